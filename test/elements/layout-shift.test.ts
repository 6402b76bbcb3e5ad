// Nothing that is read may move. Chromium alone tells of layout shifts.

import { expect } from '@open-wc/testing';
import { place, partOf, until } from '../support/elements.ts';
import { answer, freshKey, release } from '../support/network.ts';

const photo = (hold: string) => ({
  src: answer({ file: 'demo/content/photos/nagasaki-boats.jpg', hold }),
  width: 1024,
  height: 819,
  alt: '',
  caption: 'Boats in a river.',
  credit: 'A/B',
});

const story = (hold: string, index = 0) => ({
  id: `story-${index}`,
  url: `https://example.org/${index}`,
  headline: 'Boats are back in the river',
  summary: 'They had been away for a year, and were missed.',
  authors: [{ name: 'Ann Lee', role: 'Reporter', bio: 'Ann Lee writes of rivers.', avatar: photo(hold) }],
  photo: photo(hold),
});

/** What each element shows; its pictures wait until `hold` is released. */
const contents = {
  'news-feed': (hold: string) => ({ items: [0, 1, 2].map((index) => story(hold, index)) }),
  'article-card': story,
  'news-article': (hold: string) => ({
    ...story(hold),
    body: [
      { type: 'paragraph', text: ['One.'] },
      { type: 'photo', photo: photo(hold) },
      { type: 'gallery', photos: [photo(hold), photo(hold), photo(hold)] },
      { type: 'related', article: story(hold, 1) },
      { type: 'paragraph', text: ['Two.'] },
    ],
  }),
  'author-bio': (hold: string) => story(hold).authors[0],
  'photo-with-credit': photo,
  'video-teaser': (hold: string) => ({
    title: 'Boats',
    description: 'How they came.',
    poster: photo(hold),
    sources: [{ src: '/test/fixtures/video/clip.mp4' }],
  }),
} as const;

type Tag = keyof typeof contents;

const canTell = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

(canTell ? describe : describe.skip)('layout shift', () => {
  for (const tag of Object.keys(contents) as Tag[]) {
    it(`given <${tag}>, when its content and then its pictures arrive, then nothing moves`, async () => {
      let shift = 0;
      const add = (entries: PerformanceEntryList) => {
        for (const entry of entries) shift += (entry as PerformanceEntry & { value: number }).value;
      };
      const observer = new PerformanceObserver((list) => add(list.getEntries()));
      observer.observe({ type: 'layout-shift' });

      const hold = freshKey();
      const content = JSON.stringify({ version: 'newsroom-elements/1', ...contents[tag](hold) });
      const element = place(tag, { src: answer({ body: content, hold: `${hold}-content` }), loading: 'eager' });
      await until(() => partOf(element, 'skeleton'));
      await frames();
      await release(`${hold}-content`);
      await until(() => element.matches(':state(ready)'));
      // From here on the page below has its place.
      element.parentElement?.insertAdjacentHTML('beforeend', '<p>What the page says next.</p>');
      await frames();
      await release(hold);
      const images = [...(element.shadowRoot?.querySelectorAll('img') ?? [])];
      expect(images).not.to.have.length(0);
      for (const image of images) image.loading = 'eager';
      await until(() => images.every(({ naturalWidth }) => naturalWidth));
      await frames();
      add(observer.takeRecords());
      observer.disconnect();
      expect(shift).to.equal(0);
    });
  }
});

/** Long enough for the browser to have drawn what is there. */
async function frames(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await new Promise(requestAnimationFrame);
}
