// How an element can come into a page, wander about in it, and leave it: always it shows its content, and never does the page
// hear an error.

import { expect } from '@open-wc/testing';
import { answer, freshKey, logOf, release } from '../support/network.ts';
import { until } from '../support/elements.ts';
import { held } from './held.ts';
import { bundle, changesOf, closePages, openFrame, openPage, pageHtml, type HostPage } from './host-page.ts';

type Card = HTMLElement & { updateComplete: Promise<unknown>; data?: unknown };

const story = JSON.stringify({ version: 'newsroom-elements/1', items: [{ id: 'a', headline: 'It is here' }] });
const markup = `<article-card><script type="application/json">${story}</script></article-card>`;

/** Puts a card into the page, one way or another; `box` is an empty element of the page. */
type Way = (page: HostPage, box: HTMLElement) => Card | Promise<Card>;

const cardIn = (root: ParentNode): Card => root.querySelector('article-card') as Card;

function fragmentOf(page: HostPage): DocumentFragment {
  const template = page.document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}

const ways: readonly (readonly [name: string, way: Way])[] = [
  [
    'written as markup into innerHTML',
    (_, box) => {
      box.innerHTML = markup;
      return cardIn(box);
    },
  ],
  [
    'inserted beside something',
    (_, box) => {
      box.insertAdjacentHTML('afterbegin', markup);
      return cardIn(box);
    },
  ],
  [
    'created and given its data later',
    (page, box) => {
      const card = page.document.createElement('article-card') as Card;
      box.append(card);
      card.data = JSON.parse(story);
      return card;
    },
  ],
  [
    'created and given inline JSON later',
    async (page, box) => {
      const card = page.document.createElement('article-card') as Card;
      box.append(card);
      await card.updateComplete;
      const script = page.document.createElement('script');
      script.type = 'application/json';
      script.text = story;
      card.append(script);
      return card;
    },
  ],
  [
    'made by its constructor',
    (page, box) => {
      const card = new (page.customElements.get('article-card') as CustomElementConstructor)() as Card;
      card.data = JSON.parse(story);
      box.append(card);
      return card;
    },
  ],
  [
    'cloned from one that shows its content',
    async (_, box) => {
      box.innerHTML = markup;
      await until(() => cardIn(box).matches(':state(ready)'));
      const clone = cardIn(box).cloneNode(true) as Card;
      box.replaceChildren(clone);
      return clone;
    },
  ],
  [
    'imported from a template',
    (page, box) => {
      box.append(page.document.importNode(fragmentOf(page), true));
      return cardIn(box);
    },
  ],
  [
    'taken out of a template',
    (page, box) => {
      box.append(fragmentOf(page));
      return cardIn(box);
    },
  ],
  [
    'adopted from a document without a window',
    (page, box) => {
      const other = page.document.implementation.createHTMLDocument();
      other.body.innerHTML = markup;
      box.append(page.document.adoptNode(cardIn(other)));
      return cardIn(box);
    },
  ],
  [
    'given data before it is defined',
    (page, box) => {
      const card = page.document.createElementNS('http://www.w3.org/1999/xhtml', 'article-card') as Card;
      Object.assign(card, { data: JSON.parse(story) });
      box.append(card);
      return card;
    },
  ],
  [
    'put into another component’s open root',
    (page, box) => {
      const root = box.attachShadow({ mode: 'open' });
      root.append(fragmentOf(page));
      return cardIn(root);
    },
  ],
  [
    'put into another component’s closed root',
    (page, box) => {
      const root = box.attachShadow({ mode: 'closed' });
      root.append(fragmentOf(page));
      return cardIn(root);
    },
  ],
  [
    'slotted through two components',
    (page, box) => {
      box.attachShadow({ mode: 'open' }).innerHTML = '<p><slot></slot></p>';
      box.append(fragmentOf(page));
      return cardIn(box);
    },
  ],
  [
    'parsed into a document fragment by a range',
    (page, box) => {
      box.append(page.document.createRange().createContextualFragment(markup));
      return cardIn(box);
    },
  ],
  [
    'put into a closed dialog that opens then',
    (page, box) => {
      const dialog = page.document.createElement('dialog');
      dialog.append(fragmentOf(page));
      box.append(dialog);
      dialog.showModal();
      return cardIn(dialog);
    },
  ],
  [
    'replaced by itself',
    (page, box) => {
      box.append(fragmentOf(page));
      const card = cardIn(box);
      card.replaceWith(card);
      return card;
    },
  ],
  [
    'moved between two parents twenty times in a task',
    (page, box) => {
      const parents = [0, 1].map(() => box.appendChild(page.document.createElement('div')));
      parents[0]?.append(fragmentOf(page));
      const card = cardIn(box);
      for (let time = 0; time < 20; time += 1) parents[time % 2]?.append(card);
      return card;
    },
  ],
];

