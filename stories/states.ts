// Every state that an element can be seen in, as data: the stories draw this list, and the tests hold each entry of it
// against its custom state and against axe. Nothing of Storybook is in here.

import { emptyFeed, samples } from './sample.ts';

export const tags = [
  'news-feed',
  'article-card',
  'news-article',
  'author-bio',
  'photo-with-credit',
  'video-teaser',
] as const;
export type Tag = (typeof tags)[number];

export interface State {
  /** Unique among the states of its tag. */
  readonly name: string;
  readonly tag: Tag;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Markup of the element's children. */
  readonly slotted?: string;
  readonly expect: 'idle' | 'loading' | 'ready' | 'empty' | 'failed';
  /** Of the element's column, in pixels. */
  readonly width?: number;
  readonly dir?: 'rtl';
  readonly lang?: string;
  /** Of the page; without it the state is at home in both. */
  readonly scheme?: 'dark';
  /** What a reader does, or time, once the content is there. */
  readonly act?: (element: HTMLElement) => unknown;
}

/** An element of the matrix; `acted` is there when it has an act, and resolves after it. */
export type StateElement = HTMLElement & { acted?: Promise<unknown> };

/** Where a page finds what the states need. */
export interface Places {
  /** The folder `demo/content/`, with a slash at its end. */
  readonly content: string;
  /** An address that never answers. */
  readonly never: string;
  /** An address that answers 404. */
  readonly missing: string;
}

type Attributes = State['attributes'];
type Surroundings = Partial<Omit<State, 'tag' | 'name' | 'attributes'>>;

/** An element that is not in the page yet. */
export function createElement({ tag, attributes, properties, slotted = '', act }: State): StateElement {
  const element: StateElement = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.innerHTML = slotted;
  if (act) {
    const loaded = new Promise((resolve) => element.addEventListener('news-load', resolve, { once: true }));
    element.acted = loaded.then(() => act(element));
  }
  return Object.assign(element, properties);
}

export const statesOf = (tag: Tag, places: Places): readonly State[] => lists[tag](places);

// ——— How the lists are written ———

const listFor =
  (tag: Tag) =>
  (name: string, attributes: Attributes, surroundings: Surroundings = {}): State => ({
    name,
    tag,
    attributes,
    properties: {},
    expect: 'ready',
    ...surroundings,
  });

const given = (data: object): Surroundings => ({ properties: { data } });

/** What the six have in common. `source` gives the element content in a language. */
function everywhere(tag: Tag, { never, missing }: Places, source: (language: 'en' | 'ar' | 'uk') => Attributes) {
  const state = listFor(tag);
  const slotted = '<a href="https://meridian.example/">Read it at The Meridian</a>';
  return [
    state('loading', { src: never, loading: 'eager' }, { expect: 'loading', slotted }),
    state('empty', {}, { expect: 'empty', ...given(emptyFeed) }),
    state('failed', { src: missing }, { expect: 'failed', slotted }),
    state('idle', {}, { expect: 'idle', slotted }),
    state('narrow', source('en'), { width: 240 }),
    state('wide', source('en'), { width: 1200 }),
    state('dark', source('en'), { scheme: 'dark' }),
    state('pinned dark', { ...source('en'), theme: 'dark' }),
    state('Arabic', source('ar'), { lang: 'ar', dir: 'rtl' }),
    state('Arabic, narrow', source('ar'), { lang: 'ar', dir: 'rtl', width: 240 }),
    state('Ukrainian', source('uk'), { lang: 'uk' }),
  ];
}

const inLanguage = (file: string, language: 'en' | 'ar' | 'uk') =>
  language === 'en' ? `${file}.json` : `${file}.${language}.json`;

const showMore = (element: HTMLElement) => (element as HTMLElementTagNameMap['news-feed']).showMore();

type Teaser = HTMLElementTagNameMap['video-teaser'];

const play = (element: HTMLElement) => (element as Teaser).play();

/** Opens the lightbox. */
async function zoomIn(element: HTMLElement) {
  const find = <T extends HTMLElement>(selector: string) => element.shadowRoot?.querySelector<T>(selector);
  while (!find('.zoom-button')) await new Promise(requestAnimationFrame);
  find('.zoom-button')?.click();
  while (!find('dialog')) await new Promise(requestAnimationFrame);
}

