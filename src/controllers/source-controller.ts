// Where an element's content comes from, and how far it has come. The newest wish wins; the last good content stays.

import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { NewsEmptyEvent, NewsErrorEvent, NewsLoadEvent } from '../events/load-events.ts';
import { loadMoreFormats } from '../formats/more-formats.ts';
import { readGiven } from '../formats/native.ts';
import { readDocument } from '../formats/read-document.ts';
import { findInlineDocument } from '../load/inline-document.ts';
import { loadDocument, type LoadOptions } from '../load/load-document.ts';
import type { LoadState } from '../load/load-state.ts';
import type { Article } from '../model/article.ts';
import type { Feed } from '../model/feed.ts';
import { LoadError } from '../model/load-error.ts';
import type { Problem } from '../model/problem.ts';
import { whenNear } from './when-near.ts';

/** What an element with content has: the properties of contract §2 that say where it is. */
export interface SourceHost extends ReactiveControllerHost, HTMLElement {
  src?: string | undefined;
  data?: unknown;
  format?: string | undefined;
  item?: string | number | undefined;
  loading?: string | undefined;
  timeout?: number | undefined;
  credentials?: string | undefined;
  cache?: string | undefined;
}

/** What an element shows: a whole feed, a story, or one part of an item. */
export type Shown = 'feed' | 'headline' | 'authors' | 'photo' | 'video';

