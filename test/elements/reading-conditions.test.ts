// How readers who need it set their text (WCAG 2.2): 200 % (1.4.4), 320 px wide as at 400 % zoom (1.4.10), and more space
// between lines, words and letters (1.4.12). Every entry of the state matrix, all at once.

import { expect } from '@open-wc/testing';
import '../../src/index.ts';
import { statesOf, tags } from '../../stories/states.ts';
import { mount } from '../support/fixture.ts';
import { answer } from '../support/network.ts';

const places = { content: '/demo/content/', never: answer({ never: true }), missing: answer({ status: 404 }) };

const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

/** WebKit counts the blank at the end of a line as if it stuck out. */
const widestBlank = 12;

/** Words that a box cuts off, folds and what is only for screen readers aside. */
function cutWords(root: ShadowRoot): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter((element) => {
      const { overflowX, overflowY, display } = getComputedStyle(element);
      const isScroller = /auto|scroll/.test(overflowX + overflowY);
      const isClipped = /hidden|clip/.test(overflowX + overflowY) && !isScroller && display !== 'inline';
      const isMeant = element.closest('.clamp, .visually-hidden, .picture, .avatar, .frame, .skeleton, dialog');
      const { scrollHeight, clientHeight, scrollWidth, clientWidth, innerText } = element;
      const isOver = scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
      return isClipped && !isMeant && isOver && innerText;
    })
    .map(({ className, innerText }) => `${className}: ${innerText}`);
}

for (const tag of tags) {
  describe(`<${tag}> in large and widely set text`, () => {
    for (const state of statesOf(tag, places)) {
      it(`given the case "${state.name}", then nothing is cut off and nothing sticks out`, async () => {
        const element = await mount({ ...state, width: 320 });
        const root = element.shadowRoot as ShadowRoot;
        element.style.setProperty('--news-font-size', '32px');
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, spacing];
        expect(element.scrollWidth - element.clientWidth).to.be.at.most(widestBlank);
        expect(cutWords(root)).to.deep.equal([]);
      });
    }
  });
}
