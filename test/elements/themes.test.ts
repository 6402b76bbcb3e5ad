// The themes that are shipped: style sheets that a page links. Colours are held against WCAG by axe.

import { expect } from '@open-wc/testing';
import { place, partOf, until } from '../support/elements.ts';

const elements = {
  'news-feed': { src: '/demo/content/feed.json', layout: 'hero' },
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

    it('then the page’s own token wins', async () => {
      document.documentElement.style.setProperty('--news-accent', 'rgb(1, 2, 3)');
      const element = place('article-card', { src: '/demo/content/feed.json', loading: 'eager', item: '2' });
      await until(() => partOf(element, 'kicker'));
      const { color, backgroundColor } = getComputedStyle(partOf(element, 'kicker') as HTMLElement);
      expect([color, backgroundColor]).to.include('rgb(1, 2, 3)');
    });
  });
}
