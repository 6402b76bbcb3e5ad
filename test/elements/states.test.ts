// The state matrix, held against the browser: each entry reaches its custom state, stays within its column, has no fault
// that axe can find, and its parts stand where they stand in the pictures of test/visual.

import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import '../../src/index.ts';
import { statesOf, tags } from '../../stories/states.ts';
import { mount } from '../support/fixture.ts';
import { boxesOf, misplaced } from '../support/geometry.ts';
import { answer } from '../support/network.ts';

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

const places = { content: '/demo/content/', never: answer({ never: true }), missing: answer({ status: 404 }) };

// WCAG 2.2 asks for 24 px of every target (2.5.8); axe asks only when it is told to.
window.axe.configure({ rules: [{ id: 'target-size', enabled: true }] });

/** What `npm run references` has measured in Chromium. */
let geometry: Record<string, Record<string, string[]>>;
const { now } = Date;

before(async () => {
  geometry = (await (await fetch('/test/visual/geometry.json')).json()) as typeof geometry;
  Date.now = () => Date.parse('2026-11-22T12:00:00Z');
  const page = document.createElement('link');
  page.rel = 'stylesheet';
  page.href = '/test/visual/page.css';
  document.head.append(page);
  await new Promise((resolve) => (page.onload = resolve));
});
after(() => (Date.now = now));

const isChromium = 'userAgentData' in navigator;

/** A film that plays, a file that is read, a strip that ends otherwise, columns and a measure that each engine makes its own. */
const differs = /^(preview|playing|lightbox|credit from the file|carousel.*|stale.*|compact, wide|wide)$/;

for (const tag of tags) {
  describe(`<${tag}>`, () => {
    for (const state of statesOf(tag, places)) {
      for (const scheme of state.scheme ? [state.scheme] : (['light', 'dark'] as const)) {
        it(`given the case "${state.name}" on a ${scheme} page, when it has settled, then it is ${state.expect}, accessible and within its column`, async () => {
          const element = await mount(state, scheme);
          expect(element.matches(`:state(${state.expect})`), 'its custom state').to.be.true;
          expect(element.scrollWidth, 'its width, with everything in it').to.be.at.most(element.clientWidth);
          // The colours are the same for all engines, and axe takes most of the time.
          if (scheme === 'light' || state.scheme || isChromium) await expect(element).to.be.accessible();
          const expected = geometry[tag]?.[state.name];
          if (!expected || scheme === 'dark' || differs.test(state.name)) return;
          await document.fonts.ready;
          // Folds are measured once they are drawn.
          for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
          const boxes = boxesOf(element.parentElement as Element);
          expect(misplaced(expected, boxes), 'parts elsewhere than in Chromium').to.deep.equal([]);
        });
      }
    }

    it('given its stories, when they are counted, then every case has one', async () => {
      const stories: Record<string, { parameters?: { state?: string } }> = await import(
        `../../stories/${tag}.stories.ts`
      );
      const told = Object.values(stories).map(({ parameters }) => parameters?.state);
      expect(told).to.include.members(statesOf(tag, places).map(({ name }) => name));
    });
  });
}
