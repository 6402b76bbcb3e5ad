// Data in, HTML out: an element with its shadow root as declarative shadow DOM, readable without scripts and taken over by
// the element without a request. This build carries Lit itself, so it needs nothing installed, and nothing of Node.

import { type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { rareFormats } from '../formats/rare-formats.ts';
import { addFormats } from '../formats/registry.ts';
import { ArticleCard, AuthorBio, NewsArticle, NewsFeed, PhotoWithCredit, VideoTeaser } from '../public.ts';
import { servedTo, tellServed, type Served, type Serving } from '../controllers/served.ts';
import { sideFiles } from '../controllers/side-files.ts';
import { contentOf } from '../controllers/structured-data-controller.ts';
import { readDocument } from '../formats/read-document.ts';
import { languageFiles } from '../i18n/language-files.ts';
import { readLanguage } from '../i18n/locale.ts';
import { addShippedMessages, messagesFor, type Messages, withWords } from '../i18n/messages.ts';
import { loadAnswer } from '../load/load-document.ts';
import { LoadError } from '../model/load-error.ts';
import { readWebUrl } from '../model/web-url.ts';
import { linksOf } from './links.ts';
import { parserReady } from './markup-parser.ts';
import { escape, renderTemplate } from './render-template.ts';

export { registerFormat } from '../formats/registry.ts';
export { LoadError } from '../model/load-error.ts';

/** One of the six. */
export type ElementTag =
  'news-feed' | 'article-card' | 'news-article' | 'author-bio' | 'photo-with-credit' | 'video-teaser';

/** What an element is rendered from. */
export interface RenderOptions {
  /** A document of any known format, parsed or as text, or model objects. */
  readonly data?: unknown;
  /**
   * URL of the document, where there is no `data`: fetched as the element itself would, with its `format` and `timeout`, up
   * to three tries, and shared by all renders for 60 s unless its `cache` is `none`. Relative to `url`.
   */
  readonly src?: string | undefined;
  /** The element's attributes, e.g. `{ variant: 'row', limit: 5, unique: true }`. False, `null` and `undefined` leave one out. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  /** Language of the element, BCP 47. Without it the words are English until the script follows the page's `lang`. */
  readonly lang?: string | undefined;
  /** The moment that relative times are told from. Default: now. */
  readonly now?: Date | undefined;
  /** IANA zone for dates. Default: the server's, until the script puts the reader's in its place. */
  readonly timeZone?: string | undefined;
  /** The publisher's own words for this render, any of them; the element keeps them. */
  readonly messages?: Partial<Messages> | undefined;
  /** `inline` (default): a `<style>` in each shadow root; or where `dist/newsroom-elements.css` of this version lies. */
  readonly styles?: 'inline' | { readonly href: string } | undefined;
  /** Of the page's security policy, for the inline style sheet. */
  readonly nonce?: string | undefined;
  /** HTML of the element's own children: its fallback, its slots, a picture of its own. Trusted: it is written as it is. */
  readonly children?: string | undefined;
  /** For a feed: URL of the HTML page with the stories that follow, for readers without scripts and for crawlers. */
  readonly nextPage?: string | undefined;
  /** The page's address, absolute: relative addresses start from it, and `exclude-current` leaves out its story. */
  readonly url?: string | undefined;
  /** Is told what could not be loaded or read, after which the failed state is rendered. Default: a warning in the console. */
  readonly onError?: ((error: LoadError) => void) | undefined;
}

/** The element's complete HTML. Whatever the content is, it resolves; rejects when `tag` is none of the six. */
export async function renderElement(tag: ElementTag, options: RenderOptions = {}): Promise<string> {
  let html = '';
  for await (const piece of render(tag, options)) html += piece;
  return html;
}

/** The same as bytes: the element's beginning and styles at once, the rest when the content is there. */
export function renderElementStream(tag: ElementTag, options: RenderOptions = {}): ReadableStream<Uint8Array> {
  const pieces = render(tag, options);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(stream) {
      const { done, value } = await pieces.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return();
    },
  });
}

/** All style sheets of the six elements, each once: what `dist/newsroom-elements.css` holds. */
export const styleSheet = (): string => {
  const sheets = new Set((['news-article', 'news-feed'] as const).flatMap((tag) => classOf(tag).elementStyles));
  return cssOf([...sheets]);
};

// ——— One element, piece by piece ———

interface Work {
  readonly tag: ElementTag;
  readonly options: RenderOptions;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Without what is `null`: a template language or a database says so of what is not there. */
const optionsGiven = (options: RenderOptions): RenderOptions =>
  Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value != null));

