// The attribute `structured-data` on the elements: what stands in the page, when, and under which policies.

import { expect } from '@open-wc/testing';
import { answer } from '../support/network.ts';
import { drawn, place, until } from '../support/elements.ts';
import { pageWith, serverHtml, servedIn, takeOver } from '../support/served.ts';

const photo = { src: 'https://news.example/a.jpg', credit: 'Ines Halloran/AFP' };
const video = { title: 'A crossing', sources: [{ src: 'https://news.example/a.mp4' }] };
const story = { id: 'a', url: 'https://news.example/a', headline: 'First', photo, video, authors: [{ name: 'Ines' }] };
const second = { id: 'b', url: 'https://news.example/b', headline: 'Second' };
const feed = (...items: object[]) => ({ version: 'newsroom-elements/1', title: 'The Meridian', items });

type Node = Record<string, unknown>;

const scriptsOf = (element: Element) =>
  [...element.children].filter((child): child is HTMLScriptElement => child.matches('script[data-news-structured]'));

/** What the element has written; `undefined` while it has not. */
const told = (element: Element): Node | undefined => {
  const [script] = scriptsOf(element);
  return script && (JSON.parse(script.text) as Node);
};

const namesOf = (element: Element) =>
  (told(element)?.['itemListElement'] as Node[] | undefined)?.map(({ name }) => name);

/** Another element that was asked later has written: whatever was still to come has come. */
async function settled(): Promise<void> {
  const later = place('article-card', { structuredData: true, data: feed(second) });
  await until(() => told(later));
}

