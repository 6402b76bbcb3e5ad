// The elements on pages whose style sheets were written without them in mind, or against them. What a page does to itself
// can be seen in the paragraph; nothing of it may arrive in the elements.

import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { hosts } from './hosts.ts';
import { places, type Story } from './story.ts';

const { content } = places;

export default {
  title: 'In use/Hostile hosts',
  parameters: {
    controls: { disable: true },
    // What the page does to its own paragraph is not ours to mend.
    a11y: { test: 'off' },
  },
};

/** What no page may change, of the first headline. */
const looks = ['fontStyle', 'textTransform', 'textShadow', 'display', 'textIndent'] as const;

const looksOf = (element: Element) => {
  const headline = element.shadowRoot?.querySelector('[part~="headline"]');
  const style = headline && getComputedStyle(headline);
  return style && looks.map((name) => `${name}: ${style[name]}`);
};

const story = (host: string): Story => ({
  name: host.charAt(0).toUpperCase() + host.slice(1),
  globals: { host },
  render: () => html`
    <p>
      A paragraph of the page, as its style sheet has it: <a href="https://meridian.example/">a link</a>,
      <strong>strong words</strong>, <button type="button">a button</button>
    </p>
    <news-feed src="${content}feed.json" limit="3" heading="From The Meridian" loading="eager"></news-feed>
    <hr />
    <author-bio src="${content}author.json" loading="eager"></author-bio>
  `,
  async play({ canvasElement }) {
    const feed = canvasElement.querySelector('news-feed') as Element;
    await waitFor(() => expect(feed.matches(':state(ready)')).toBe(true), { timeout: 5000 });
    await waitFor(() =>
      expect(looksOf(feed)).toEqual([
        'fontStyle: normal',
        'textTransform: none',
        'textShadow: none',
        'display: block',
        'textIndent: 0px',
      ]),
    );
  },
});

const names = Object.keys(hosts);
const named = (words: string) => story(names.find((name) => name.includes(words)) ?? words);

export const Reset = named('normalize');
export const Preflight = named('preflight');
export const Bootstrap = named('Bootstrap');
export const UnsetsEverything = named('unsets everything');
export const ResetsEverything = named('resets everything');
export const LargeBlocksEverywhere = named('large blocks');
export const EveryInheritedProperty = named('every inherited property');
export const ALayoutOfItsOwn = named('a layout of its own');
export const ASmallRootFont = named('62.5');
export const ALargeRootFont = named('40 px');
export const ABodyOfCapitals = named('capitals');