/** Plays what cannot be played, until that shows. */
async function playInVain(element: HTMLElement) {
  await play(element);
  while (!element.shadowRoot?.querySelector('.unavailable')) await new Promise(requestAnimationFrame);
}

/** A reload for which there is no time; once more where a busy machine looks at the clock after the answer. */
async function goStale(element: HTMLElement): Promise<void> {
  const feed = Object.assign(element as HTMLElementTagNameMap['news-feed'], { timeout: 0.001 });
  do await feed.reload();
  while (!feed.matches(':state(stale)'));
}

// ——— The lists ———

const lists: Record<Tag, (places: Places) => readonly State[]> = {
  'news-feed'(places) {
    const { content } = places;
    const state = listFor('news-feed');
    const src = `${content}feed.json`;
    return [
      state('list', { src }),
      state('grid', { src, layout: 'grid', limit: 6 }),
      state('compact', { src, layout: 'compact' }),
      state('hero', { src, layout: 'hero', limit: 5 }),
      state('more stories', { src, limit: 2 }),
      state('without heading', { src, heading: '', limit: 3 }),
      state('few fields', { src, fields: 'kicker date', limit: 4 }),
      state('no photo', { src: `${content}feed-2.json` }),
      state('long words', {}, { width: 240, ...given(feedOf(places, 'longWords')) }),
      state('headlines only', {}, given(feedOf(places, 'nothingButHeadline'))),
      state('broken photo', {}, given(feedOf(places, 'brokenPhoto'))),
      state('grid, narrow', { src, layout: 'grid', limit: 3 }, { width: 240 }),
      state('grid, wide', { src, layout: 'grid', limit: 8 }, { width: 1200 }),
      state('compact, wide', { src, layout: 'compact' }, { width: 1200 }),
      state('hero, narrow', { src, layout: 'hero', limit: 3 }, { width: 240 }),
      state('hero, wide', { src: `${content}feed.native.json`, layout: 'hero', limit: 5 }, { width: 1200 }),
      state('hero, dark', { src: `${content}feed.native.json`, layout: 'hero', limit: 5 }, { scheme: 'dark' }),
      state('grid, Arabic', { src: `${content}feed.ar.json`, layout: 'grid' }, { lang: 'ar', dir: 'rtl' }),
      state('carousel', { src, layout: 'carousel' }),
      state('carousel, narrow', { src, layout: 'carousel' }, { width: 240 }),
      state('carousel, dark', { src, layout: 'carousel' }, { scheme: 'dark' }),
      state('carousel, Arabic', { src: `${content}feed.ar.json`, layout: 'carousel' }, { lang: 'ar', dir: 'rtl' }),
      state('all shown', { src: `${content}feed.native.json`, limit: 4 }, { act: showMore }),
      state(
        'next page failed',
        {},
        { act: showMore, ...given({ ...feedOf(places, 'nothingButHeadline'), next: places.missing }) },
      ),
      state('stale', { src, limit: 3 }, { act: goStale }),
      state('stale, narrow', { src, limit: 3 }, { act: goStale, width: 240 }),
      state('chosen by section', { src, section: 'Science, Culture' }),
      state('hero, loading', { src: places.never, loading: 'eager', layout: 'hero' }, { expect: 'loading' }),
      ...everywhere('news-feed', places, (language) => ({ src: content + inLanguage('feed', language), limit: 6 })),
    ];
  },

  'article-card'(places) {
    const { content, missing } = places;
    const state = listFor('article-card');
    const { story } = samples(content, missing);
    const src = `${content}feed.json`;
    const cat = { src, item: 'cat-frames' };
    return [
      state('card', cat, { width: 360 }),
      state('row', { ...cat, variant: 'row' }, { width: 640 }),
      state('compact', { ...cat, variant: 'compact' }, { width: 360 }),
      state('hero', { ...cat, variant: 'hero' }),
      state('inline', { ...cat, variant: 'inline' }, { width: 640 }),
      state('live', { src, item: 'flood', variant: 'row' }, { width: 640 }),
      state('breaking', { src, item: 'night-buses', variant: 'row' }, { width: 640 }),
      state('updated', { src, item: 'night-flights', variant: 'row' }, { width: 640 }),
      state('opinion', { src, item: 'slowest-crossing', variant: 'row' }, { width: 640 }),
      state('sponsored', { src, item: 'sleeper', variant: 'row' }, { width: 640 }),
      state('for subscribers', { src, item: 'concert-hall', variant: 'row' }, { width: 640 }),
      state('for registered readers', { src, item: 'acanthus', variant: 'row' }, { width: 640 }),
      state('no photo', {}, { width: 360, ...given(story.withoutPhoto) }),
      state('row, no photo', { variant: 'row' }, { width: 640, ...given(story.withoutPhoto) }),
      state('hero, no photo', { variant: 'hero' }, given(story.withoutPhoto)),
      state('broken photo', { variant: 'row' }, { width: 640, ...given(story.brokenPhoto) }),
      state('no summary, no byline', {}, { width: 360, ...given(story.headlineOnly) }),
      state('headline only', {}, { width: 360, ...given(story.nothingButHeadline) }),
      state('few fields', { ...cat, fields: 'image date' }, { width: 360 }),
      state('long words', { variant: 'row' }, { width: 240, ...given(story.longWords) }),
      state('no such item', { src, item: 'no-such-story' }, { expect: 'empty' }),
      state('row, wide', { ...cat, variant: 'row' }, { width: 1200 }),
      state('row, narrow', { ...cat, variant: 'row' }, { width: 240 }),
      state('hero, wide', { ...cat, variant: 'hero' }, { width: 1200 }),
      state(
        'hero, Arabic',
        { src: `${content}feed.ar.json`, item: 'river', variant: 'hero' },
        { lang: 'ar', dir: 'rtl' },
      ),
      ...everywhere('article-card', places, (language) => ({
        src: content + inLanguage('feed', language),
        item: 'river',
      })),
    ];
  },

  'news-article'(places) {
    const { content, missing } = places;
    const state = listFor('news-article');
    const { story } = samples(content, missing);
    const src = `${content}story.json`;
    return [
      state('full', { src }),
      state('excerpt', { src, body: 'excerpt' }),
      state('text alone', { src, hide: 'kicker standfirst byline date reading-time photo bios related tags' }),
      state('short', { src: `${content}story-short.json` }, { width: 680 }),
      state('live', { src: `${content}feed.json`, item: 'flood' }, { width: 680 }),
      state('opinion', { src: `${content}feed.json`, item: 'slowest-crossing' }, { width: 680 }),
      state('sponsored', { src: `${content}feed.json`, item: 'sleeper' }, { width: 680 }),
      state('no photo', {}, given(story.withoutPhoto)),
      state('broken photo', {}, given(story.brokenPhoto)),
      state('headline only', {}, given(story.nothingButHeadline)),
      state('long words', {}, { width: 240, ...given(story.longWords) }),
      ...everywhere('news-article', places, (language) => ({ src: content + inLanguage('story', language) })),
    ];
  },

  'author-bio'(places) {
    const { content, missing } = places;
    const state = listFor('author-bio');
    const { author } = samples(content, missing);
    const src = `${content}author.json`;
    return [
      state('full', { src }, { width: 640 }),
      state('compact', { src, variant: 'compact' }, { width: 360 }),
      state('all authors of a story', { src: `${content}story.json` }),
      state('all authors, compact', { src: `${content}story.json`, variant: 'compact' }, { width: 360 }),
      state('unfolded', { src, lines: 0 }, { width: 640 }),
      state('by attributes', {
        name: 'Ada Brandt',
        'job-title': 'Columnist',
        bio: 'Ada Brandt writes a column about waiting: at crossings, counters and kerbs.',
        href: 'https://meridian.example/ada-brandt',
      }),
      state('no photo', {}, given(author.withoutPhoto)),
      state('broken photo', {}, given(author.brokenPhoto)),
      state('name only', {}, given(author.nameOnly)),
      state('long words', {}, { width: 240, ...given(author.longWords) }),
      ...everywhere('author-bio', places, (language) => ({ src: content + inLanguage('story', language) })),
    ];
  },

  'photo-with-credit'(places) {
    const { content, missing } = places;
    const state = listFor('photo-with-credit');
    const { photo } = samples(content, missing);
    const src = `${content}photo.json`;
    const caption = 'Ewes and lambs on rough pasture, 1888.';
    const img = `<img src="${content}photos/march-pastoral.jpg" width="1024" height="498" alt="Sheep and lambs on a rough meadow">`;
    return [
      state('original', { src }, { width: 640 }),
      state('ratio 16/9', { src, ratio: '16/9' }, { width: 640 }),
      state('ratio 3/2', { src, ratio: '3/2' }, { width: 640 }),
      state('credit in the caption', {
        image: `${content}photos/nagasaki-boats.jpg`,
        width: 1024,
        height: 819,
        alt: 'Boats on a calm river',
        caption: 'Boats in a river in Nagasaki, about 1865. (Photo by Felice Beato/Getty’s Open Content Program)',
      }),
      state(
        'with an img of the page',
        { caption, credit: 'Peter Henry Emerson/Getty’s Open Content Program' },
        { slotted: img },
      ),
      state('zoom', { src, zoom: true }, { width: 640 }),
      state('lightbox', { src, zoom: true }, { width: 640, act: zoomIn }),
      state('composite', {}, { width: 640, ...given({ ...photo.creditOnly, digitalSource: 'compositeCapture' }) }),
      state(
        'credit from the file',
        {
          image: `${content}photos/nagasaki-boats-iptc.jpg`,
          width: 480,
          height: 384,
          alt: 'Boats on a calm river',
          'read-metadata': true,
        },
        { width: 480 },
      ),
      state('picture only', {}, given(photo.pictureOnly)),
      state('credit only', {}, given(photo.creditOnly)),
      state('broken photo', {}, { width: 640, ...given(photo.brokenPhoto) }),
      state('long words', {}, { width: 240, ...given(photo.longWords) }),
      ...everywhere('photo-with-credit', places, (language) => ({
        src: content + (language === 'en' ? 'photo.json' : inLanguage('story', language)),
      })),
    ];
  },

  'video-teaser'(places) {
    const { content, missing } = places;
    const state = listFor('video-teaser');
    const { video } = samples(content, missing);
    const { version } = emptyFeed;
    const youtube = `${content}video-youtube.json`;
    const live = 'https://www.youtube.com/embed/live_stream?channel=UCqNH56x9g4QYVpzmWRTHEkQ';
    const tall = { src: `${content}photos/black-canyon.jpg`, width: 720, height: 1280 };
    const gone = { ...video.withoutPhoto, sources: [{ src: missing }] };
    const cat = {
      video: `${content}video/cat.mp4`,
      poster: `${content}video/cat.jpg`,
      duration: 'PT9S',
      heading: 'The cat of 1887 walks, then runs',
    };
    return [
      state('file', { src: `${content}video.json` }, { width: 640 }),
      state('YouTube', { src: youtube }, { width: 640 }),
      state('unfolded', { src: `${content}video.json`, lines: 0 }, { width: 640 }),
      state('by attributes', cat, { width: 480 }),
      state('preview', { ...cat, muted: true, loop: true }, { width: 480 }),
      state('upright', {}, { width: 640, ...given({ ...video.withoutPhoto, poster: tall }) }),
      state('upright, narrow', {}, { width: 240, ...given({ ...video.withoutPhoto, poster: tall }) }),
      state('live', {}, { width: 480, ...given({ version, title: 'The flood gate, now', embedUrl: live }) }),
      state('consent', { src: youtube, consent: 'ask' }, { width: 640, act: play }),
      state('consent, narrow', { src: youtube, consent: 'ask' }, { width: 240, act: play }),
      state('consent, dark', { src: youtube, consent: 'ask' }, { width: 480, act: play, scheme: 'dark' }),
      state('playing', { src: `${content}video.json`, muted: true }, { width: 640, act: play }),
      state('not to be played', { muted: true }, { width: 480, act: playInVain, ...given(gone) }),
      state('not to be played, narrow', { muted: true }, { width: 240, act: playInVain, ...given(gone) }),
      state('no photo', {}, { width: 640, ...given(video.withoutPhoto) }),
      state('broken photo', {}, { width: 640, ...given(video.brokenPhoto) }),
      state('poster only', {}, { width: 640, ...given(video.posterOnly) }),
      state('long words', {}, { width: 240, ...given(video.longWords) }),
      ...everywhere('video-teaser', places, (language) => ({
        src: content + (language === 'en' ? 'video.json' : inLanguage('story', language)),
      })),
    ];
  },
};

/** Three times the same sample, as a feed. */
function feedOf({ content, missing }: Places, kind: 'longWords' | 'nothingButHeadline' | 'brokenPhoto'): object {
  const { story } = samples(content, missing);
  return { ...emptyFeed, items: ['a', 'b', 'c'].map((id) => ({ ...story[kind], id })) };
}