async function* render(tag: ElementTag, given: RenderOptions): AsyncGenerator<string, void> {
  await ready;
  classOf(tag);
  const options = optionsGiven(given);
  const work: Work = { tag, options, attributes: attributesOf(options) };
  yield `<${tag}${written(work.attributes)}><template shadowroot="open" shadowrootmode="open">${styles(work)}`;
  const { serving, json, isOurs } = await findContent(work);
  const { element, shadow, hasFailed } = draw(work, serving);
  const structured = work.attributes.has('structured-data') ? await structuredScript(element, options.url) : '';
  // What only the server could not do is left to the browser, which begins anew.
  const mark = isOurs || hasFailed ? undefined : markOf(work, serving);
  yield `${shadow}</template>${dataScript(json, mark)}${structured}`;
  yield `${linksOf(contentOf.get(element)?.().source)}${options.children ?? ''}</${tag}>`;
}

function attributesOf({ attributes = {}, src, lang, timeZone }: RenderOptions): Map<string, string> {
  const given = {
    ...attributes,
    ...(src && { src }),
    ...(lang && { lang }),
    ...(timeZone && { 'time-zone': timeZone }),
  };
  const known = new Map<string, string>();
  for (const [name, value] of Object.entries<string | number | boolean | null | undefined>(given)) {
    // No name may end its tag, and none may listen to events.
    if (value == null || value === false || !/^(?!on)[^\s"'<>/=]+$/i.test(name)) continue;
    known.set(name.toLowerCase(), value === true ? '' : String(value));
  }
  return known;
}

const written = (attributes: ReadonlyMap<string, string>): string =>
  [...attributes].map(([name, value]) => ` ${name}="${escape(value)}"`).join('');

function styles({ tag, options: { styles: place = 'inline', nonce } }: Work): string {
  if (place !== 'inline') return `<link rel="stylesheet" href="${escape(place.href)}" data-news-spare>`;
  return `<style${nonce ? ` nonce="${escape(nonce)}"` : ''} data-news-spare>${cssOfTag(tag)}</style>`;
}

interface FoundContent {
  readonly serving: Serving;
  /** What goes with the HTML. */
  readonly json?: string | undefined;
  /** The failure is the server's own; a browser may fare better. */
  readonly isOurs?: boolean;
}

async function findContent({ options, attributes }: Work): Promise<FoundContent> {
  const { data, url: page, now = new Date(), messages, timeZone, onError = warn } = options;
  const serving: Serving = {
    // A page that was made by a request's JSON has it as text or a number.
    now: new Date(now).getTime() || Date.now(),
    timeZone: timeZone ?? serverZone,
    language: languageOf(attributes.get('lang') ?? 'en'),
    ...(messages && { messages }),
    room: 0,
    page,
  };
  const format = attributes.get('format');
  let json: string | undefined;
  let isOurs = false;
  try {
    const src = attributes.get('src');
    if (data !== undefined) {
      // A circle, a depth without end, a getter that throws: what cannot be written does not reach the browser.
      isOurs = true;
      json = inlineJson(data);
      isOurs = false;
      serving.feed = readDocument(data, { url: page, format }).feed;
    } else if (src) {
      isOurs = true;
      const url = readWebUrl(src, page) ?? src;
      const timeout = Number(attributes.get('timeout'));
      const { value: answer, url: source } = await loadAnswer(url, {
        format,
        timeout,
        cache: attributes.get('cache') === 'none' ? 'none' : 'page',
      });
      isOurs = false;
      json = inlineJson(answer.text);
      Object.assign(serving, { feed: answer.feed, url: source, next: answer.feed.next });
    }
  } catch (cause) {
    serving.error = asLoadError(cause);
    onError(serving.error);
  }
  return { serving, json, isOurs };
}

function draw(work: Work, serving: Serving): { element: LitElement; shadow: string; hasFailed: boolean } {
  const element = makeElement(work, serving);
  try {
    return { element, shadow: shadowOf(element, work), hasFailed: false };
  } catch (cause) {
    const error = asLoadError(cause);
    (work.options.onError ?? warn)(error);
    const failed = makeElement(work, { ...serving, feed: undefined, error });
    return { element: failed, shadow: shadowOf(failed, work), hasFailed: true };
  }
}

function makeElement({ tag, attributes }: Work, serving: Serving): LitElement {
  const element = new (classOf(tag))();
  tellServed(element, serving);
  for (const [name, value] of attributes) element.attributeChangedCallback(name, null, value);
  element['willUpdate'](new Map(attributes));
  return element;
}

function shadowOf(element: LitElement, { tag, options: { nextPage } }: Work): string {
  const shadow = renderTemplate(element['render']() as TemplateResult);
  if (tag === 'news-article') return withStoryLink(shadow, element);
  if (!nextPage || tag !== 'news-feed') return shadow;
  const { language = 'en', messages } = servedTo(element);
  const link = nextPageLink(shadow, nextPage, withWords(messagesFor(language), messages));
  // Within the box that all drawing stands in.
  const end = shadow.lastIndexOf('</div>');
  return shadow.slice(0, end) + link + shadow.slice(end);
}

/** Beside the button that opens the rest of a story, the way to it without scripts, where buttons are not shown. */
function withStoryLink(shadow: string, element: object): string {
  const { url } = contentOf.get(element)?.().source?.article ?? {};
  if (!url) return shadow;
  return shadow.replace(
    /(<p class="after read-on">[^]*?<button[^>]*>)([^]*?)(<\/button>)/,
    (_, before, words, after) => {
      const plain = String(words).replace(/<!--[^]*?-->/g, '');
      return `${before}${words}${after}<a class="button" part="button" href="${escape(url)}" data-news-spare>${plain}</a>`;
    },
  );
}

/** The button for more, as a link that works without scripts; with them, it makes room for the button, where there is one. */
function nextPageLink(shadow: string, href: string, { showMore }: Messages): string {
  const [, button] = /<button\s[^>]*more-button[^>]*>([^]*?)<\/button>/.exec(shadow) ?? [];
  const words = button?.replace(/<!--[^]*?-->/g, '') ?? `<span class="words">${escape(showMore)}</span>`;
  const spare = button ? ' data-news-spare' : '';
  return `<a class="more-button" part="button more-button" rel="next" href="${escape(href)}"${spare}>${words}</a>`;
}

/** What the browser must know to draw the same; what the element's attributes say is there already. */
function markOf({ attributes }: Work, { now, timeZone, language, messages, url, next }: Serving): Served {
  return {
    ...(now && { now }),
    ...(!attributes.has('time-zone') && timeZone && { timeZone }),
    ...(!attributes.has('lang') && language && { language }),
    ...(messages && { messages }),
    ...(url && { url }),
    ...(next && { next }),
    room: 0,
  };
}

function dataScript(json: string | undefined, mark: Served | undefined): string {
  const served = mark ? ` data-news-served="${escape(JSON.stringify(mark))}"` : '';
  // Without a document, the script is there for the mark alone, and of no type that anybody reads.
  if (json === undefined) return mark ? `<script type="text/plain"${served}></script>` : '';
  return `<script type="application/json"${served}>${json}</script>`;
}

/** What the element itself writes in a browser, letter for letter, so that it leaves it as it is. */
async function structuredScript(element: object, page: string | undefined): Promise<string> {
  const { structuredText } = await sideFiles.structuredData();
  const content = contentOf.get(element)?.(page);
  const text = content && structuredText(content);
  return text ? `<script type="application/ld+json" data-news-structured="">${text}</script>` : '';
}

/** No sequence in it may end the script, open a comment, or end a line for an old JavaScript parser. */
function inlineJson(document: unknown): string {
  const isJson = typeof document === 'string' && /^\s*[[{]/.test(document);
  const json = isJson ? document : JSON.stringify(document);
  return json.replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function asLoadError(cause: unknown): LoadError {
  if (cause instanceof LoadError) return cause;
  return new LoadError('malformed', cause instanceof Error ? cause.message : String(cause), { cause });
}

const warn = ({ message }: LoadError): void => console.warn(`newsroom-elements: ${message}`);

addFormats(rareFormats);

// Not by a registry, which is one for the whole process and may know the names from elsewhere.
const classes: Readonly<Record<ElementTag, typeof LitElement>> = {
  'news-feed': NewsFeed,
  'article-card': ArticleCard,
  'news-article': NewsArticle,
  'author-bio': AuthorBio,
  'photo-with-credit': PhotoWithCredit,
  'video-teaser': VideoTeaser,
};

function classOf(tag: ElementTag): typeof LitElement {
  if (!Object.hasOwn(classes, tag)) throw new TypeError(`<${tag}> is none of the six elements.`);
  const found = classes[tag];
  // Asked for its attributes, a class gets ready, as when it is defined.
  void found.observedAttributes;
  return found;
}

const cssOf = (sheets: readonly unknown[]): string => sheets.map((sheet) => (sheet as CSSResult).cssText).join('');

const sheets = new Map<string, string>();

function cssOfTag(tag: ElementTag): string {
  let css = sheets.get(tag);
  if (css === undefined) sheets.set(tag, (css = cssOf(classOf(tag).elementStyles)));
  return css;
}

const languages = new Map<string, string>();

/** As the element reads it; remembered, a bounded number of them, since Intl takes its time. */
function languageOf(tag: string): string {
  let language = languages.get(tag);
  if (languages.size > 100) languages.clear();
  if (!language) languages.set(tag, (language = readLanguage(tag)));
  return language;
}

const serverZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const wordsReady = Promise.all(
  Object.entries(languageFiles).map(async ([code, load]) => addShippedMessages(code, (await load()).messages)),
);

const ready = Promise.all([parserReady, wordsReady]);
