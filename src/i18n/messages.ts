// Every word of the interface, in English, and where other languages are kept. Messages are data: `{name}` is a hole, and
// a record of plural categories (Intl.PluralRules) is chosen by `{n}`.

import { codeOf } from './locale.ts';

/** One wording for each plural category of the language; `other` is always there. */
export type Plural = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & {
    /** What every language has. */
    other: string;
  }
>;

/** Every word of the interface. `setMessages` and `renderElement` take any subset of it. */
export interface Messages {
  /** Said to those who listen while content is on its way. */
  readonly loading: string;
  /** In place of a list without stories. */
  readonly emptyFeed: string;
  /** In place of anything else that is empty. */
  readonly empty: string;
  /** By element: what could not be loaded. */
  readonly failedFeed: string;
  /** The same of a story, */
  readonly failedStory: string;
  /** of an author, */
  readonly failedAuthor: string;
  /** of a picture, */
  readonly failedPhoto: string;
  /** of a video. */
  readonly failedVideo: string;
  /** By kind of failure: why, in words of use to a reader. */
  readonly failedNetwork: string;
  /** The answer took too long. */
  readonly failedTimeout: string;
  /** The server has answered with a failure. */
  readonly failedServer: string;
  /** The answer could not be read. */
  readonly failedReading: string;
  /** Button: loads again. */
  readonly retry: string;
  /** Said when "Try again" has helped. */
  readonly loaded: string;
  /** `{time}`: when what is shown was read. */
  readonly staleSince: string;
  /** Button: `{n}` new stories wait. */
  readonly newStories: Plural;
  /** Said when more were shown. */
  readonly moreStories: Plural;
  /** After the last story. */
  readonly endOfFeed: string;
  /** Further stories could not be had. */
  readonly failedMore: string;
  /** For keyboards: past a list of stories. */
  readonly skip: string;
  /** Button of a carousel. */
  readonly previousStories: string;
  /** Button of a carousel. */
  readonly nextStories: string;
  /** Button below a list, and below a folded description. */
  readonly showMore: string;
  /** Button: folds a description again. */
  readonly showLess: string;
  /** Button below a folded text. */
  readonly readMore: string;
  /** Button: folds a text again. */
  readonly readLess: string;
  /** `{shown}` of `{total}` stories. */
  readonly shownOf: string;
  /** `{authors}` becomes the list of names. */
  readonly byline: string;
  /** `{date}`. */
  readonly updatedAt: string;
  /** `{n}` minutes. */
  readonly readingTime: Plural;
  /** Badge. */
  readonly live: string;
  /** Badge. */
  readonly breaking: string;
  /** Badge. */
  readonly updated: string;
  /** Badge. */
  readonly opinion: string;
  /** Badge of a story whose sponsor is not named. */
  readonly sponsored: string;
  /** `{sponsor}`. */
  readonly sponsoredBy: string;
  /** Badge: for whoever has an account. */
  readonly registered: string;
  /** Badge: for whoever pays. */
  readonly subscriber: string;
  /** Said before a credit to those who listen. */
  readonly photoCredit: string;
  /** Beside a credit: the picture was made by a model. */
  readonly aiGenerated: string;
  /** Beside a credit: the picture was put together. */
  readonly composite: string;
  /** Button: opens the lightbox. */
  readonly enlarge: string;
  /** Button: closes it. */
  readonly close: string;
  /** Button of the lightbox. */
  readonly previousPicture: string;
  /** Button of the lightbox. */
  readonly nextPicture: string;
  /** Kicker of a video, and its name where it has none. */
  readonly video: string;
  /** `{title}`. */
  readonly play: string;
  /** Button: pauses a preview. */
  readonly pause: string;
  /** `{provider}`. */
  readonly playingFrom: string;
  /** Button: back to the poster. */
  readonly closePlayer: string;
  /** `{provider}`. */
  readonly watchAt: string;
  /** Link to what is said in a video. */
  readonly transcript: string;
  /** Below a file that has none. */
  readonly noSubtitles: string;
  /** `{provider}`: whose server the video comes from, and what that server learns. */
  readonly consentNotice: string;
  /** Button: this once. */
  readonly consentPlay: string;
  /** `{provider}`. */
  readonly consentAlways: string;
  /** Above a related story in a body. */
  readonly readAlso: string;
  /** Above the stories after a story. */
  readonly readNext: string;
  /** Above the bios of `{n}` authors. */
  readonly aboutAuthors: Plural;
  /** Above the tags. */
  readonly topics: string;
  /** Name of a gallery for those who listen. */
  readonly gallery: string;
  /** A profile that is a page of their own. */
  readonly website: string;
  /** A profile that is an address. */
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

/** `base` with the words of `messages` in their places; an entry without words leaves those that are there. */
export function withWords<T extends Partial<Messages>>(base: T, messages: Partial<Messages> | undefined): T {
  const given = Object.entries(messages ?? {}).filter(([, words]) => words !== undefined && words !== null);
  return { ...base, ...Object.fromEntries(given) };
}

/**
 * Gives the words of a language, all or some; what is missing is taken from those that we ship, else from English. Elements
 * on the page follow at once.
 */
export function setMessages(language: string, messages: Partial<Messages>): void {
  const code = language.toLowerCase();
  own.set(code, withWords(own.get(code) ?? {}, messages));
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