const textOf = (card: Card): string => card.shadowRoot?.querySelector('.headline')?.textContent?.trim() ?? '';

async function openEmptyPage(): Promise<[HostPage, HTMLElement]> {
  const page = await openPage({ name: '' }, '<div id="box"></div>');
  await until(() => page.customElements.get('video-teaser'));
  return [page, page.document.querySelector('#box') as HTMLElement];
}

const quiet = { faults: [], violations: [], globals: [], builtIns: [] };

async function leavesNoTrace(page: HostPage): Promise<void> {
  page.document.body.replaceChildren();
  await until(() => !page.witness.leftListeners().length);
  expect(changesOf(page)).to.deep.include(quiet);
}

afterEach(closePages);

describe('an element comes into a page', () => {
  for (const [name, way] of ways) {
    it(`when it is ${name}, then it shows its content`, async () => {
      const [page, box] = await openEmptyPage();
      const card = await way(page, box);
      await until(() => textOf(card) === 'It is here');
      expect(card.matches(':state(ready)')).to.equal(true);
      await leavesNoTrace(page);
      await held('hostile pages');
    });
  }

  it('when it is written by document.write while the page is parsed, then it shows its content', async () => {
    const write = `<script>document.write(${JSON.stringify(markup).replace(/<\//g, '<\\/')})</script>`;
    const page = await openPage({ name: '' }, write);
    await until(() => textOf(cardIn(page.document)) === 'It is here');
    await leavesNoTrace(page);
  });

  it('when it is moved into a frame of another document and back, then it shows its content and nothing is said', async () => {
    const [page, box] = await openEmptyPage();
    box.innerHTML = markup;
    const card = cardIn(box);
    await until(() => textOf(card) === 'It is here');
    const frame = page.document.createElement('iframe');
    box.append(frame);
    frame.contentDocument?.body.append(card);
    await card.updateComplete;
    box.append(card);
    await card.updateComplete;
    expect(textOf(card)).to.equal('It is here');
    await leavesNoTrace(page);
  });
});

describe('an element that loads', () => {
  const waiting = async (): Promise<[HostPage, HTMLElement, Card, string]> => {
    const [page, box] = await openEmptyPage();
    const key = freshKey();
    const src = answer({ body: story, hold: key, count: key });
    box.innerHTML = `<article-card loading="eager" src="${src.replace(/&/g, '&amp;')}"></article-card><p></p>`;
    const card = cardIn(box);
    await until(() => card.matches(':state(loading)'));
    while (!(await logOf(key)).length);
    return [page, box, card, key];
  };

  it('when it is moved meanwhile, then its one request is answered in its new place', async () => {
    const [page, box, card, key] = await waiting();
    box.querySelector('p')?.append(card);
    await release(key);
    await until(() => textOf(card) === 'It is here');
    expect((await logOf(key)).length).to.equal(1);
    await leavesNoTrace(page);
  });

  it('when it is removed meanwhile, then its request is given up and nothing is said', async () => {
    const [page, , card, key] = await waiting();
    card.remove();
    while (!(await logOf(key))[0]?.givenUp);
    await release(key);
    await leavesNoTrace(page);
  });

  it('when its whole frame goes away meanwhile, then its request is given up', async () => {
    const [, , , key] = await waiting();
    closePages();
    while (!(await logOf(key))[0]?.givenUp);
    await release(key);
  });
});

const { version }: { version: string } = await (await fetch('/package.json')).json();

