// Every word of the interface, in English, and where other languages are kept. Messages are data: `{name}` is a hole, and
// a record of plural categories (Intl.PluralRules) is chosen by `{n}`.

import { codeOf } from './locale.ts';

/** One wording for each plural category of the language; `other` is always there. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

export interface Messages {
  readonly loading: string;
  readonly emptyFeed: string;
  readonly empty: string;
  /** By element: what could not be loaded. */
  readonly failedFeed: string;
  readonly failedStory: string;
  readonly failedAuthor: string;
  readonly failedPhoto: string;
  readonly failedVideo: string;
  /** By kind of failure: why, in words of use to a reader. */
  readonly failedNetwork: string;
  readonly failedTimeout: string;
  readonly failedServer: string;
  readonly failedReading: string;
  readonly retry: string;
  /** Said when "Try again" has helped. */
  readonly loaded: string;
  /** `{time}`: when what is shown was read. */
  readonly staleSince: string;
  readonly newStories: Plural;
  /** Said when more were shown. */
  readonly moreStories: Plural;
  readonly endOfFeed: string;
  readonly failedMore: string;
  /** For keyboards: past a list of stories. */
  readonly skip: string;
  readonly previousStories: string;
  readonly nextStories: string;
  readonly showMore: string;
  readonly showLess: string;
  readonly readMore: string;
  readonly readLess: string;
  /** `{shown}` of `{total}` stories. */
  readonly shownOf: string;
  /** `{authors}` becomes the list of names. */
  readonly byline: string;
  /** `{date}`. */
  readonly updatedAt: string;
  readonly readingTime: Plural;
  readonly live: string;
  readonly breaking: string;
  readonly updated: string;
  readonly opinion: string;
  readonly sponsored: string;
  /** `{sponsor}`. */
  readonly sponsoredBy: string;
  readonly registered: string;
  readonly subscriber: string;
  /** Said before a credit to those who listen. */
  readonly photoCredit: string;
  readonly aiGenerated: string;
  readonly composite: string;
  readonly enlarge: string;
  readonly close: string;
  readonly previousPicture: string;
  readonly nextPicture: string;
  readonly video: string;
  /** `{title}`. */
  readonly play: string;
  readonly pause: string;
  /** `{provider}`. */
  readonly playingFrom: string;
  readonly closePlayer: string;
  /** `{provider}`. */
  readonly watchAt: string;
  readonly transcript: string;
  readonly noSubtitles: string;
  /** `{provider}`: whose server the video comes from, and what that server learns. */
  readonly consentNotice: string;
  readonly consentPlay: string;
  /** `{provider}`. */
  readonly consentAlways: string;
  readonly readAlso: string;
  readonly readNext: string;
  readonly aboutAuthors: Plural;
  readonly topics: string;
  readonly gallery: string;
  readonly website: string;
  readonly email: string;
}

