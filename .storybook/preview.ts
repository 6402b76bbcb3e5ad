// What surrounds every story: the elements from their sources, and a page whose colours, theme, direction, language, column
// width and style sheet the toolbar sets.

import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { action } from 'storybook/actions';
import manifest from 'virtual:manifest';
import { track } from '../src/analytics.ts';
import '../src/index.ts';
import { hosts } from '../stories/hosts.ts';
import { argTypesOf, elementOf, isTold } from './controls.ts';
import './docs.css';
import { DocsPage } from './docs-page.ts';
import { theme } from './theme.ts';

setCustomElementsManifest(manifest);

// A static Storybook has no server that keeps a reader waiting or changes its mind, so these addresses are answered here.
// Every other request is the browser's own.
const ownFetch = window.fetch;
const asked = { growing: 0, mended: 0 };

const feed = async () => (await ownFetch(new URL('demo/content/feed.json', document.baseURI))).json();

const answers: Readonly<Record<string, () => Promise<Response>>> = {
  __never: () => new Promise(() => {}),
  // Two more stories from the second time on.
  async __growing() {
    const added = ['The tide gate opened on time', 'Night buses run until two'].map((headline) => ({
      id: headline,
      headline,
    }));
    const { items, ...rest } = await feed();
    return Response.json({ ...rest, items: asked.growing++ ? [...added, ...items] : items });
  },
  // Away the first time, there from then on.
  async __mended() {
    return asked.mended++ ? Response.json(await feed()) : new Response('', { status: 404 });
  },
};

window.fetch = (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  return answers[name]?.() ?? ownFetch(input, init);
};

// A story link would leave the story.
document.addEventListener('news-select', (event) => event.preventDefault());

// What the elements tell stands in the panel "Actions", as an analytics system would get it.
track({ to: (record) => action(record.event)(record) });

const ground = {
  background: 'var(--news-paper, light-dark(#fff, #14161a))',
  color: 'var(--news-ink, light-dark(#17191c, #e8e5df))',
};
const serif = "'Iowan Old Style', 'Palatino Linotype', Charter, Georgia, ui-serif, serif";

/** What the last story has brought into the head of the page. */
let brought: readonly Element[] = [];

function furnish(theme: string, host: string) {
  for (const element of brought) element.remove();
  const template = document.createElement('template');
  const themed = theme !== 'none' ? `<link rel="stylesheet" href="themes/${theme}.css">` : '';
  template.innerHTML = (hosts[host] ?? '') + themed;
  brought = [...template.content.children];
  document.head.append(...brought);
}

const tool = (title: string, icon: string, items: Record<string, string>) => ({
  description: title,
  toolbar: {
    title,
    icon: icon as 'globe',
    dynamicTitle: true,
    items: Object.entries(items).map(([value, name]) => ({ value, title: name })),
  },
});

const widths = ['200', '240', '300', '360', '480', '640', '680', '900', '1120', '1200'];
const languages = 'en ar cs de es fa fr he it ja ko nl pl pt ro sv tr uk zh'.split(' ');
const nameOf = (code: string) => new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;

export default {
  globalTypes: {
    scheme: tool('Colours', 'contrast', { auto: 'Light or dark by the system', light: 'Light', dark: 'Dark' }),
    theme: tool('Theme', 'paintbrush', {
      none: 'No theme',
      broadsheet: 'Broadsheet',
      tabloid: 'Tabloid',
      magazine: 'Magazine',
    }),
    direction: tool('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
    language: tool('Language', 'globe', Object.fromEntries(languages.map((code) => [code, nameOf(code)]))),
    width: tool('Width of the column', 'ruler', {
      full: 'Full width',
      ...Object.fromEntries(widths.map((width) => [`${width}`, `${width} px`])),
    }),
    host: tool(
      'Style sheet of the page',
      'paintbrush',
      Object.fromEntries(Object.keys(hosts).map((name) => [name, name === 'none' ? 'A page without styles' : name])),
    ),
  },
  initialGlobals: { scheme: 'auto', theme: 'none', direction: 'ltr', language: 'en', width: 'full', host: 'none' },
  beforeEach: () => {
    asked.growing = asked.mended = 0;
  },
  decorators: [
    (story, { globals: { scheme, theme, direction, language, width, host }, viewMode }) => {
      const colorScheme = scheme === 'auto' ? 'light dark' : scheme;
      if (viewMode === 'story') {
        Object.assign(document.documentElement.style, { ...ground, colorScheme });
        furnish(theme, host);
      }
      const style = {
        ...ground,
        colorScheme,
        boxSizing: 'border-box',
        inlineSize: width === 'full' ? 'auto' : `${width}px`,
        font: `16px/1.5 ${serif}`,
      };
      return html`<div class="column" lang=${language} dir=${direction} style=${styleMap(style)}>${story()}</div>`;
    },
  ],
  parameters: {
    a11y: { test: 'error' },
    docs: {
      theme,
      page: DocsPage,
      source: { excludeDecorators: true },
      extractArgTypes: argTypesOf,
      extractComponentDescription: (tag: string) => elementOf(tag)?.description,
    },
    // What cannot be set stands on the element's page alone.
    controls: { expanded: true, sort: 'none', exclude: isTold },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Elements',
          ['news-feed', 'article-card', 'news-article', 'author-bio', 'photo-with-credit', 'video-teaser'],
          'In use',
          ['What readers do', 'Formats', 'Themes', 'Hostile hosts', 'Performance'],
          'Guides',
          [
            'Getting started',
            'Embedding',
            'Formats',
            'Feeds and CORS',
            'Theming',
            'Consent',
            'Analytics',
            'Server rendering',
            'In a framework',
            'Editors and tools',
            'Accessibility',
            'Performance',
            'Feeds at scale',
            'Security policy',
            'Stability',
            'Troubleshooting',
          ],
        ],
      },
    },
  },
} satisfies Preview;
