// Where an element's content comes from, and how far it has come. The newest wish wins; the last good content stays.

import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { NewsEmptyEvent, NewsErrorEvent, NewsLoadEvent, NewsNewEvent } from '../events/load-events.ts';
import { readGiven } from '../formats/native.ts';
import { readDocument, readSoon, type ReadResult } from '../formats/read-document.ts';
import { findInlineDocument } from '../load/inline-document.ts';
import { loadDocument, loadFromSession, type LoadOptions } from '../load/load-document.ts';
import type { LoadState } from '../load/load-state.ts';
import { RefreshSchedule } from '../load/refresh-schedule.ts';
import type { Article } from '../model/article.ts';
import type { Feed } from '../model/feed.ts';
import { LoadError } from '../model/load-error.ts';
import { appendPage, renewFeed } from '../model/merge-feeds.ts';
import type { Problem } from '../model/problem.ts';
import { servedTo, type Served } from './served.ts';
import { whenNear } from './when-near.ts';

/** What an element with content has: the properties of contract §2 that say where it is. */
export interface SourceHost extends ReactiveControllerHost, HTMLElement {
  readonly isUpdatePending: boolean;
  src?: string | undefined;
  data?: unknown;
  format?: string | undefined;
  item?: string | number | undefined;
  loading?: string | undefined;
  timeout?: number | undefined;
  credentials?: string | undefined;
  cache?: string | undefined;
  refresh?: number | undefined;
}

/** What an element shows: a whole feed, a story, or one part of an item. */
export type Shown = 'feed' | 'headline' | 'authors' | 'photo' | 'video';

export interface SourceOptions {
  /** The element's own property for a model object: an Article, or the part that is shown. */
  given?: () => unknown;
  /** The part that is shown, as the element's attributes tell it; `undefined` where they say nothing. */
  attributes?: () => object | undefined;
  /** Those of a feed's stories that are shown; none is the `empty` state. */
  stories?: (items: readonly Article[]) => readonly Article[];
  /** Whether the page itself has put the content into the element, so that there is none to load or read. */
  isSlotted?: () => boolean;
}

/** Why a document is asked for. A reload is past every cache; a refresh leaves what is shown in its place. */
type Reason = 'first' | 'refresh' | 'reload';

interface Content {
  readonly feed: Feed;
  readonly problems: readonly Problem[];
  readonly url?: string | undefined;
  readonly fromCache?: boolean;
}

const stateNames = ['idle', 'loading', 'ready', 'empty', 'failed', 'stale', 'updating'] as const;

export class SourceController implements ReactiveController {
  state: LoadState = { kind: 'idle' };
  /** The item that `item` names, while the state is `ready`. */
  article: Article | undefined;
  /** Those of a feed's stories that are shown. */
  stories: readonly Article[] | undefined;
  /** The last good content is shown because a newer one could not be had. */
  stale = false;
  /** The page cancelled `news-error`, so nothing is drawn of it. */
  isQuiet = false;
  updating = false;
  /** When what is shown was had; `undefined` where nobody can tell. */
  loadedAt: number | undefined;
  /** How the next page of a feed fares. */
  page: 'idle' | 'loading' | 'failed' = 'idle';

  readonly #host: SourceHost;
  readonly shown: Shown;
  readonly #options: SourceOptions;
  readonly #internals: ElementInternals | undefined;
  readonly #schedule = new RefreshSchedule(() => void this.#load('refresh'));
  #started = false;
  /** `reload` is about to load. */
  #isAsked = false;
  #isToldEmpty = false;
  /** The last reload. */
  #loading: Promise<void> | undefined;
  /** What is shown came from `src`, or is to. */
  #isFetched = false;
  /** What the document of `src` was read into last; the same again is nothing new. */
  #loaded: Feed | undefined;
  /** What is shown, with its further pages. */
  #feed: Feed | undefined;
  /** Ids of new stories that wait until they are asked for. */
  #waiting: ReadonlySet<string> = new Set();
  /** Pages that were read, so that none is read twice. */
  readonly #pages = new Set<string>();
  #given: unknown;
  #abort: AbortController | undefined;
  /** Ends with what is shown: pages that are under way belong to it. */
  #life: AbortController | undefined;
  #stopWaiting: (() => void) | undefined;
  #children: MutationObserver | undefined;