describe('structured-data', () => {
  const cases: [keyof HTMLElementTagNameMap, string][] = [
    ['news-feed', 'ItemList'],
    ['article-card', 'NewsArticle'],
    ['news-article', 'NewsArticle'],
    ['author-bio', 'Person'],
    ['photo-with-credit', 'ImageObject'],
    ['video-teaser', 'VideoObject'],
  ];
  for (const [tag, type] of cases) {
    it(`given the attribute on ${tag}, then a script of data among its children tells of a schema.org ${type}`, async () => {
      const element = place(tag, { data: feed(story, second) });
      element.setAttribute('structured-data', '');
      await until(() => told(element));
      expect(scriptsOf(element).map((script) => script.type)).to.deep.equal(['application/ld+json']);
      expect([told(element)?.['@context'], told(element)?.['@type']]).to.deep.equal(['https://schema.org', type]);
    });

    it(`given no attribute on ${tag}, then nothing is written`, async () => {
      const element = place(tag, { data: feed(story) });
      await settled();
      expect(element.childNodes.length).to.equal(0);
    });
  }

  it('given a card and a whole story, then only the whole story tells of its video', async () => {
    const card = place('article-card', { structuredData: true, article: story });
    const whole = place('news-article', { structuredData: true, article: story });
    await until(() => told(card) && told(whole));
    expect([told(card)?.['video'], (told(whole)?.['video'] as Node)['name']]).to.deep.equal([undefined, 'A crossing']);
  });

  it('given a story with a body, then its reading time is told as it is shown', async () => {
    const body = [{ type: 'paragraph', text: 'Word '.repeat(600) }];
    const element = place('news-article', { structuredData: true, article: { ...story, body } });
    await until(() => told(element));
    expect(told(element)?.['timeRequired']).to.equal('PT2M');
  });

  it('given a picture by its attributes, then its address is absolute', async () => {
    const element = place('photo-with-credit', {
      structuredData: true,
      image: '/demo/content/photos/black-canyon.jpg',
    });
    await until(() => told(element));
    expect(told(element)?.['contentUrl']).to.equal(`${location.origin}/demo/content/photos/black-canyon.jpg`);
  });

  it('given a feed, when more stories are shown, then those are told too', async () => {
    const element = place('news-feed', { structuredData: true, limit: 1, data: feed(story, second) });
    await until(() => told(element));
    expect(namesOf(element)).to.deep.equal(['First']);
    await element.showMore();
    await until(() => namesOf(element)?.length === 2);
    expect(namesOf(element)).to.deep.equal(['First', 'Second']);
  });

  it('when the content changes twice at once, then the newest is told, once', async () => {
    const element = place('article-card', { structuredData: true, data: feed(story) });
    await until(() => told(element));
    element.data = feed(second);
    await element.updateComplete;
    element.data = feed({ ...second, headline: 'Third' });
    await until(() => told(element)?.['headline'] === 'Third');
    await settled();
    expect(scriptsOf(element).length).to.equal(1);
  });

  it('when something else changes, then the script stays the same node', async () => {
    const element = place('article-card', { structuredData: true, data: feed(story) });
    await until(() => told(element));
    const [script] = scriptsOf(element);
    element.variant = 'hero';
    await element.updateComplete;
    await settled();
    expect(scriptsOf(element)).to.deep.equal([script]);
  });

  it('when the attribute goes, then the script goes and the page’s own children stay', async () => {
    const own = '<a href="/river">Read</a><script type="application/ld+json">{"@type":"Thing"}</script>';
    const element = place('article-card', { structuredData: true, data: feed(story) }, own);
    await until(() => told(element));
    element.removeAttribute('structured-data');
    element.structuredData = false;
    await until(() => !told(element));
    expect(element.children.length).to.equal(2);
  });

  it('when there is nothing to show any more, then the script goes', async () => {
    const element = place('news-feed', { structuredData: true, data: feed(story) });
    await until(() => told(element));
    element.data = feed();
    await until(() => !told(element));
    expect(element.matches(':state(empty)')).to.equal(true);
  });

  it('when the content is asked for anew and fails, then the script goes', async () => {
    const element = place('article-card', { structuredData: true, data: feed(story) });
    await until(() => told(element));
    element.data = undefined;
    element.loading = 'eager';
    element.src = answer({ status: 404 });
    await until(() => element.matches(':state(failed)') && !told(element));
  });

  it('given a script that it has written, when a copy of the element is put into the page, then it is not its content', async () => {
    const element = place('article-card', { structuredData: true, data: feed(story) });
    await until(() => told(element));
    const copy = element.cloneNode(true) as typeof element;
    element.after(copy);
    await drawn(copy);
    await until(() => !told(copy));
    expect(copy.matches(':state(idle)')).to.equal(true);
  });

  it('given markup in a headline, then it is inert', async () => {
    const headline = '</script><script>window.wasRun = true</script><!--';
    const element = place('article-card', { structuredData: true, data: feed({ ...story, headline }) });
    await until(() => told(element));
    expect(scriptsOf(element)[0]?.text).not.to.include('<');
    expect(told(element)?.['headline']).to.equal(headline);
    expect('wasRun' in window).to.equal(false);
  });

  it('when it is written and taken away, then nothing else in the page changes', async () => {
    const element = place('article-card', { data: feed(story) });
    await drawn(element);
    const places = new Set<unknown>();
    const observer = new MutationObserver((records) => records.forEach(({ target }) => places.add(target)));
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    element.structuredData = true;
    await until(() => told(element));
    element.structuredData = false;
    await until(() => !told(element));
    observer.disconnect();
    expect([...places]).to.deep.equal([element]);
  });
});

// ——— Under the policy of contract §9 ———

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html newsroom-elements";

interface StrictPage {
  readonly page: Document;
  readonly violations: string[];
}

/** A page in a frame that enforces the policy, with all elements defined. */
async function strictPage(): Promise<StrictPage> {
  const frame = document.createElement('iframe');
  frame.src = answer({
    type: 'text/html',
    headers: { 'content-security-policy': policy },
    body: '<!doctype html><html lang="en"><body><script type="module" src="/src/index.ts"></script></body></html>',
  });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  const violations: string[] = [];
  const page = frame.contentDocument as Document;
  page.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample, blockedURI }) =>
    violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
  );
  return { page, violations };
}

