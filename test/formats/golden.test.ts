// Golden pairs: a document beside the reading that formats.md asks for.

import { expect } from '@open-wc/testing';
import { fixture, readingOf } from '../support/reading.ts';

const cases = [
  'native/feed',
  'native/blocks',
  'native/author',
  'native/video',
  'json-feed/stories',
  'ghost/posts-limit5-include',
  'ghost/post-drone-attack-plaintext',
  'ghost/post-paid',
  'ghost/authors',
  'ghost/posts-fields',
  'wordpress/posts-embed',
  'wordpress/post-11-embed',
  'wordpress/media-4',
  'wordpress/media-10-video',
  'wordpress/users',
  'wordpress/search',
];

describe('Golden pairs', () => {
  for (const name of cases) {
    it(`given ${name}.json, when it is read, then the reading is the expected one`, async () => {
      expect(readingOf(await fixture(name))).to.deep.equal(JSON.parse(await fixture(`${name}.expected`)));
    });
  }
});
