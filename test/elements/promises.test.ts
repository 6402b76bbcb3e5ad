// What pages of strangers have found: each of these once broke a promise of the contract.

import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { ArticleCard, NewsFeed } from '../../src/index.ts';
import { tags } from '../../stories/states.ts';
import { drawn, next, partOf, place, texts, until } from '../support/elements.ts';
import { answer, freshKey, release, requestsTo } from '../support/network.ts';

const version = 'newsroom-elements/1';
const story = (id: string, more: object = {}) => ({ id, url: `/stories/${id}`, headline: `Story ${id}`, ...more });
const feed = (items: object[], more: object = {}) => ({ version, title: 'The Meridian', items, ...more });
const json = (document: object, more: object = {}) => answer({ body: JSON.stringify(document), ...more });
const stateOf = (element: Element) =>
  ['idle', 'loading', 'ready', 'empty', 'failed', 'stale'].filter((state) => element.matches(`:state(${state})`));
const heardBy = (element: Element, name: string) => {
  const heard: Event[] = [];
  element.addEventListener(name, (event) => heard.push(event));
  return heard;
};
const headlines = (element: Element) => texts(element, 'headline');

describe('asking again', () => {
  it('given an address of this moment, when reload is asked for, then it resolves with the content, asked for once', async () => {
    const key = freshKey();
    // The server is told of no address, so this one is the browser's alone.
    const element = place('news-feed', { src: undefined });
    element.src = json(feed([story('a')]), { count: key });
    await element.reload();
    expect(headlines(element)).to.deep.equal(['Story a']);
    expect(await requestsTo(key)).to.equal(1);
  });

  it('given two reloads at a time, when the first resolves, then what the second got is shown', async () => {
    const element = place('news-feed', { src: json(feed([story('a')])), loading: 'eager' });
    await next(element, 'news-load');
    const first = element.reload();
    void element.reload();
    await first;
    expect(element.matches(':state(updating)')).to.equal(false);
  });

  it('given content gone stale, when the page gives another address, then stale is no more', async () => {
    const element = place('news-feed', { src: json(feed([story('a')])), loading: 'eager' });
    await next(element, 'news-load');
    element.src = answer({ status: 404 });
    await next(element, 'news-error');
    await element.updateComplete;
    expect(stateOf(element)).to.deep.equal(['failed']);
  });

  it('given long data, when the element leaves while it is read and comes back, then it is read all the same', async () => {
    const element = place('news-feed', { limit: 1 });
    const parent = element.parentElement as Element;
    element.data = feed(Array.from({ length: 3000 }, (_, index) => story(`${index}`)));
    await element.updateComplete;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    parent.append(element);
    await next(element, 'news-load');
    await element.updateComplete;
    expect(headlines(element)).to.deep.equal(['Story 0']);
  });

  it('given data and an article, when the article is taken away, then the data are shown', async () => {
    const element = await drawn(place('article-card', { data: { version, ...story('data') } }));
    element.article = story('article');
    await element.updateComplete;
    element.article = undefined;
    await element.updateComplete;
    expect(headlines(element)).to.deep.equal(['Story data']);
  });
});

describe('content that is handed on', () => {
  it('given a lone author, photo or video, when its feed of news-load is given to another element, then that shows it', async () => {
    const video = { title: 'Cat', sources: [{ src: '/demo/content/video/cat.mp4' }] };
    const photo = { src: '/demo/content/photos/nagasaki-boats.jpg', alt: '', caption: 'Boats.' };
    const parts = [
      ['author-bio', { name: 'Ann Lee' }, 'name', 'Ann Lee'],
      ['photo-with-credit', photo, 'caption', 'Boats.'],
      ['video-teaser', video, 'headline', 'Cat'],
    ] as const;
    for (const [tag, document, part, words] of parts) {
      const first = place(tag);
      const loaded = next(first, 'news-load');
      first.data = { version, ...document };
      const second = await drawn(place(tag, { data: (await loaded).feed }));
      expect(texts(second, part)).to.deep.equal([words]);
    }
  });
});