const frames: HTMLElement[] = [];
afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

/** An element of that page; its own world is asked, since ours has other classes. */
function placeIn(page: Document, tag: keyof HTMLElementTagNameMap, given: object): HTMLElement {
  const element = Object.assign(page.createElement(tag), given);
  page.body.append(element);
  return element;
}

/** Reports come one after the other: when that of a picture from nowhere has come, there is none before it to wait for. */
async function reported({ page, violations }: StrictPage): Promise<string[]> {
  page.createElement('img').src = 'https://nowhere.invalid/';
  await until(() => violations.at(-1)?.startsWith('img-src'));
  return violations.slice(0, -1);
}

const enforcesTrustedTypes = 'trustedTypes' in window;

describe('structured-data under a strict content security policy', () => {
  it('given the policy, when any other text is put into a script of data, then the browser complains', async function () {
    if (!enforcesTrustedTypes) return this.skip();
    const { page, violations } = await strictPage();
    const script = page.createElement('script');
    script.type = 'application/ld+json';
    script.append(page.createTextNode('{}'));
    page.body.append(script);
    await until(() => violations.length);
    expect(violations[0]).to.match(/^require-trusted-types-for/);
  });

  it('given the policy, when data is written, changed, moved with its element and taken away, then nothing is violated', async () => {
    const strict = await strictPage();
    const { page } = strict;
    const element = placeIn(page, 'article-card', { structuredData: true, data: feed(second) });
    await until(() => told(element));
    Object.assign(element, { data: feed({ ...second, headline: 'Third' }) });
    await until(() => told(element)?.['headline'] === 'Third');
    const box = page.createElement('div');
    page.body.append(box);
    box.append(element);
    expect(told(element)?.['headline']).to.equal('Third');
    Object.assign(element, { structuredData: false });
    await until(() => !told(element));
    expect(await reported(strict)).to.deep.equal([]);
  });

  it('given a page whose other copy of the library has the policy, then nothing is written and no text is violated', async function () {
    if (!enforcesTrustedTypes) return this.skip();
    const strict = await strictPage();
    const { page } = strict;
    const world = page.defaultView as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): object };
    };
    world.trustedTypes.createPolicy('newsroom-elements', {});
    const element = placeIn(page, 'article-card', { structuredData: true, data: feed(second) });
    await until(() => element.matches(':state(ready)'));
    // Only the name of the policy, which was asked for in vain.
    await until(() => strict.violations.length);
    expect(await reported(strict)).to.deep.equal(['trusted-types trusted-types-policy newsroom-elements']);
    expect(told(element)).to.equal(undefined);
  });
});

// ——— From the server: the built files, since what is shipped is what is tested ———

describe('structured-data from the server', () => {
  const rendered = (attributes: Record<string, string>) =>
    pageWith(serverHtml('news-feed', { data: feed(story, second), attributes }));

  it('given the attribute, then what is shown is told before any script runs', () => {
    const element = servedIn(rendered({ 'structured-data': '', limit: '1' }));
    expect(namesOf(element)).to.deep.equal(['First']);
    expect(element.querySelector('script')?.type).to.equal('application/json');
  });

  it('given no attribute, then nothing is', () => {
    expect(told(servedIn(rendered({})))).to.equal(undefined);
  });

  it('when the script comes, then it keeps what the server wrote and writes no second one', async () => {
    const view = rendered({ 'structured-data': '' });
    const element = servedIn(view);
    const [script] = scriptsOf(element);
    await takeOver(view);
    // Another one, without a server, has written by then.
    const later = placeIn(view.document, 'article-card', { structuredData: true, data: feed(second) });
    await until(() => told(later));
    expect(scriptsOf(element)).to.deep.equal([script]);
  });
});