describe('the script twice', () => {
  const otherVersion = `const text = await (await fetch('${bundle}')).text();
    await import(URL.createObjectURL(new Blob([text.replaceAll('${version}', '0.0.9')], {type: 'text/javascript'})));`;
  const module = (code: string) => `<script type="module">${code}; window.done = true</script>`;
  type DonePage = HostPage & { done?: boolean };

  async function open(code: string, body = markup): Promise<DonePage> {
    const page = (await openPage({ name: '', script: module(code) }, body)) as DonePage;
    await until(() => page.done);
    return page;
  }

  it('given it was loaded as two files, then the first one’s elements work and the second is silent', async () => {
    const page = await open(`await import('${bundle}?1'); await import('${bundle}?2')`);
    await until(() => textOf(cardIn(page.document)) === 'It is here');
    expect(changesOf(page).faults).to.deep.equal([]);
  });

  it('given two versions, then the first one’s elements work', async () => {
    const page = await open(`${otherVersion} await import('${bundle}')`);
    await until(() => textOf(cardIn(page.document)) === 'It is here');
    const { newsroomVersion } = page.customElements.get('article-card') as { newsroomVersion?: string };
    expect(newsroomVersion).to.equal('0.0.9');
    expect(changesOf(page).faults).to.deep.equal([]);
  });

  it('given two versions, the second one under other names, then both work side by side', async () => {
    const both = markup + markup.replaceAll('article-card', 'ki-article-card');
    const page = await open(`${otherVersion} (await import('${bundle}')).defineElements({prefix: 'ki'})`, both);
    const other = page.document.querySelector('ki-article-card') as Card;
    await until(() => textOf(cardIn(page.document)) === 'It is here' && textOf(other) === 'It is here');
    expect(changesOf(page).faults).to.deep.equal([]);
  });

  it('given the names are taken by others, then those keep them and the page hears no error', async () => {
    const page = await open(
      `for (const tag of ['news-feed', 'article-card']) customElements.define(tag, class extends HTMLElement {});
      await import('${bundle}')`,
    );
    expect(cardIn(page.document).shadowRoot).to.equal(null);
    expect(page.customElements.get('news-article')).to.be.a('function');
    expect(changesOf(page).faults).to.deep.equal([]);
  });

  it('given a registry of a component’s own, where browsers have them, then its elements are there alone', async function () {
    const page = await open(
      `const all = await import('${bundle}');
      try { const registry = new CustomElementRegistry(); all.defineElements({registry});
        const root = document.querySelector('#box').attachShadow({mode: 'open', customElementRegistry: registry});
        root.innerHTML = ${JSON.stringify(markup).replace(/<\//g, '<\\/')}; } catch (cause) { window.cause = cause }`,
      '<div id="box"></div>',
    );
    const root = page.document.querySelector('#box')?.shadowRoot as
      (ShadowRoot & { customElementRegistry?: unknown }) | null;
    if (!root?.customElementRegistry || root.customElementRegistry === page.customElements) return this.skip();
    await until(() => textOf(cardIn(root)) === 'It is here');
    expect(changesOf(page).faults).to.deep.equal([]);
  });
});

describe('a page that is left and comes back', () => {
  it('when the reader goes on and back, then the elements stand as they did or anew, and live on', async () => {
    const key = freshKey();
    const url = answer({ type: 'text/html; charset=utf-8', body: pageHtml({ name: '' }, markup), count: key });
    const other = answer({ type: 'text/html', body: '<!doctype html><title>Elsewhere</title>' });
    // Not every browser opens windows for tests.
    const view = (window.open(url) ?? openFrame({ name: '' }, '', url).contentWindow) as HostPage;
    try {
      const isShown = () => {
        const card = view.document?.querySelector<Card>('article-card');
        return !!card && textOf(card) === 'It is here';
      };
      await until(isShown);
      view.location.href = other;
      await until(() => view.document.title === 'Elsewhere' && view.document.readyState === 'complete');
      view.history.back();
      await until(isShown);
      const card = cardIn(view.document);
      card.data = { version: 'newsroom-elements/1', items: [{ id: 'b', headline: 'And lives on' }] };
      await until(() => textOf(card) === 'And lives on');
      expect(view.witness.faults).to.deep.equal([]);
    } finally {
      view.close();
    }
  });
});