describe('the next page', () => {
  it('given a filter that takes nothing of the first page, then the next is asked by itself', async () => {
    const element = place('news-feed', {
      section: 'Sport',
      loading: 'eager',
      src: json(feed([story('a', { section: 'News' })], { next: json(feed([story('b', { section: 'Sport' })])) })),
    });
    const empty = heardBy(element, 'news-empty');
    await until(() => headlines(element).length);
    expect(headlines(element)).to.deep.equal(['Story b']);
    expect(empty).to.deep.equal([]);
  });

  it('given pages with nothing that is wanted, then three more are asked, and the feed is empty', async () => {
    const key = freshKey();
    const page = (left: number): string =>
      json(feed([story(`${left}`)], left ? { next: page(left - 1) } : {}), { count: key });
    const element = place('news-feed', { section: 'Sport', loading: 'eager', src: page(5) });
    await next(element, 'news-empty');
    expect(await requestsTo(key)).to.equal(4);
  });

  it('given a next page under way, when the page gives other content, then nobody hears of an error', async () => {
    const key = freshKey();
    const element = place('news-feed', { limit: 1, data: feed([story('a')], { next: json(feed([]), { hold: key }) }) });
    await drawn(element);
    const errors = heardBy(element, 'news-error');
    const growing = element.showMore();
    await until(() => element.shadowRoot?.querySelector('.more-button[aria-disabled=true]'));
    element.data = feed([story('b')]);
    await growing;
    await release(key);
    expect(errors).to.deep.equal([]);
    expect(headlines(element)).to.deep.equal(['Story b']);
  });

  it('given a page that cancels the error of a next page, then no error is drawn', async () => {
    const element = await drawn(
      place('news-feed', { limit: 1, data: feed([story('a')], { next: answer({ status: 404 }) }) }),
    );
    element.addEventListener('news-error', (event) => event.preventDefault());
    await element.showMore();
    expect(texts(element, 'message')).to.deep.equal([]);
  });

  it('given a double click on "Show more", then the stories of one page come', async () => {
    const more = json(feed([story('b'), story('c')]), { delay: 50 });
    const element = await drawn(place('news-feed', { limit: 1, data: feed([story('a')], { next: more }) }));
    const heard = heardBy(element, 'news-more');
    const button = partOf(element, 'more-button') as HTMLButtonElement;
    button.click();
    button.click();
    await until(() => heard.length);
    expect(headlines(element)).to.deep.equal(['Story a', 'Story b']);
  });

  it('given two calls of showMore, then one growth follows the other', async () => {
    const element = await drawn(place('news-feed', { limit: 1, data: feed([story('a'), story('b'), story('c')]) }));
    const added: number[] = [];
    element.addEventListener('news-more', (event) => added.push(event.added));
    await Promise.all([element.showMore(), element.showMore()]);
    expect(added).to.deep.equal([1, 1]);
  });

  it('given a carousel, when more is shown, then the focus is on the first new story', async () => {
    const items = Array.from({ length: 12 }, (_, index) => story(`${index}`));
    const element = await drawn(place('news-feed', { layout: 'carousel', limit: 6, data: feed(items) }));
    await until(() => element.shadowRoot?.querySelector('.item[inert]'));
    await element.showMore();
    const focused = () => element.shadowRoot?.activeElement?.textContent?.trim();
    expect(focused()).to.equal('Story 6');
    // Until the strip has seen it.
    await until(() => !element.shadowRoot?.querySelectorAll<HTMLElement>('.item')[6]?.inert);
    for (let frames = 0; frames < 5; frames += 1) await new Promise(requestAnimationFrame);
    expect(focused()).to.equal('Story 6');
  });
});

