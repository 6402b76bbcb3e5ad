// One story in every format, as publishers write them: the markup differs by one file name. Two formats are the page's own.

import { html } from 'lit';
// @ts-expect-error: a module that pages copy, without types
import { ans } from '../demo/formats/arc-ans.js';
// @ts-expect-error: a module that pages copy, without types
import { guardian } from '../demo/formats/guardian-capi.js';
import { registerFormat, type Format } from '../src/index.ts';
import { places, type Story } from './story.ts';

registerFormat(guardian as Format);
registerFormat(ans as Format);

const folder = `${places.content}formats/`;
const column = 'inline-size: 280px; min-inline-size: 0';
const columns =
  'display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr)); gap: 48px 32px';

const formats = {
  'native.json': 'Native',
  'json-feed.json': 'JSON Feed 1.1',
  'ghost.json': 'Ghost',
  'wordpress.json': 'WordPress',
  'ninjs-1.6.json': 'ninjs 1.6',
  'ninjs-2.2.json': 'ninjs 2.2',
  'ninjs-3.1.json': 'ninjs 3.1',
  'json-ld.json': 'schema.org JSON-LD',
  'rss.xml': 'RSS 2.0',
  'atom.xml': 'Atom',
  'guardian-capi.json': 'Guardian Open Platform (registered)',
  'arc-ans.json': 'Arc XP ANS (registered)',
} as const;

type File = keyof typeof formats;

export default {
  title: 'In use/Formats',
  tags: ['autodocs'],
  parameters: {
    controls: { disable: true },
    docs: {
      description: {
        component:
          'One story as every format tells it. Nobody says which format it is; where an element differs, the format had no word for it.',
      },
    },
  },
};

/** The card and the whole story from one document. Storybook reads the name only where it stands in the story itself. */
const told = (file: File, note: string): Story => ({
  parameters: { docs: { description: { story: note } } },
  render: () => html`
    <div style=${column}><article-card src=${folder + file}></article-card></div>
    <hr style="margin-block: 48px; border: 0; border-block-start: 1px solid" />
    <news-article src=${folder + file}></news-article>
  `,
});

export const TheSameStoryFromEveryFormat: Story = {
  name: 'The same story from every format',
  render: () => html`
    <div style=${columns}>
      ${Object.entries(formats).map(
        ([file, name]) => html`
          <section style="min-inline-size: 0">
            <h2 style="margin: 0 0 12px; font: 600 15px/1.4 system-ui, sans-serif">${name}</h2>
            <article-card src=${folder + file}></article-card>
          </section>
        `,
      )}
    </div>
  `,
};

export const Native: Story = {
  ...told('native.json', 'The words of this library. It has a place for everything.'),
  name: 'Native',
};
export const JSONFeed: Story = {
  ...told('json-feed.json', 'What the standard has no word for stands under `_newsroom`.'),
  name: 'JSON Feed 1.1',
};
export const Ghost: Story = {
  ...told('ghost.json', 'Ghost’s Content API. The credit ends the caption; it is found there.'),
  name: 'Ghost',
};
export const WordPress: Story = {
  ...told('wordpress.json', '`/wp/v2/posts?_embed`, with a plugin for several authors.'),
  name: 'WordPress',
};
export const Ninjs1: Story = {
  ...told('ninjs-1.6.json', 'A wire knows no page to lead to and signs with one line.'),
  name: 'ninjs 1.6',
};
export const Ninjs2: Story = {
  ...told('ninjs-2.2.json', 'Lists in the place of names. The note to editors stays with them.'),
  name: 'ninjs 2.2',
};
export const Ninjs3: Story = {
  ...told('ninjs-3.1.json', 'Camel case; the credit is a description of its own.'),
  name: 'ninjs 3.1',
};
export const JSONLD = told(
  'json-ld.json',
  'What a page tells search engines. The text has no headings and no pictures.',
);
export const RSS: Story = {
  ...told('rss.xml', 'With Media RSS for the photo, its credit and its licence.'),
  name: 'RSS 2.0',
};
export const Atom: Story = {
  ...told('atom.xml', 'With Media RSS and the pages of its authors.'),
  name: 'Atom',
};
export const GuardianOpenPlatform: Story = {
  ...told('guardian-capi.json', '`registerFormat(guardian)` of demo/formats.'),
  name: 'Guardian Open Platform (registered)',
};
export const ArcANS: Story = {
  ...told('arc-ans.json', '`registerFormat(ans)` of demo/formats.'),
  name: 'Arc XP ANS (registered)',
};

export const OEmbed: Story = {
  name: 'oEmbed',
  parameters: { docs: { description: { story: 'Of the provider’s markup only the address is used.' } } },
  render: () => html`<video-teaser src="${folder}oembed.json"></video-teaser>`,
};

const desk = ['feed.native.json', 'feed.jsonfeed.json', 'ghost.json', 'wordpress.json'];

export const Feeds: Story = {
  name: 'A whole desk, from four of them',
  render: () => html`
    <div style=${columns}>
      ${desk.map((file) => html`<news-feed src=${places.content + file} heading=${file} limit="4"></news-feed>`)}
    </div>
  `,
};