export const english: Messages = {
  loading: 'Loading',
  emptyFeed: 'No stories here yet.',
  empty: 'There is nothing here yet.',
  failedFeed: 'The stories could not be loaded.',
  failedStory: 'This story could not be loaded.',
  failedAuthor: 'The author could not be loaded.',
  failedPhoto: 'The picture could not be loaded.',
  failedVideo: 'The video could not be loaded.',
  failedNetwork: 'Check your connection.',
  failedTimeout: 'The server took too long to answer.',
  failedServer: 'The server could not answer.',
  failedReading: 'What the server sent could not be read.',
  retry: 'Try again',
  loaded: 'Loaded',
  staleSince: 'Showing stories from {time}',
  newStories: { one: '{n} new story', other: '{n} new stories' },
  moreStories: { one: '{n} more story', other: '{n} more stories' },
  endOfFeed: 'That is everything for now',
  failedMore: 'More stories could not be loaded.',
  skip: 'Skip these stories',
  previousStories: 'Previous stories',
  nextStories: 'Next stories',
  showMore: 'Show more',
  showLess: 'Show less',
  readMore: 'Read more',
  readLess: 'Read less',
  shownOf: '{shown} of {total}',
  byline: 'By {authors}',
  updatedAt: 'Updated {date}',
  readingTime: { other: '{n} min read' },
  live: 'Live',
  breaking: 'Breaking',
  updated: 'Updated',
  opinion: 'Opinion',
  sponsored: 'Sponsored',
  sponsoredBy: 'Sponsored by {sponsor}',
  registered: 'Registered readers',
  subscriber: 'Subscribers',
  photoCredit: 'Photo: ',
  aiGenerated: 'AI-generated',
  composite: 'Composite image',
  enlarge: 'Enlarge the picture',
  close: 'Close',
  previousPicture: 'Previous picture',
  nextPicture: 'Next picture',
  video: 'Video',
  play: 'Play: {title}',
  pause: 'Pause',
  playingFrom: 'Playing from {provider}',
  closePlayer: 'Close the player',
  watchAt: 'Watch it on {provider}',
  transcript: 'Transcript',
  noSubtitles: 'No subtitles',
  consentNotice:
    'This video is kept by {provider}. If you play it, {provider} learns your address on the net and may store data on your device.',
  consentPlay: 'Play the video',
  consentAlways: 'Always allow {provider}',
  readAlso: 'Read also',
  readNext: 'What to read next',
  aboutAuthors: { one: 'About the author', other: 'About the authors' },
  topics: 'Topics',
  gallery: 'Gallery',
  website: 'Website',
  email: 'E-mail',
};

const shipped = new Map<string, Messages>();
const own = new Map<string, Partial<Messages>>();
const listeners = new Set<() => void>();

/** Put together once a tag, since every drawing asks. */
const merged = new Map<string, Messages>();

function tellAll(): void {
  merged.clear();
  for (const changed of listeners) changed();
}

/**
 * Gives the words of a language, all or some; what is missing is taken from those that we ship, else from English. Elements
 * on the page follow at once.
 */
export function setMessages(language: string, messages: Partial<Messages>): void {
  const code = language.toLowerCase();
  own.set(code, { ...own.get(code), ...messages });
  tellAll();
}

/** Gives the words that we ship. They never replace the page's own, whichever come first. */
export function addShippedMessages(code: string, messages: Messages): void {
  shipped.set(code, messages);
  tellAll();
}

/** The words for a language tag: `uk-UA` asks `uk-ua`, then `uk`, then English. */
export function messagesFor(language: string): Messages {
  const tag = language.toLowerCase();
  const code = codeOf(tag);
  let words = merged.get(tag);
  // A page may ask for absurdly many.
  if (merged.size > 50) merged.clear();
  if (!words)
    merged.set(
      tag,
      (words = {
        ...english,
        ...shipped.get(code),
        ...own.get(tag.split('-')[0] ?? ''),
        ...own.get(code),
        ...own.get(tag),
      }),
    );
  return words;
}

/** Calls `changed` whenever words were added; returns the way to stop. */
export function onMessages(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Fills the holes of a message. */
export const fill = (message: string, holes: Readonly<Record<string, string | number>>): string =>
  message.replace(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole));

const rules = new Map<string, Intl.PluralRules>();

function pluralRules(language: string): Intl.PluralRules {
  let ofLanguage = rules.get(language);
  if (!ofLanguage) rules.set(language, (ofLanguage = new Intl.PluralRules(language)));
  return ofLanguage;
}

/** Chooses the wording for `n` and fills it. */
export function fillPlural(message: Plural, n: number, language: string): string {
  // One is one wherever there is a word for it, also where a language that has none is given ours. A language with one
  // wording needs no Intl object; making the first one costs milliseconds.
  const category =
    n === 1
      ? 'one'
      : Object.keys(message).length > 1 && typeof Intl.PluralRules === 'function'
        ? pluralRules(language).select(n)
        : 'other';
  return fill(message[category] ?? message.other, { n: n });
}
