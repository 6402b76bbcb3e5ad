// What surrounds every story: the elements from their sources, and a page whose colour scheme, direction, language and
// column width the toolbar sets.

import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import '../src/index.ts';
import { theme } from './theme.ts';

// A static Storybook has no server that keeps a reader waiting or changes its mind, so two addresses are answered here.
// Every other request is the browser's own.
const ownFetch = window.fetch;
let grown = 0;

async function growingFeed(): Promise<Response> {
  const feed = await (await ownFetch(new URL('demo/content/feed.json', document.baseURI))).json();
  const added = ['The tide gate opened on time', 'Night buses run until two'].map((headline) => ({
    id: headline,
    headline,
  }));
  const items = grown++ ? [...added, ...feed.items] : feed.items;
  return new Response(JSON.stringify({ ...feed, items }));
}

window.fetch = (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
  if (pathname === '/__never') return new Promise(() => {});
  return pathname === '/__growing' ? growingFeed() : ownFetch(input, init);
};

// A story link would leave the story.
document.addEventListener('news-select', (event) => event.preventDefault());

const ground = { background: 'light-dark(#fff, #14161a)', color: 'light-dark(#17191c, #e8e5df)' };
const serif = "'Iowan Old Style', 'Palatino Linotype', Charter, Georgia, ui-serif, serif";

const tool = (title: string, icon: 'contrast' | 'transfer' | 'globe' | 'browser', items: Record<string, string>) => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, name]) => ({ value, title: name })),
  },
});

const widths = ['240', '360', '480', '640', '680', '900', '1120', '1200'];

export default {
  globalTypes: {
    scheme: tool('Colour scheme', 'contrast', { auto: 'System', light: 'Light', dark: 'Dark' }),
    direction: tool('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
    language: tool('Language', 'globe', { en: 'English', uk: 'Українська', ar: 'العربية' }),
    width: tool('Width of the column', 'browser', {
      full: 'Full width',
      ...Object.fromEntries(widths.map((width) => [`${width}`, `${width} px`])),
    }),
  },
  initialGlobals: { scheme: 'light', direction: 'ltr', language: 'en', width: 'full' },
  decorators: [
    (story, { globals: { scheme, direction, language, width }, viewMode }) => {
      const colorScheme = scheme === 'auto' ? 'light dark' : scheme;
      if (viewMode === 'story') Object.assign(document.documentElement.style, { ...ground, colorScheme });
      const style = {
        ...ground,
        colorScheme,
        boxShadow: `0 0 0 16px ${ground.background}`,
        boxSizing: 'border-box',
        inlineSize: width === 'full' ? 'auto' : `${width}px`,
        font: `16px/1.5 ${serif}`,
      };
      return html`<div lang=${language} dir=${direction} style=${styleMap(style)}>${story()}</div>`;
    },
  ],
  parameters: {
    a11y: { test: 'error' },
    docs: { theme, source: { excludeDecorators: true } },
    options: {
      storySort: {
        order: [
          'Elements',
          ['news-feed', 'article-card', 'news-article', 'author-bio', 'photo-with-credit', 'video-teaser'],
          'Content',
          'Themes',
        ],
      },
    },
  },
} satisfies Preview;