  constructor(host: SourceHost, shown: Shown, options: SourceOptions = {}) {
    this.#host = host;
    this.shown = shown;
    this.#options = options;
    this.#internals = isServer ? undefined : host.attachInternals();
    host.addController(this);
  }

  /** The stories of a feed, without those that wait. */
  get items(): readonly Article[] {
    return this.#feed?.items.filter(({ id }) => !this.#waiting.has(id)) ?? [];
  }

  /** New stories that a refresh has brought. */
  get waiting(): readonly Article[] {
    return this.#feed?.items.filter(({ id }) => this.#waiting.has(id)) ?? [];
  }

  /** What was read, whether there is something to show of it or not. */
  get feed(): Feed | undefined {
    return this.#feed;
  }

  /** The next page of a feed, where there is one that was not read yet. */
  get next(): string | undefined {
    const next = this.#feed?.next;
    return next && !this.#pages.has(next) ? next : undefined;
  }

  hostConnected(): void {
    // Back in the page after its request was given up: ask again.
    if (this.#started && !this.#feed && !this.#abort && this.state.kind !== 'failed') {
      this.#beginAgain(this.#given);
      this.#host.requestUpdate();
    } else if (this.#started && !this.#abort) {
      this.#plan();
    }
  }

  hostDisconnected(): void {
    // An element that is only moved is back before this runs.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stop();
      this.#children?.disconnect();
    });
  }

  /** To be called from the element's `willUpdate`, which also runs on the server: there the document is read already. */
  willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (isServer) {
      const { feed, error } = servedTo(this.#host);
      if (feed) return this.#choose(feed);
      if (error) return void this.#settle(error, false);
    }
    const data = this.#host.data ?? undefined;
    const first = !this.#started;
    this.#started = true;
    const given = this.#options.given?.() ?? this.#attributes();
    const inline = first && data === undefined && !given ? this.#inline() : undefined;

    if (data !== undefined && (changed.has('data') || changed.has('format'))) this.#read(data);
    else if (given && given !== this.#given) this.#give(given);
    else if (inline !== undefined) {
      // From the server, `src` is loaded already.
      this.#read(inline, servedTo(this.#host));
      this.#isFetched = true;
      this.#plan();
    } else if (
      first ||
      ['src', 'data', 'format', this.state.kind === 'idle' && 'loading'].some((name) => name && changed.has(name))
    ) {
      this.#begin(given);
    } else if (this.#given && !given) this.#beginAgain();
    else if (changed.has('refresh') && !this.#abort && this.state.kind !== 'idle') this.#plan();
    this.#given = given;

    if (this.#feed && (changed.has('item') || this.#options.stories)) this.#choose(this.#feed);
  }

  hostUpdated(): void {
    const kind = this.state.kind === 'idle' && this.#options.isSlotted?.() ? 'ready' : this.state.kind;
    const on: Record<string, boolean> = { [kind]: true, stale: this.stale, updating: this.updating };
    for (const name of stateNames) this.#internals?.states[on[name] ? 'add' : 'delete'](name);
    if (this.state.kind === 'loading' && this.#feed && this.#mayFollow) void this.loadPage();
    if (this.state.kind !== 'empty') this.#isToldEmpty = false;
    // After `news-load`, where there was one; this is for what a page has changed without one.
    else queueMicrotask(() => this.#tellEmpty(undefined));
  }

  /** Once, until there is something to show again. */
  #tellEmpty(url: string | undefined): void {
    if (this.state.kind !== 'empty' || this.#isToldEmpty) return;
    this.#isToldEmpty = true;
    this.#host.dispatchEvent(new NewsEmptyEvent({ url }));
  }

  /** Loads again, past every cache; resolves when the element has rendered what the last who asked got. */
  async reload(): Promise<void> {
    const host = this.#host;
    // An address that the page has just given is asked once, by this.
    if (host.isConnected && host.isUpdatePending) {
      this.#isAsked = true;
      await host.updateComplete;
      this.#isAsked = false;
    }
    let loading: Promise<void> | undefined;
    this.#loading = this.#load('reload');
    do await (loading = this.#loading);
    while (loading !== this.#loading);
    await host.updateComplete;
  }

  /** Lets the stories that wait be shown. */
  release(): void {
    this.#waiting = new Set();
    this.#host.requestUpdate();
  }

  /** Reads the next page of a feed and puts its stories at the end; resolves when it has come or failed. */
  async loadPage(): Promise<void> {
    const { next } = this;
    if (!next || this.page === 'loading') return;
    const before = this.#feed;
    this.#setPage('loading');
    const started = performance.now();
    const { signal } = (this.#life ??= new AbortController());
    try {
      const content = await loadDocument(next, { ...this.#request(), signal });
      if (!this.#feed || this.next !== next) return;
      this.#pages.add(next);
      this.#setPage('idle');
      // What has gone stale is so with a further page, too.
      this.#feed = appendPage(this.#feed, content.feed);
      this.#choose(this.#feed);
      this.#tell(content, started);
    } catch (cause) {
      if (signal.aborted) return;
      const isNews = this.#complain(cause);
      if (this.#feed !== before) return;
      this.#setPage(isNews ? 'failed' : 'idle');
      if (this.state.kind === 'loading') this.state = { kind: 'failed', error: asLoadError(cause), quiet: !isNews };
    }
  }

  /**
   * Where no story on the pages at hand is wanted, the next are asked for, three before the feed is empty. What a server has
   * drawn as empty is taken over as it is.
   */
  get #mayFollow(): boolean {
    const isAtHome = !isServer && servedTo(this.#host).room === undefined;
    return isAtHome && !!this.#options.stories && !!this.next && this.page === 'idle' && this.#pages.size < 3;
  }

  #setPage(page: SourceController['page']): void {
    this.page = page;
    this.#host.requestUpdate();
  }

  /** Starts again from what the page has given: its `data`, else what there is. */
  #beginAgain(given?: unknown): void {
    const data = this.#host.data ?? undefined;
    if (data === undefined || given) this.#begin(given);
    else this.#read(data);
  }

  /** Starts from what there is: `src`, else what a property gives, else inline JSON, else nothing. */
  #begin(given?: unknown): void {
    this.#stop();
    const { src, loading } = this.#host;
    if (!src) {
      const inline = given ? undefined : this.#inline();
      if (given) this.#give(given);
      else if (inline === undefined) this.#clear();
      else this.#read(inline);
      return;
    }
    this.#drop();
    this.state = { kind: 'idle' };
    if (this.#isAsked) return;
    const load = () => void this.#load('first');
    if (loading === 'eager') load();
    else this.#stopWaiting = whenNear(this.#host, load);
  }

  #request(): LoadOptions {
    const { format, timeout, credentials, cache } = this.#host;
    return {
      format,
      timeout,
      credentials: credentials === 'include' || credentials === 'same-origin' ? credentials : 'omit',
      cache: cache === 'none' || cache === 'session' ? cache : 'page',
    };
  }

  async #load(reason: Reason): Promise<void> {
    const host = this.#host;
    const { src } = host;
    if (!src) return;
    // The reader's wish for more comes first.
    if (reason === 'refresh' && this.page === 'loading') return this.#plan();
    this.#stop();
    this.#isFetched = true;
    const abort = (this.#abort = new AbortController());
    const started = performance.now();
    const request = this.#request();
    const kept = reason === 'first' && request.cache === 'session' ? loadFromSession(src, request) : undefined;
    if (kept) {
      this.#loaded = kept.feed;
      this.loadedAt = kept.loadedAt;
      this.#show(kept, started, reason);
    }
    if (this.#feed) this.updating = true;
    else this.state = { kind: 'loading' };
    host.requestUpdate();
    let error: LoadError | undefined;
    try {
      const maxAgeMs = reason === 'refresh' ? Math.max(15, host.refresh ?? 0) * 500 : undefined;
      const content = await loadDocument(src, {
        ...request,
        signal: abort.signal,
        ...(reason === 'reload' && { reload: true }),
        ...(maxAgeMs && { maxAgeMs }),
      });
      if (this.#abort !== abort) return;
      this.loadedAt = content.loadedAt;
      const isKnown = this.#feed && content.feed === this.#loaded && reason !== 'reload';
      this.#loaded = content.feed;
      if (isKnown) this.stale = false;
      else this.#show(content, started, reason);
    } catch (cause) {
      if (this.#abort !== abort) return;
      error = this.#fail(cause);
    }
    // A listener may have given other content.
    if (this.#abort !== abort) return;
    this.#abort = undefined;
    this.updating = false;
    this.#plan(error);
    host.requestUpdate();
  }

  /** The next refresh, where the page asks for one and what is shown came from a URL. */
  #plan(error?: LoadError): void {
    const { src, refresh, isConnected } = this.#host;
    if (src && isConnected && this.#isFetched) {
      this.#schedule.start(refresh, error);
    } else this.#schedule.stop();
  }

  #read(given: unknown, served: Served = {}): void {
    this.#stop();
    this.#isFetched = false;
    const started = performance.now();
    const take = (read: ReadResult): void => this.#take(read, served, started);
    const refuse = (cause: unknown): void => this.#refuse(cause);
    try {
      const options = { url: served.url ?? document.baseURI, format: this.#host.format };
      // What the server has drawn is taken over at once.
      const read = served.room === 0 ? readDocument(given, options) : readSoon(given, options);
      if (read instanceof Promise) this.#await(read, take, refuse);
      else take(read);
    } catch (cause) {
      refuse(cause);
    }
  }

  /** A long document, or one of a format that the npm entries fetch first. */
  #await(reading: Promise<ReadResult>, take: (read: ReadResult) => void, refuse: (cause: unknown) => void): void {
    const abort = (this.#abort = new AbortController());
    if (!this.#feed) this.state = { kind: 'loading' };
    const unlessGivenUp =
      <T>(end: (outcome: T) => void) =>
      (outcome: T) => {
        if (this.#abort !== abort) return;
        this.#abort = undefined;
        end(outcome);
        this.#host.requestUpdate();
      };
    reading.then(unlessGivenUp(take), unlessGivenUp(refuse));
  }

  #take(read: ReadResult, { url, next, now }: Served, started: number): void {
    this.#startOver();
    this.loadedAt = now;
    const feed = next ? { ...read.feed, next } : read.feed;
    this.#choose(feed);
    // After this update, so that a listener may give other content.
    const content: Content = {
      feed,
      get problems() {
        return read.problems;
      },
      url,
    };
    queueMicrotask(() => this.#tell(content, started));
  }

  #refuse(cause: unknown): void {
    this.#drop();
    this.#settle(cause, false);
    queueMicrotask(() => void this.#fail(cause));
  }

  #give(given: unknown): void {
    this.#stop();
    this.#isFetched = false;
    const part = this.shown === 'authors' ? [given].flat() : given;
    const item = this.shown === 'headline' ? given : { [this.shown]: part };
    this.#startOver();
    this.#choose({ items: [readGiven(item, globalThis.document?.baseURI)] });
  }

  /** Attributes speak only where there is no document. The same words stay the same object, so nothing is read twice. */
  #attributes(): unknown {
    const { src, data } = this.#host;
    if (src || (data ?? undefined) !== undefined) return undefined;
    try {
      const told = this.#options.attributes?.();
      return told && JSON.stringify(told) === JSON.stringify(this.#given) ? this.#given : told;
    } catch {
      // A page may set any property to anything.
      return undefined;
    }
  }

  #inline(): string | undefined {
    return isServer ? undefined : findInlineDocument(this.#host);
  }

  #show(content: Content, started: number, reason: Reason): void {
    const renewed = reason === 'refresh' && this.#feed && this.shown === 'feed' && renewFeed(this.#feed, content.feed);
    if (renewed && this.state.kind === 'ready') {
      const arrived = renewed.arrived.filter(({ headline }) => headline);
      this.#waiting = new Set([...this.#waiting, ...arrived.map(({ id }) => id)]);
      this.#choose(renewed.feed);
      this.#tell(content, started);
      if (arrived.length) this.#host.dispatchEvent(new NewsNewEvent({ articles: arrived }));
      return;
    }
    this.#startOver();
    this.#choose(content.feed);
    this.#tell(content, started);
  }

  /** A list from its first page on, with nothing that waits. */
  #startOver(): void {
    this.#waiting = new Set();
    this.#pages.clear();
    this.page = 'idle';
  }

  #tell(content: Content, started: number): void {
    const { feed, url, fromCache = true } = content;
    const durationMs = performance.now() - started;
    this.#host.dispatchEvent(
      new NewsLoadEvent({
        feed,
        get problems() {
          return content.problems;
        },
        url,
        fromCache,
        durationMs,
      }),
    );
    this.#isToldEmpty = false;
    this.#tellEmpty(url);
  }

  #choose(feed: Feed): void {
    const shown = this.shown;
    if (feed !== this.#feed) this.stale = false;
    this.#feed = feed;
    this.article = shown === 'feed' ? undefined : findItem(feed, this.#host.item);
    this.stories = this.#options.stories?.(this.items);
    const something = shown === 'feed' ? this.stories : this.article?.[shown];
    const nothing = !something || (Array.isArray(something) && !something.length);
    if (!nothing) this.state = { kind: 'ready', feed };
    else if (this.page !== 'failed' || this.state.kind !== 'failed')
      this.state = { kind: this.page === 'loading' || this.#mayFollow ? 'loading' : 'empty' };
  }

  #fail(cause: unknown): LoadError {
    const error = this.#settle(cause, false);
    this.isQuiet = !this.#complain(error);
    if (this.isQuiet && this.state.kind === 'failed') this.#settle(cause, true);
    this.#host.requestUpdate();
    return error;
  }

  /** Tells the page and, unless it has said that it knows, the publisher's console. */
  #complain(cause: unknown): boolean {
    const error = asLoadError(cause);
    const isNews = this.#host.dispatchEvent(new NewsErrorEvent({ error, attempts: error.attempts ?? 0 }));
    if (isNews) console.warn(`newsroom-elements: ${error.message}`);
    return isNews;
  }

  /** The state after a failure: the last good content stays. */
  #settle(cause: unknown, quiet: boolean): LoadError {
    const error = asLoadError(cause);
    if (this.#feed) this.stale = true;
    else this.state = { kind: 'failed', error, quiet };
    return error;
  }

  #clear(): void {
    this.#stop();
    this.#drop();
    this.state = { kind: 'idle' };
    this.#awaitChildren();
  }

  /** Forgets what was shown. */
  #drop(): void {
    this.#feed = this.article = undefined;
    this.stale = false;
    this.stories = this.#options.stories?.([]);
  }

  #stop(): void {
    if (isServer) return;
    this.#stopWaiting?.();
    this.#schedule.stop();
    this.#abort?.abort();
    this.#abort = undefined;
    this.#life?.abort();
    this.#life = undefined;
    if (this.page === 'loading') this.page = 'idle';
    this.updating = false;
  }

  /** The parser, or a framework, may bring inline JSON after the element is in the page. */
  #awaitChildren(): void {
    if (isServer) return;
    const look = () => {
      const inline = this.state.kind === 'idle' ? this.#inline() : undefined;
      if (inline === undefined) return;
      this.#children?.disconnect();
      this.#read(inline);
      this.#host.requestUpdate();
    };
    this.#children?.disconnect();
    this.#children = new MutationObserver(look);
    this.#children.observe(this.#host, { childList: true });
    // The end of a script that the parser is still reading is no change of the children.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look, { once: true });
  }
}

function asLoadError(cause: unknown): LoadError {
  if (cause instanceof LoadError) return cause;
  const message = cause instanceof Error ? cause.message : 'The content could not be read.';
  return new LoadError('malformed', message, { cause });
}

/** By id, by URL, or by 0-based index; the first where nothing is asked for. */
function findItem({ items }: Feed, wanted: unknown): Article | undefined {
  if (wanted == null) return items[0];
  const name = typeof wanted === 'number' ? `${wanted}` : wanted;
  const found = items.find(({ id, url }) => id === name || url === name);
  return found ?? (typeof name === 'string' && /^\d+$/.test(name) ? items[+name] : undefined);
}
