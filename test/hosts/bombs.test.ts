// Content that is too much ends in one of the designed states, soon, and the page
// goes on.

import { expect } from '@open-wc/testing';
import { answer } from '../support/network.ts';
import { place, texts, until } from '../support/elements.ts';
import { harmIn, settledState } from './harm.ts';
import { bombs, feed } from './bombs.ts';
import { held } from './held.ts';

// A machine that does much else must not fail this; what hangs takes minutes.
const soonMs = 40_000;

describe('content that is too much', function () {
  this.timeout(3 * soonMs);
  const { warn } = console;
  before(() => (console.warn = () => undefined));
  after(() => (console.warn = warn));

  for (const [name, make] of bombs) {
    it(`given ${name}, then a state is drawn soon`, async () => {
      const data = make();
      for (const tag of ['news-feed', 'news-article'] as const) {
        const started = performance.now();
        const element = place(tag, { data });
        expect(await settledState(element), tag).to.match(/^(ready|empty|failed)$/);
        void element.getBoundingClientRect();
        expect(performance.now() - started, tag).to.be.below(soonMs);
        expect(harmIn(element), tag).to.deep.equal([]);
        element.parentElement?.remove();
      }
      await held('payloads');
    });
  }

  it('given a document of 10 MB from an address, then it is refused as too large', async () => {
    const element = place('news-feed', { src: answer({ size: 10_000_000 }), loading: 'eager' });
    await until(() => element.matches(':state(failed)'));
  });

  it('given 10 MB as data, then its first stories are drawn', async () => {
    const items = Array.from({ length: 5000 }, (_, index) => ({
      id: `${index}`,
      headline: `Story ${index}`,
      body: 'x'.repeat(2000),
    }));
    const element = place('news-feed', { data: feed(items) });
    expect(await settledState(element)).to.equal('ready');
    expect(texts(element, 'headline').length).to.equal(10);
  });
});