describe('what is told and shown', () => {
  it('given an empty feed, then its title stands above the sentence', async () => {
    const element = await drawn(place('news-feed', { data: feed([]) }));
    expect(texts(element, 'heading')).to.deep.equal(['The Meridian']);
  });

  it('given a filter set later that takes nothing, then news-empty is heard', async () => {
    const element = await drawn(place('news-feed', { data: feed([story('a')]) }));
    element.section = 'Sport';
    await next(element, 'news-empty');
    expect(stateOf(element)).to.deep.equal(['empty']);
  });

  it('given a unique feed whose new address fails, then another shows the stories', async () => {
    const data = feed([story('a'), story('b')]);
    const first = await drawn(place('news-feed', { unique: true, limit: 1, data }));
    const second = await drawn(place('news-feed', { unique: true, limit: 1, data }));
    expect(headlines(second)).to.deep.equal(['Story b']);
    first.data = undefined;
    first.src = answer({ status: 404 });
    await until(() => headlines(second)[0] === 'Story a');
    expect(headlines(second)).to.deep.equal(['Story a']);
  });

  it('given a story in the language of the element, then its words have language and direction', async () => {
    const element = await drawn(
      place('article-card', { data: { version, ...story('a', { language: 'ar' }) }, lang: 'ar' }),
    );
    const card = partOf(element, 'card') as HTMLElement;
    expect([card.lang, getComputedStyle(card).direction]).to.deep.equal(['ar', 'rtl']);
  });

  it('given a level of headings that there is not, then it is the default', async () => {
    for (const headingLevel of [1, 7, -3]) {
      const element = await drawn(place('article-card', { data: { version, ...story('a') }, headingLevel }));
      expect(partOf(element, 'headline')?.localName).to.equal('h3');
    }
  });

  it('given fields that there are not, then all are shown, and commas separate as blanks do', async () => {
    const data = { version, ...story('a', { kicker: 'War', summary: 'Words.' }) };
    const unknown = await drawn(place('article-card', { data, fields: 'bogus' }));
    expect(texts(unknown, 'kicker')).to.deep.equal(['War']);
    const commas = await drawn(place('article-card', { data, fields: 'kicker,date' }));
    expect([texts(commas, 'kicker'), texts(commas, 'summary')]).to.deep.equal([['War'], []]);
  });

  it('given numbers, words and a zone that are none, then each is told once in the console', async () => {
    const { warn } = console;
    const told: string[] = [];
    console.warn = (words: string) => told.push(words);
    try {
      for (let times = 0; times < 2; times += 1) {
        const element = place('news-feed', { data: feed([story('a')]), headingLevel: 9, fields: 'picture' });
        for (const name of ['limit', 'refresh', 'timeout', 'time-zone']) element.setAttribute(name, 'Mars/Base');
        await drawn(element);
        expect(headlines(element)).to.deep.equal(['Story a']);
      }
    } finally {
      console.warn = warn;
    }
    const names = ['limit', 'refresh', 'timeout', 'time-zone', 'heading-level', 'fields'];
    expect(names.map((name) => told.filter((words) => words.includes(` ${name}`)).length)).to.deep.equal([
      1, 1, 1, 1, 1, 1,
    ]);
  });

  it('given names without a word that begins with a letter, then there are initials all the same', async () => {
    const names = ['«Редакція»', '@handle', '123', '🎉', 'Ann Lee'];
    const initials = await Promise.all(
      names.map(async (name) => texts(await drawn(place('author-bio', { name })), 'avatar')[0]),
    );
    expect(initials).to.deep.equal(['Р', 'h', '1', '🎉', 'AL']);
  });

  it('given more than twenty lines, then a biography of thirty is not folded', async () => {
    const bio = Array.from({ length: 30 }, (_, line) => `Line ${line}.`).join('\n');
    const element = await drawn(place('author-bio', { name: 'Ann Lee', bio, lines: 100 }));
    await new Promise(requestAnimationFrame);
    expect(partOf(element, 'text')?.clientHeight).to.equal(partOf(element, 'text')?.scrollHeight);
  });

  it('given a photo whose caption carries the credit, then it is split wherever the photo comes from', async () => {
    const photo = {
      src: '/demo/content/photos/nagasaki-boats.jpg',
      alt: '',
      caption: 'Boats. (Photo by A. Smith/AFP via Getty Images)',
    };
    const element = await drawn(place('photo-with-credit', { data: { version, ...photo } }));
    expect(texts(element, 'caption')).to.deep.equal(['Boats.']);
    expect(texts(element, 'credit')[0]).to.contain('A. Smith/AFP');
  });

  it('given headings in a callout, then they follow the heading before it without a gap', async () => {
    const heading = (level: number, text: string) => ({ type: 'heading', level, text: [text] });
    const body = [heading(2, 'One'), { type: 'callout', blocks: [heading(3, 'Two'), heading(4, 'Three')] }];
    const element = await drawn(place('news-article', { data: { version, ...story('a', { body }) } }));
    const levels = [...(element.shadowRoot?.querySelectorAll('h1,h2,h3,h4,h5,h6') ?? [])].map(
      ({ localName }) => localName,
    );
    expect(levels).to.deep.equal(['h2', 'h3', 'h4', 'h5']);
  });

  it('given words without a place to break, 240 px wide, then none sticks out', async () => {
    const word = 'Bundesverfassungsgerichtspräsidentinnen';
    const body = [{ type: 'link', text: [word], url: '/x' }];
    const data = {
      version,
      ...story('a', { body, tags: [word], authors: [{ name: 'A', links: [{ network: word, url: '/y' }] }] }),
    };
    const elements = [
      place('news-article', { data }),
      place('news-feed', { data: feed([story('a')]), heading: word, layout: 'carousel' }),
    ];
    for (const element of elements) {
      (element.parentElement as HTMLElement).style.inlineSize = '240px';
      await drawn<NewsFeed | (typeof elements)[0]>(element);
      const root = element.shadowRoot as ShadowRoot;
      const wide = [...root.querySelectorAll('.heading, .header, .button, .tags *, .social *')].filter(
        (one) => one.getBoundingClientRect().right > element.getBoundingClientRect().right + 1,
      );
      expect(wide.map(({ className }) => className)).to.deep.equal([]);
    }
  });

  it('given a table of thousands of columns, then a thousand are drawn', async () => {
    const row = Array.from({ length: 5000 }, () => ['x']);
    const body = [{ type: 'table', rows: [row] }];
    const element = await drawn(place('news-article', { data: { version, ...story('a', { body }) } }));
    expect(element.shadowRoot?.querySelectorAll('td').length).to.equal(1000);
  });

  it('given a page that draws what stands in no list, then the story is drawn as ours', async () => {
    const errors = console.error;
    console.error = () => undefined;
    try {
      for (const drawing of [
        document,
        document.createAttribute('x'),
        { nodeType: 1 },
        { _$litType$: 1, strings: [], values: [] },
      ]) {
        const element = place('news-feed', { renderItem: () => drawing as unknown as Node, data: feed([story('a')]) });
        await drawn(element);
        expect(headlines(element)).to.deep.equal(['Story a']);
      }
    } finally {
      console.error = errors;
    }
  });
});

