// Data in, HTML out: an element with its shadow root as declarative shadow DOM, readable without scripts and taken over by
// the element without a request. This build carries Lit's server renderer and Lit itself, so it needs nothing installed.

import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { RenderResultIterator } from '@lit-labs/ssr/lib/render.js';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import '../index.ts';
import { sideFiles } from '../controllers/side-files.ts';
import { contentOf } from '../controllers/structured-data-controller.ts';
import { at } from '../elements/shared/clock.ts';
import { setMarkupParser } from '../formats/markup.ts';
import { readDocument } from '../formats/read-document.ts';
import { languageFiles } from '../i18n/language-files.ts';
import { addShippedMessages } from '../i18n/messages.ts';

export type ElementTag =
  'news-feed' | 'article-card' | 'news-article' | 'author-bio' | 'photo-with-credit' | 'video-teaser';

export interface RenderOptions {
  /** A parsed document of any known format, or model objects. */
  readonly data: unknown;
  /** The element's attributes, e.g. `{ variant: 'row' }`. An empty string sets a boolean one. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Language of the element, BCP 47. Default: English. */
  readonly lang?: string;
  /** The moment that relative times are told from. Default: now. */
  readonly now?: Date;
  /** IANA zone for dates. Default: the server's. */
  readonly timeZone?: string;
  /**
   * The page's address, absolute. With the attribute `structured-data`, relative URLs of the content start from it; without
   * it they are left out there until the script comes.
   */
  readonly url?: string;
}

/**
 * The element's complete HTML: declarative shadow DOM, styles, the content as inline JSON, and links to the stories for
 * crawlers and for browsers without declarative shadow DOM.
 *
 * HTML bodies are read with `linkedom` (an optional peer dependency); without it, and for formats that keep text as HTML,
 * the render rejects with a LoadError of kind `malformed` that says so.
 */
export async function renderElement(tag: ElementTag, options: RenderOptions): Promise<string> {
  await Promise.all([parserReady, wordsReady]);
  const { data, lang, timeZone, url: page, now = new Date() } = options;
  const attributes = { ...options.attributes, ...(lang && { lang }), ...(timeZone && { 'time-zone': timeZone }) };
  const { items } = readDocument(data, { format: options.attributes?.['format'] }).feed;
  const links = items.map(({ url, headline }) =>
    url ? `<a href="${escape(url)}">${escape(headline ?? url)}</a>` : '',
  );
  const renderer = new LitElementRenderer(tag);
  const shadow = at(now.getTime(), () => renderShadow(renderer, attributes, data));
  const structured = 'structured-data' in attributes ? await structuredScript(renderer.element, page) : '';
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return (
    `<${tag}${named.join('')}><template shadowroot="open" shadowrootmode="open">${shadow}</template>` +
    `<script type="application/json">${inlineJson(data)}</script>${structured}${links.join('')}</${tag}>`
  );
}

function renderShadow(
  renderer: LitElementRenderer,
  attributes: Readonly<Record<string, string>>,
  data: unknown,
): string {
  for (const [name, value] of Object.entries(attributes)) renderer.setAttribute(name, value);
  renderer.setProperty('data', data);
  renderer.connectedCallback();
  const rendered = renderer.renderShadow({
    elementRenderers: [LitElementRenderer],
    customElementInstanceStack: [],
    customElementHostStack: [renderer],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false,
  });
  return collectResultSync(new RenderResultIterator(rendered ?? []));
}

/** What the element itself writes in a browser, letter for letter, so that it leaves it as it is. */
async function structuredScript(element: object, page: string | undefined): Promise<string> {
  const { structuredText } = await sideFiles.structuredData();
  const content = contentOf.get(element)?.(page);
  const text = content && structuredText(content);
  return text ? `<script type="application/ld+json" data-news-structured="">${text}</script>` : '';
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** No sequence in it may end the script, open a comment, or end a line for an old JavaScript parser. */
const inlineJson = (data: unknown): string =>
  JSON.stringify(data).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What a browser's XML parser does and linkedom's does not: names with their namespace, and empty elements with an end. */
function asBrowsersDo(document: Document): Document {
  const scopes = new Map<Element | null, Readonly<Record<string, string>>>();
  for (const element of document.querySelectorAll('*')) {
    const around = scopes.get(element.parentElement) ?? {};
    const declared = [...element.attributes].filter(({ name }) => /^xmlns(:|$)/.test(name));
    const scope = declared.length
      ? { ...around, ...Object.fromEntries(declared.map(({ name, value }) => [name, value])) }
      : around;
    scopes.set(element, scope);
    const [local, prefix] = element.nodeName.split(':').reverse();
    Object.defineProperties(element, {
      localName: { value: local },
      namespaceURI: { value: scope[prefix ? `xmlns:${prefix}` : 'xmlns'] ?? null },
    });
    // `<iframe/>` in XHTML would swallow the rest when it is read as HTML.
    if (!element.firstChild && !/^(br|hr|img|source|track|wbr|input|col|embed)$/.test(local ?? '')) element.append('');
  }
  return document;
}

const parserReady: Promise<void> = import('linkedom').then(
  ({ DOMParser, parseHTML }) =>
    setMarkupParser((markup, type) =>
      type === 'text/xml'
        ? asBrowsersDo(new DOMParser().parseFromString(markup, type) as unknown as Document)
        : parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document,
    ),
  () => undefined,
);

const wordsReady = Promise.all(
  Object.entries(languageFiles).map(async ([code, load]) => addShippedMessages(code, (await load()).messages)),
);
