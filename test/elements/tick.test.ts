// Time goes on while somebody reads: "2 hours ago" becomes "3 hours ago", and nothing beside it or below it may move.

import { install } from '@sinonjs/fake-timers';
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { messages as ar } from '../../src/i18n/lang/ar.ts';
import { messages as uk } from '../../src/i18n/lang/uk.ts';
import { english as en } from '../../src/i18n/messages.ts';
import { place, texts, until } from '../support/elements.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A minute later each is one word more, one digit more, another unit, a dual or another plural form. */
const ages = [minute, 10 * minute, hour, 2 * hour, 3 * hour, 5 * hour, 24 * hour].map((age) => age - minute);
const widths = [240, 320, 420, 600, 1000];
const languages = { en, uk, ar };

const ago = (age: number) => new Date(Date.now() - age).toISOString();
const published = (age: number) => ({ published: ago(age) });
const updated = (age: number) => ({ status: 'updated', published: ago(age + 2 * hour), updated: ago(age) });

const cases = {
  'a card': { tag: 'article-card', variant: 'card', dates: published },
  'a row': { tag: 'article-card', variant: 'row', dates: published },
  'a compact card': { tag: 'article-card', variant: 'compact', dates: published },
  'a hero': { tag: 'article-card', variant: 'hero', dates: published },
  'an updated card': { tag: 'article-card', variant: 'card', dates: updated },
  'an updated row': { tag: 'article-card', variant: 'row', dates: updated },
  'a story': { tag: 'news-article', variant: undefined, dates: published },
  'an updated story': { tag: 'news-article', variant: undefined, dates: updated },
} as const;

const story = {
  version: 'newsroom-elements/1',
  url: 'https://news.example/a',
  headline: 'Boats are back in the river',
  summary: 'They had been away for a year, and were missed.',
  kicker: 'City',
  readingMinutes: 4,
  access: 'subscriber',
  authors: [{ name: 'Ann Lee' }, { name: 'Bo Lund' }],
  body: [{ type: 'paragraph', text: ['One.'] }],
};

/** Where everything but the time stands, and where the page goes on. */
const boxesOf = (element: LitElement) =>
  [...element.renderRoot.querySelectorAll('[part]:not(time)'), element.nextElementSibling as Element].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [one.getAttribute('part') ?? 'what is below', x, y, width, height].join(' ');
  });

let clock: ReturnType<typeof install> | undefined;
beforeEach(() => (clock = install({ now: Date.now(), toFake: ['setInterval', 'clearInterval', 'Date'] })));
afterEach(() => clock?.uninstall());

describe('the minute', () => {
  for (const [name, { tag, variant, dates }] of Object.entries(cases)) {
    for (const [language, { subscriber }] of Object.entries(languages)) {
      it(`given ${name} in the language ${language}, 240 to 1000 px wide, when a minute passes, then its words change and nothing moves`, async () => {
        const shown = ages.flatMap((age) =>
          widths.map((width) => {
            const element: LitElement = place(tag, { ...(variant && { variant }), data: { ...story, ...dates(age) } });
            const box = element.parentElement as HTMLElement;
            Object.assign(box, { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
            // One over the other: only what is in sight ticks.
            box.style.cssText = `position: absolute; inset: 0 auto auto 0; inline-size: ${width}px`;
            element.insertAdjacentHTML('afterend', '<p>What the page says next.</p>');
            return element;
          }),
        );
        await until(() => shown.every((element) => element.renderRoot.textContent?.includes(subscriber)));
        const words = shown.map((element) => texts(element, 'date').join());
        const boxes = shown.map(boxesOf);
        await frames();
        const moves = watchMoves();
        await clock?.tickAsync(minute);
        await until(() => shown.every((element, index) => texts(element, 'date').join() !== words[index]));
        for (const [index, element] of shown.entries())
          expect(boxesOf(element), `${words[index]} → ${texts(element, 'date').join()}`).to.deep.equal(boxes[index]);
        expect(await moves()).to.deep.equal([]);
      });
    }
  }
});

interface LayoutShift extends PerformanceEntry {
  readonly sources: readonly { readonly previousRect: DOMRectReadOnly; readonly currentRect: DOMRectReadOnly }[];
}

/**
 * What the browser itself says has moved since; only Chromium says so. To it a text that runs from right to left moves when it
 * grows; where it stands is the same.
 */
function watchMoves(): () => Promise<string[]> {
  const moves: string[] = [];
  const add = (entries: PerformanceEntryList) => {
    for (const { previousRect: from, currentRect: to } of entries.flatMap((entry) => (entry as LayoutShift).sources))
      if (Math.max(Math.abs(from.x - to.x), Math.abs(from.y - to.y)) > 1)
        moves.push(`${JSON.stringify(from)} → ${JSON.stringify(to)}`);
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) observer.observe({ type: 'layout-shift' });
  return async () => {
    await frames();
    add(observer.takeRecords());
    observer.disconnect();
    return moves;
  };
}

/** Long enough for the browser to have drawn what is there. */
async function frames(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await new Promise(requestAnimationFrame);
}
