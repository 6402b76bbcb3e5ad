// The server's HTML is taken over node for node. Both sides are the built files: what is shipped is what is tested.

import { expect } from '@open-wc/testing';
import { statesOf, tags, type State } from '../../stories/states.ts';
import { until } from '../support/elements.ts';
import { answer } from '../support/network.ts';
import {
  pageWith,
  picturesHaveCome,
  serverHtml,
  servedIn,
  takeOver,
  type ServedElement,
  type ServedPage,
} from '../support/served.ts';

const places = {
  content: new URL('/demo/content/', location.href).href,
  never: answer({ never: true }),
  missing: answer({ status: 404 }),
};

/**
 * What a server can be asked to draw: content that comes, and nothing that a reader has done, that plays by itself,
 * or that only the picture's file tells.
 */
const isServed = ({ attributes, act }: State) =>
  !act &&
  !attributes['loop'] &&
  !attributes['read-metadata'] &&
  attributes['src'] !== places.never &&
  attributes['src'] !== places.missing;

function htmlOf({ tag, attributes, properties, slotted, lang }: State): string {
  return serverHtml(tag, { attributes, ...properties, children: slotted, ...(lang && { lang }) });
}

/** All that Lit has drawn; what only stands in for the script is not the element's own. */
const nodesOf = ({ shadowRoot }: ServedElement) => [...shadowRoot.querySelectorAll('*:not([data-news-spare])')];

/**
 * Where a node stands; nothing for the count of a carousel, which has to see what is in view, for the way past a feed,
 * which only the focus shows, and for what is only heard: WebKit lays it a pixel further in lines from right to left.
 */
const boxOf = (node: Element): readonly number[] => {
  const { x, y, width, height } = node.getBoundingClientRect();
  return node.closest('.steps,.past,.visually-hidden') ? [] : [x, y, width, height];
};

const boxesOf = (element: ServedElement) => nodesOf(element).map(boxOf);

/** The nodes that moved or grew by a pixel or more. */
const moved = (element: ServedElement, before: readonly (readonly number[])[]) =>
  nodesOf(element).flatMap((node, index) => {
    const box = boxOf(node);
    const old = before[index] ?? [];
    const isSame = box.every((length, side) => Math.abs(length - (old[side] ?? Infinity)) < 1);
    return isSame ? [] : `${node.localName}.${node.getAttribute('class')}: ${old.join(' ')} → ${box.join(' ')}`;
  });

/** Where the place of nodes cannot be kept: nobody knows without a script what comes, or how wide a page is. */
const moves: Partial<Record<State['tag'], RegExp>> = {
  'news-feed': /broken photo/,
  'article-card': /broken photo/,
  // A video in it, or a bio, of which the server guesses whether it will be folded.
  'news-article': /broken photo|narrow|long words/,
  'author-bio': /broken photo|narrow|long words|all authors of a story|dark|Arabic/,
  'photo-with-credit': /broken photo/,
  'video-teaser': /broken photo|long words/,
};

for (const tag of tags) {
  describe(`<${tag}> from the server`, () => {
    for (const state of statesOf(tag, places).filter(isServed)) {
      it(`given the case "${state.name}", when the script comes, then every node lives on in its place and nothing is loaded, warned of or drawn otherwise`, async () => {
        const view = pageWith(htmlOf(state), state);
        const element = servedIn(view);
        await picturesHaveCome(element);
        const nodes = nodesOf(element);
        const boxes = boxesOf(element);
        await takeOver(view);
        if (!moves[tag]?.test(state.name)) expect(moved(element, boxes)).to.deep.equal([]);
        expect(nodesOf(element).every((node, index) => node === nodes[index])).to.equal(true);
        expect(element.matches(`:state(${state.expect})`)).to.equal(true);
        expect(view.faults).to.deep.equal([]);
        const requests = view.performance.getEntriesByType('resource').map(({ name }) => name);
        expect(requests.filter((name) => /\.json/.test(name))).to.deep.equal([]);
        const twin = await drawnByBrowser(view, state);
        expect(markupOf(element)).to.deep.equal(markupOf(twin));
      });
    }
  });
}

/** What the browser draws without a server. */
async function drawnByBrowser(
  { document }: ServedPage,
  { tag, attributes, properties, slotted = '', expect: name }: State,
) {
  const twin = document.createElement(tag) as ServedElement;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false) twin.setAttribute(attribute, value === true ? '' : String(value));
  }
  twin.setAttribute('loading', 'eager');
  twin.innerHTML = slotted;
  Object.assign(twin, properties);
  document.body.append(twin);
  await until(() => twin.matches(`:state(${name})`));
  await twin.updateComplete;
  return twin;
}

/** What differs by design, or is measured. */
const aside = /^(data-(folded|broken|snaps|news-spare)|inert|loading|sizes|srcset|style|fetchpriority)$/;

/** Elements with their attributes in order, and words; without Lit's marks. */
function markupOf({ shadowRoot }: ServedElement): string[] {
  const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const markup: string[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement?.closest('.steps')) continue;
    if (node.nodeType === Node.TEXT_NODE) {
      // Arabic digits or others: in that a browser and its server may follow different editions of the same rules.
      const text = node.nodeValue?.trim().replace(/[٠-٩]/g, (digit) => `${digit.charCodeAt(0) - 0x660}`);
      if (text) markup.push(text);
      continue;
    }
    const { localName, attributes } = node as Element;
    const told = [...attributes]
      .filter(({ name }) => !aside.test(name) && name !== 'title')
      .map(({ name, value }) => `${name}=${value}`);
    markup.push([localName, ...told.sort()].join(' '));
  }
  return markup;
}
