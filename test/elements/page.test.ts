// What the script tag does to a page: it defines six elements and nothing else, however often it is loaded. The built file
// is what is tested, in frames of their own.

import { expect } from '@open-wc/testing';
import { until } from '../support/elements.ts';

const bundle = '/dist/newsroom-elements.js';
const tags = ['news-feed', 'article-card', 'news-article', 'author-bio', 'photo-with-credit', 'video-teaser'];

/** Lit's own marks (contract §1). */
const litMarks = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];

type Page = Window & typeof globalThis & { faults: string[]; loaded?: Record<string, (options?: object) => void> };

async function page(html: string): Promise<Page> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const view = frame.contentWindow as Page;
  view.document.open();
  view.document.write(`<!doctype html><html lang="en"><body>${html}</body></html>`);
  view.document.close();
  view.faults = [];
  view.addEventListener('error', (event) => view.faults.push(event.message));
  view.addEventListener('unhandledrejection', (event) => view.faults.push(String(event.reason)));
  view.console.warn = (...words: unknown[]) => view.faults.push(words.join(' '));
  return view;
}

async function run(view: Page, code: string): Promise<void> {
  const script = view.document.createElement('script');
  script.type = 'module';
  script.textContent = `${code};\nwindow.loaded ??= {};`;
  delete view.loaded;
  view.document.body.append(script);
  await until(() => view.loaded);
}

describe('the script tag', () => {
  it('when it is loaded, then all six elements are defined and no global is added but Lit’s marks', async () => {
    const view = await page('');
    const before = new Set(Reflect.ownKeys(view));
    await run(view, `import '${bundle}'`);
    for (const tag of tags) expect(view.customElements.get(tag), tag).to.be.a('function');
    const added = Reflect.ownKeys(view).filter((key) => !before.has(key) && key !== 'loaded');
    expect(added).to.have.members(litMarks.filter((mark) => mark in view));
  });

  it('when it is loaded twice, then the second finds the names taken and says nothing', async () => {
    const view = await page('<news-feed></news-feed>');
    await run(view, `import '${bundle}?first'`);
    const first = view.customElements.get('news-feed');
    await run(view, `import '${bundle}?second'`);
    expect(view.customElements.get('news-feed')).to.equal(first);
    expect(view.faults.filter((fault) => fault.includes('newsroom'))).to.deep.equal([]);
  });

  it('given a name that somebody else has taken, then it is left alone and said once', async () => {
    const view = await page('');
    await run(view, `customElements.define('news-feed', class extends HTMLElement {}); await import('${bundle}')`);
    expect(view.customElements.get('article-card')).to.be.a('function');
    expect(view.faults.filter((fault) => fault.includes('<news-feed>')).length).to.equal(1);
  });

  it('given a prefix, then the elements have other names as well', async () => {
    const view = await page('<ki-article-card></ki-article-card>');
    await run(view, `const m = await import('${bundle}'); m.defineElements({prefix: 'ki'})`);
    const card = view.document.querySelector('ki-article-card') as HTMLElement & {
      data: unknown;
      updateComplete: Promise<unknown>;
    };
    card.data = { version: 'newsroom-elements/1', items: [{ id: 'a', headline: 'Named anew' }] };
    await card.updateComplete;
    expect(card.shadowRoot?.querySelector('.headline')?.textContent?.trim()).to.equal('Named anew');
    expect(view.faults).to.deep.equal([]);
  });

  it('given a Ukrainian page, then its words come from the file beside the script', async () => {
    const view = await page('<article-card lang="uk"></article-card>');
    await run(view, `import '${bundle}'`);
    const card = view.document.querySelector('article-card') as HTMLElement & { data: unknown };
    card.data = { version: 'newsroom-elements/1', items: [{ id: 'a', headline: 'Х', readingMinutes: 4 }] };
    await until(() => card.shadowRoot?.querySelector('.reading-time')?.textContent === '4 хв читання');
  });
});
