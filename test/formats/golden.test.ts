// Golden pairs of our own format: a document beside the reading that contract §7 promises. Those of other formats are in
// the tests of the formats.

import { expect } from '@open-wc/testing';
import { fixture, readingOf } from '../support/reading.ts';

describe('Golden pairs', () => {
  for (const name of ['native/feed', 'native/blocks', 'native/author', 'native/video']) {
    it(`given ${name}.json, when it is read, then the reading is the expected one`, async () => {
      expect(readingOf(await fixture(name))).to.deep.equal(JSON.parse(await fixture(`${name}.expected`)));
    });
  }
});
