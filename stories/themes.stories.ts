// Three publishers, each a style sheet of tokens and parts, on a light and on a dark page.

import { html } from 'lit';
import { places, type Story } from './story.ts';

export default {
  title: 'In use/Themes',
  parameters: { layout: 'fullscreen', controls: { disable: true } },
};

const { content } = places;
const rail = 'flex: 1 1 260px; min-inline-size: 0';

/** A front page in the theme of that name, with what a publisher's own page brings: its name and its ground. */
const frontPage = (theme: string, name: string, line: string, scheme: 'light' | 'dark'): Story => ({
  globals: { scheme },
  render: () => html`
    <link rel="stylesheet" href=${new URL(`themes/${theme}.css`, document.baseURI).href} />
    <div style="padding: 24px; background: var(--news-paper); color: var(--news-ink); color-scheme: ${scheme}">
      <div style="margin-block-end: 32px; font-family: var(--news-font-headline)">
        <p style="margin: 0; font-size: 40px; line-height: 1.1">${name}</p>
        <p style="margin: 4px 0 0; font: 13px/1.4 var(--news-font-meta); color: var(--news-ink-muted)">${line}</p>
      </div>
      <div style="display: flex; flex-wrap: wrap; gap: 48px 40px">
        <div style="flex: 3 1 520px; min-inline-size: 0">
          <news-feed src="${content}feed.json" layout="hero" limit="4" loading="eager"></news-feed>
        </div>
        <div style=${rail}>
          <news-feed src="${content}feed-2.json" layout="compact" limit="5" loading="eager"></news-feed>
          <div style="block-size: 40px"></div>
          <video-teaser src="${content}video.json" loading="eager"></video-teaser>
          <div style="block-size: 40px"></div>
          <author-bio src="${content}author.json" loading="eager"></author-bio>
        </div>
      </div>
      <div style="block-size: 64px"></div>
      <news-article src="${content}story-short.json" loading="eager"></news-article>
    </div>
  `,
});

const pagesOf = (theme: string, name: string, line: string) =>
  [frontPage(theme, name, line, 'light'), frontPage(theme, name, line, 'dark')] as const;

const [broadsheet, broadsheetDark] = pagesOf('broadsheet', 'The Port Alder Courier', 'Established 1871');
const [tabloid, tabloidDark] = pagesOf('tabloid', 'THE BOLT', 'Fifty pence. Worth every one.');
const [magazine, magazineDark] = pagesOf('magazine', 'Lantern', 'Books, pictures and the long way home');

export const Broadsheet: Story = broadsheet;
export const BroadsheetDark: Story = broadsheetDark;
export const Tabloid: Story = tabloid;
export const TabloidDark: Story = tabloidDark;
export const Magazine: Story = magazine;
export const MagazineDark: Story = magazineDark;
