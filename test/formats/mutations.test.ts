// Thousands of damaged documents of every format: reading one ends in a feed or in a LoadError, soon, and nothing that
// comes out of it leads where a page must not go.

import { expect } from '@open-wc/testing';
import { readDocument } from '../../src/formats/read-document.ts';
import { LoadError } from '../../src/model/load-error.ts';
import { mutate, mutateText, randomFrom } from '../support/mutate.ts';
import { fixture } from '../support/reading.ts';

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

const mutantsOfEach = 250;

/** The fields that hold addresses, and the schemes that are allowed in them. */
const addresses = /^(url|src|href|creditUrl|licenseUrl|embedUrl|transcriptUrl|next)$/;
const allowed = /^(https?:|mailto:|tel:|data:image\/|[^:]*$|[^:]*[/?#])/i;

/** Every address in a reading; what is worked out when asked for is asked for. */
function badAddresses(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return addresses.test(key) && !allowed.test(value) ? [`${key}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => badAddresses(part, Array.isArray(value) ? key : name));
}

/** What is wrong with how a document is read; nothing, if all is well. */
function faultsOf(document: unknown): readonly string[] {
  const started = performance.now();
  try {
    const { feed, problems } = readDocument(document, { url: 'https://origin.example/feed.json' });
    const faults = badAddresses(feed);
    if (problems.length > 200) faults.push(`${problems.length} problems`);
    // A machine that does much else must not fail this; what hangs takes minutes.
    if (performance.now() - started > 10_000) faults.push('slow');
    if ('src' in Object.prototype || 'url' in Object.prototype) faults.push('a prototype was touched');
    return faults;
  } catch (error) {
    return error instanceof LoadError ? [] : [String(error)];
  }
}

describe('Damaged documents', () => {
  for (const name of seeds) {
    it(`given ${mutantsOfEach} mutants of ${name}, when they are read, then each is a feed or a LoadError and no address is forbidden`, async () => {
      const text = await fixture(name);
      const random = randomFrom(20261122);
      const document = name.endsWith('.xml') ? undefined : (JSON.parse(text) as unknown);
      for (let count = 0; count < mutantsOfEach; count += 1) {
        const mutant = document ? mutate(document, random) : mutateText(text, random);
        expect(faultsOf(mutant), `mutant ${count}`).to.deep.equal([]);
      }
    });
  }
});