export interface SourceOptions {
  /** The element's own property for a model object: an Article, or the part that is shown. */
  given?: () => unknown;
  /** The part that is shown, as the element's attributes tell it; `undefined` where they say nothing. */
  attributes?: () => object | undefined;
}

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
  /** The last good content is shown because a newer one could not be had. */
  stale = false;
  updating = false;

  readonly #host: SourceHost;
  readonly #shown: Shown;
  readonly #options: SourceOptions;
  readonly #internals: ElementInternals | undefined;
  #started = false;
  #feed: Feed | undefined;
  #given: unknown;
  #abort: AbortController | undefined;
  #stopWaiting: (() => void) | undefined;
  #children: MutationObserver | undefined;

  constructor(host: SourceHost, shown: Shown, options: SourceOptions = {}) {
    this.#host = host;
    this.#shown = shown;
    this.#options = options;
    this.#internals = isServer ? undefined : host.attachInternals();
    host.addController(this);
  }

  hostConnected(): void {
    // Back in the page after its request was given up: ask again.
    if (!this.#started || this.#feed || this.#abort || this.state.kind === 'failed') return;
    this.#begin(this.#given);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // An element that is only moved is back before this runs.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stop();
      this.#children?.disconnect();
    });
  }

  /** To be called from the element's `willUpdate`, which also runs on the server. */
  willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    const data = this.#host.data ?? undefined;
    const first = !this.#started;
    this.#started = true;
    const given = this.#options.given?.() ?? this.#attributes();
    const inline = first && data === undefined && !given ? this.#inline() : undefined;

    if (data !== undefined && (changed.has('data') || changed.has('format'))) this.#read(data);
    else if (given && given !== this.#given) this.#give(given);
    else if (inline !== undefined) this.#read(inline);
    else if (first || ['src', 'data', 'format'].some((name) => changed.has(name)) || (this.#given && !given)) {
      this.#begin(given);
    }
    this.#given = given;

    if (changed.has('item') && this.#feed) this.#choose(this.#feed);
  }

  hostUpdated(): void {
    const on: Record<string, boolean> = { [this.state.kind]: true, stale: this.stale, updating: this.updating };
    for (const name of stateNames) this.#internals?.states[on[name] ? 'add' : 'delete'](name);
  }

  /** Loads again, past every cache; resolves when the element has rendered. */
  async reload(): Promise<void> {
    await this.#load(true);
    await this.#host.updateComplete;
  }

  /** Starts from what there is: `src`, else what a property gives, else inline JSON, else nothing. */
  #begin(given?: unknown): void {
    this.#stop();
    const { src, loading } = this.#host;
    if (!src || isServer) {
      const inline = given ? undefined : this.#inline();
      if (given) this.#give(given);
      else if (inline === undefined) this.#clear();
      else this.#read(inline);
      return;
    }
    this.#feed = undefined;
    this.state = { kind: 'idle' };
    const load = () => void this.#load(false);
    if (loading === 'eager') load();
    else this.#stopWaiting = whenNear(this.#host, load);
  }

  async #load(reload: boolean): Promise<void> {
    const host = this.#host;
    if (!host.src) return;
    this.#stop();
    const abort = (this.#abort = new AbortController());
    const started = performance.now();
    if (this.#feed) this.updating = true;
    else this.state = { kind: 'loading' };
    host.requestUpdate();
    try {
      const content = await loadDocument(host.src, {
        format: host.format,
        timeout: host.timeout,
        credentials: readCredentials(host.credentials),
        cache: host.cache === 'none' ? 'none' : 'page',
        signal: abort.signal,
        reload,
      });
      if (this.#abort === abort) this.#show(content, started);
    } catch (cause) {
      if (this.#abort === abort) this.#fail(cause, 1);
    }
    if (this.#abort === abort) {
      this.#abort = undefined;
      this.updating = false;
      host.requestUpdate();
    }
  }

  #read(document: unknown): void {
    this.#stop();
    const started = performance.now();
    let tell: () => void;
    try {
      const { format } = this.#host;
      const content = readDocument(document, { url: globalThis.document?.baseURI, format });
      this.#choose(content.feed);
      tell = () => this.#tell(content, started);
    } catch (cause) {
      const more = loadMoreFormats();
      if (more) return this.#readLater(document, more);
      this.#feed = undefined;
      this.#settle(cause, false);
      tell = () => this.#fail(cause, 0);
    }
    // Told after this update, so that a listener may give other content.
    if (!isServer) queueMicrotask(tell);
  }

  /** The document may be of a format that the npm entries fetch first. */
  #readLater(document: unknown, formats: Promise<void>): void {
    const abort = (this.#abort = new AbortController());
    if (!this.#feed) this.state = { kind: 'loading' };
    const read = (failure?: unknown) => {
      if (this.#abort !== abort) return;
      if (failure) this.#fail(failure, 0);
      else this.#read(document);
      this.#host.requestUpdate();
    };
    formats.then(() => read(), read);
  }

  #give(given: unknown): void {
    this.#stop();
    const part = this.#shown === 'authors' ? [given].flat() : given;
    const item = this.#shown === 'headline' ? given : { [this.#shown]: part };
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

  #show(content: Content, started: number): void {
    this.#choose(content.feed);
    this.#tell(content, started);
  }

  #tell({ feed, problems, url, fromCache = true }: Content, started: number): void {
    const durationMs = performance.now() - started;
    this.#host.dispatchEvent(new NewsLoadEvent({ feed, problems, url, fromCache, durationMs }));
    if (this.state.kind === 'empty') this.#host.dispatchEvent(new NewsEmptyEvent({ url }));
  }

  #choose(feed: Feed): void {
    const shown = this.#shown;
    this.stale = false;
    this.#feed = feed;
    this.article = shown === 'feed' ? undefined : findItem(feed, this.#host.item);
    const something = shown === 'feed' ? feed.items.filter(({ headline }) => headline) : this.article?.[shown];
    const nothing = !something || (Array.isArray(something) && !something.length);
    this.state = nothing ? { kind: 'empty' } : { kind: 'ready', feed };
  }

  #fail(cause: unknown, attempts: number): void {
    const error = this.#settle(cause, false);
    if (this.#host.dispatchEvent(new NewsErrorEvent({ error, attempts })) || this.state.kind !== 'failed') return;
    this.#settle(cause, true);
    this.#host.requestUpdate();
  }

  /** The state after a failure: the last good content stays. */
  #settle(cause: unknown, quiet: boolean): LoadError {
    const message = cause instanceof Error ? cause.message : 'The content could not be read.';
    const error = cause instanceof LoadError ? cause : new LoadError('malformed', message, { cause });
    if (this.#feed) this.stale = true;
    else this.state = { kind: 'failed', error, quiet };
    return error;
  }

  #clear(): void {
    this.#stop();
    this.#feed = this.article = undefined;
    this.state = { kind: 'idle' };
    this.#awaitChildren();
  }

  #stop(): void {
    this.#stopWaiting?.();
    this.#abort?.abort();
    this.#abort = undefined;
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

const readCredentials = (value: string | undefined): LoadOptions['credentials'] =>
  value === 'include' || value === 'same-origin' ? value : 'omit';

/** By id, by URL, or by 0-based index; the first where nothing is asked for. */
function findItem({ items }: Feed, wanted: unknown): Article | undefined {
  if (wanted == null) return items[0];
  const name = typeof wanted === 'number' ? `${wanted}` : wanted;
  const found = items.find(({ id, url }) => id === name || url === name);
  return found ?? (typeof name === 'string' && /^\d+$/.test(name) ? items[+name] : undefined);
}
