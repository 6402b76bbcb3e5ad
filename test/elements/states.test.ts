// The state matrix, held against the browser: each entry reaches its custom state, stays within its column and has no
// fault that axe can find.

import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import '../../src/index.ts';
import { statesOf, tags } from '../../stories/states.ts';
import { mount } from '../support/fixture.ts';
import { answer } from '../support/network.ts';

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

const places = { content: '/demo/content/', never: answer({ never: true }), missing: answer({ status: 404 }) };

// WCAG 2.2 asks for 24 px of every target (2.5.8); axe asks only when it is told to.
window.axe.configure({ rules: [{ id: 'target-size', enabled: true }] });

for (const tag of tags) {
  describe(`<${tag}>`, () => {
    for (const state of statesOf(tag, places)) {
      for (const scheme of state.scheme ? [state.scheme] : (['light', 'dark'] as const)) {
        it(`given the case "${state.name}" on a ${scheme} page, when it has settled, then it is ${state.expect}, accessible and within its column`, async () => {
          const element = await mount(state, scheme);
          expect(element.matches(`:state(${state.expect})`), 'its custom state').to.be.true;
          expect(element.scrollWidth, 'its width, with everything in it').to.be.at.most(element.clientWidth);
          await expect(element).to.be.accessible();
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