describe('what no attribute could say', () => {
  const unreadable = {
    'a symbol': Symbol('x'),
    'a big number': 10n,
    'an object without a text': Object.create(null) as object,
    'a list with a symbol': [[Symbol('x')]],
    'an object whose text throws': {
      toString: () => {
        throw new Error('No.');
      },
    },
  };
  const data = feed([
    {
      ...story('a'),
      authors: [{ name: 'Ines Marchetti' }],
      photo: { src: '/demo/content/photos/nagasaki-boats.jpg' },
      video: { sources: [{ src: '/demo/content/video/tide.mp4' }] },
    },
  ]);

  for (const [name, value] of Object.entries(unreadable)) {
    it(`given ${name} in each property, then it counts as not set, and the page hears of no exception`, async () => {
      for (const tag of tags) {
        const element = await drawn(place(tag, { data }));
        const { elementProperties } = element.constructor as unknown as typeof LitElement;
        const properties = [...elementProperties].filter(([, { attribute }]) => attribute !== false);
        for (const [property] of properties) Object.assign(element, { [property]: value });
        await element.updateComplete;
        expect(stateOf(element)).to.deep.equal(['ready']);
      }
    });
  }
});

describe('a press on a card', () => {
  /** As a mouse makes it, from one place to another. */
  function press(target: Element, way = 0, detail = 1): void {
    const init = { bubbles: true, composed: true, cancelable: true, detail, clientY: 10 };
    target.dispatchEvent(new MouseEvent('mousedown', { ...init, clientX: 10 }));
    target.dispatchEvent(new MouseEvent('click', { ...init, clientX: 10 + way }));
  }

  const placeCard = async (): Promise<[ArticleCard, Event[]]> => {
    const photo = { src: '/demo/content/photos/nagasaki-boats.jpg', width: 1024, height: 819, alt: '' };
    const element = await drawn(place('article-card', { data: { version, ...story('a', { photo }) } }));
    const selects = heardBy(element, 'news-select');
    element.addEventListener('news-select', (event) => event.preventDefault());
    const words = document.createElement('p');
    words.textContent = 'Words of the page.';
    element.before(words);
    getSelection()?.selectAllChildren(words);
    return [element, selects];
  };
  afterEach(() => getSelection()?.removeAllRanges());

  it('given words selected elsewhere on the page, when its picture is pressed, then the card is followed', async () => {
    const [element, selects] = await placeCard();
    press(partOf(element, 'image') as Element);
    expect(selects.length).to.equal(1);
  });

  it('given words that this press has drawn over, or a repeated press, then the card is not followed', async () => {
    const [element, selects] = await placeCard();
    press(partOf(element, 'image') as Element, 40);
    press(partOf(element, 'image') as Element, 0, 2);
    expect(selects).to.deep.equal([]);
  });
});

