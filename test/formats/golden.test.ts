// Golden pairs: a document beside the reading that formats.md asks for.

import { expect } from '@open-wc/testing';
import { readDocument } from '../../src/formats/read-document.ts';

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

const fixture = async (name: string): Promise<string> => (await fetch(`/test/fixtures/${name}.json`)).text();

/** What a reading looks like from outside: absent fields are absent, problems are sentences. */
function readingOf(document: string): unknown {
  const { feed, problems, format } = readDocument(document, { url: 'https://origin.example/feeds/list.json' });
  const said = problems.map(({ severity, path, reason }) => `${severity} ${path} ${reason}`);
  return JSON.parse(JSON.stringify({ format, feed, problems: said }));
}

describe('Golden pairs', () => {
  for (const name of cases) {
    it(`given ${name}.json, when it is read, then the reading is the expected one`, async () => {
      expect(readingOf(await fixture(name))).to.deep.equal(JSON.parse(await fixture(`${name}.expected`)));
    });
  }
});
