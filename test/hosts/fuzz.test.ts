// Documents of every format, damaged by chance, as the data of the elements: whatever comes in, an element stands in one of its
// states, has drawn nothing that could do harm, and shows the next document as if nothing had been. The same seed does the
// same damage everywhere.

import { expect } from '@open-wc/testing';
import { place, texts } from '../support/elements.ts';
import { mutate, mutateText, randomFrom } from '../support/mutate.ts';
import { fixture } from '../support/reading.ts';
import { harmIn, settledState } from './harm.ts';
import { held } from './held.ts';

const seeds = [
  'native/feed',
  'native/blocks',
  'native/video',
  'json-feed/stories',
  'ghost/posts-limit5-include',
  'ghost/authors',
  'wordpress/posts-embed',
  'wordpress/media-10-video',
  'wordpress/users',
  'ninjs/story-1.6',
  'ninjs/list-2.2',
  'ninjs/superdesk',
  'json-ld/graph',
  'json-ld/live-blog',
  'oembed/vimeo',
  'rss/media.xml',
  'atom/video-channel.xml',
];

/** 20,400 in three browsers. */
const mutantsOfEach = 400;

const tags = ['news-feed', 'news-article', 'article-card', 'author-bio', 'photo-with-credit', 'video-teaser'] as const;
const whole = {
  version: 'newsroom-elements/1',
  id: 'w',
  headline: 'Whole',
  photo: { src: '/x.jpg', caption: 'Whole' },
};

describe('mutants', () => {
  const nowhere = document.createElement('base');
  const { error, warn } = console;
  const errors: string[] = [];
  const fixtures = new Map<string, string>();

  before(async () => {
    for (const name of seeds) fixtures.set(name, await fixture(name));
    nowhere.href = 'http://127.0.0.1:1/';
    document.head.append(nowhere);
    console.warn = () => undefined;
    // What a view stumbles over is caught, and a fault all the same.
    console.error = (...words) => errors.push(words.map((one) => (one as Error).stack ?? one).join(' '));
  });

  after(() => {
    nowhere.remove();
    Object.assign(console, { error, warn });
  });

  for (const name of seeds) {
    it(`given ${mutantsOfEach} mutants of ${name} one after the other, then each ends in a state and does no harm`, async () => {
      const text = fixtures.get(name) ?? '';
      const document = name.endsWith('.xml') ? undefined : (JSON.parse(text) as unknown);
      const random = randomFrom(20261123);
      const elements = tags.map((tag) => place(tag));
      for (let count = 0; count < mutantsOfEach; count += 1) {
        const mutant = document ? mutate(document, random) : mutateText(text, random);
        // Most often those that draw most.
        const element = elements[count % 3 ? count % 2 : count % tags.length] as (typeof elements)[number];
        element.data = mutant;
        const state = await settledState(element);
        if (!/^(ready|empty|failed|idle)$/.test(state)) expect.fail(`mutant ${count}: the state is “${state}”`);
        const harm = [...harmIn(element), ...errors.splice(0)];
        if (harm.length) expect(harm, `mutant ${count}`).to.deep.equal([]);
      }
      for (const element of elements) {
        element.data = whole;
        await element.updateComplete;
      }
      expect(texts(elements[0] as HTMLElement, 'headline')).to.deep.equal(['Whole']);
      await held('mutants', mutantsOfEach);
    });
  }
});