describe('a provider and what it hears of', () => {
  const providerPages = [
    'https://www.youtube.com/@handle/live',
    'https://www.youtube.com/clip/UgkxAbc',
    'https://vimeo.com/event/12345',
    'https://www.dailymotion.com/playlist/x5abc',
  ];

  it('given addresses of providers that are no videos, then there is a link, and no player of files', async () => {
    for (const video of providerPages) {
      const element = await drawn(place('video-teaser', { video, muted: true, loop: true }));
      expect(partOf(element, 'play-button')?.localName).to.equal('a');
      await element.play();
      expect(element.shadowRoot?.querySelector('video, iframe')).to.equal(null);
    }
  });

  it('given a file that lies with a provider and consent="ask", when it is played, then the notice comes first', async () => {
    const media = { sources: [{ src: 'https://player.vimeo.com/external/1.sd.mp4' }] };
    const element = await drawn(place('video-teaser', { media, consent: 'ask', muted: true, loop: true }));
    await element.play();
    expect(element.shadowRoot?.querySelector('video')).to.equal(null);
    expect(texts(element, 'message')[0]).to.contain('Vimeo');
  });

  it('given files of a poster with a provider, then none of them is asked for', async () => {
    const poster = {
      src: '/demo/content/photos/nagasaki-boats.jpg',
      width: 1024,
      height: 819,
      renditions: [{ src: 'https://i.ytimg.com/vi/x/hqdefault.jpg', width: 480 }],
    };
    const own = await drawn(place('video-teaser', { media: { embedUrl: 'https://youtu.be/aaaaaaaaaaa', poster } }));
    expect(own.shadowRoot?.innerHTML).not.to.contain('ytimg');
    for (const src of [
      'https://youtu.be/x.jpg',
      'https://i.ytimg.com./x.jpg',
      'https://i.ytimg.com:8443/x.jpg',
      'https://u@i.ytimg.com/x.jpg',
    ]) {
      const element = await drawn(place('video-teaser', { video: 'https://youtu.be/aaaaaaaaaaa', poster: src }));
      expect(partOf(element, 'poster')).to.equal(null);
    }
  });
});
