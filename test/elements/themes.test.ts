// The themes that are shipped: style sheets that a page links. Colours are held against WCAG by axe.

import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { drawn, place, partOf, until } from '../support/elements.ts';

const elements = {
  'news-feed': { src: '/demo/content/feed.native.json', layout: 'hero', limit: 5 },
  'news-article': { src: '/demo/content/story-short.json' },
  'video-teaser': { src: '/demo/content/video.json' },
} as const;

for (const theme of ['broadsheet', 'tabloid', 'magazine']) {
  describe(`the theme ${theme}`, () => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `/src/themes/${theme}.css`;
    before(async () => {
      document.head.append(link);
      await new Promise((resolve) => (link.onload = resolve));
      Object.assign(document.body.style, { background: 'var(--news-paper)', color: 'var(--news-ink)' });
    });
    after(() => {
      link.remove();
      document.body.removeAttribute('style');
    });
    afterEach(() => document.documentElement.removeAttribute('style'));

    for (const scheme of ['light', 'dark']) {
      for (const [tag, given] of Object.entries(elements)) {
        it(`given <${tag}> on a ${scheme} page, then every word can be read`, async () => {
          document.documentElement.style.colorScheme = scheme;
          const element = place(tag as keyof typeof elements, { ...given, loading: 'eager' });
          await until(() => element.matches(':state(ready)') && partOf(element, 'headline'));
          await expect(element).to.be.accessible();
        });
      }
    }

    it('given a story in Arabic, then its kicker is neither spaced nor slanted, and its byline is not either', async () => {
      const element = place('article-card', { src: '/demo/content/feed.ar.json', loading: 'eager', item: 'river' });
      Object.assign(element.parentElement as HTMLElement, { lang: 'ar', dir: 'rtl' });
      await until(() => partOf(element, 'kicker'));
      for (const part of ['kicker', 'byline']) {
        const { letterSpacing, fontStyle } = getComputedStyle(partOf(element, part) as HTMLElement);
        expect([letterSpacing, fontStyle]).to.deep.equal(['normal', 'normal']);
      }
    });

    it('then the page’s own token wins', async () => {
      document.documentElement.style.setProperty('--news-accent', 'rgb(1, 2, 3)');
      const element = place('article-card', { src: '/demo/content/feed.json', loading: 'eager', item: '2' });
      await until(() => partOf(element, 'kicker'));
      const { color, backgroundColor } = getComputedStyle(partOf(element, 'kicker') as HTMLElement);
      expect([color, backgroundColor]).to.include('rgb(1, 2, 3)');
    });
  });
}

describe('theme="auto"', () => {
  const style = document.createElement('style');
  const { documentElement: page } = document;
  before(() => document.head.append(style));
  afterEach(() => {
    page.classList.remove('dark');
    delete page.dataset['theme'];
  });
  after(() => style.remove());

  const ink = (element: Element) => getComputedStyle(partOf(element, 'headline') as HTMLElement).color;
  const [light, dark] = ['rgb(23, 25, 28)', 'rgb(232, 229, 223)'];

  for (const [name, rule, toggle] of [
    ['a class', '.dark { color-scheme: dark }', () => page.classList.toggle('dark')],
    ['an attribute', '[data-theme="dark"] { color-scheme: dark }', () => (page.dataset['theme'] = 'dark')],
  ] as const) {
    it(`given a page that switches by ${name} and one line of CSS, when it is switched, then the element is dark`, async () => {
      style.textContent = `:root { color-scheme: light } ${rule}`;
      const element = await drawn(place('article-card', { article: { id: 'a', headline: 'A river' } }));
      expect(ink(element)).to.equal(light);
      toggle();
      expect(ink(element)).to.equal(dark);
    });
  }

  it('given a page that leaves it to the system, when that is switched, then the element is dark', async function () {
    // The drivers of the others cannot switch it.
    if (!('userAgentData' in navigator)) this.skip();
    style.textContent = ':root { color-scheme: light dark }';
    const element = await drawn(place('article-card', { article: { id: 'a', headline: 'A river' } }));
    await emulateMedia({ colorScheme: 'light' });
    expect(ink(element)).to.equal(light);
    await emulateMedia({ colorScheme: 'dark' });
    expect(ink(element)).to.equal(dark);
    await emulateMedia({ colorScheme: 'light' });
  });
});
