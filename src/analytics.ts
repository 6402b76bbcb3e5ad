// What readers do with the elements, as flat records for an analytics system. Nothing of it is about the reader: no cookie,
// no name, no address of theirs, and nothing at all where the browser asks not to be tracked.

import type { NewsEvent } from './events/news-event.ts';
import type { Article } from './model/article.ts';

/** One event, flat: what is not known is left out. */
export interface TrackedEvent {
  /** The event's name, such as `news-select`. */
  readonly event: keyof HTMLElementEventMap & `news-${string}`;
  /** The tag name of the element that told it. */
  readonly element: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The story’s id. */
  readonly id?: string;
  /** The story’s headline or the video’s title. */
  readonly title?: string;
  /** Address of what was followed, loaded, played or enlarged, without query and hash. */
  readonly url?: string;
  /** 0-based place of the story in its feed. */
  readonly position?: number;
  /** What of the story was followed, or which text was unfolded. */
  readonly part?: string;
  /** Position in the video. */
  readonly seconds?: number;
  /** 0–100 of it. */
  readonly percent?: number;
  /** Of the video: `youtube`, `vimeo`, `dailymotion`. */
  readonly provider?: string;
  /** Whether the reader has agreed. */
  readonly granted?: boolean;
  /** False where a text was folded again. */
  readonly expanded?: boolean;
  /** False where a lightbox closed. */
  readonly open?: boolean;
  /** Stories that are shown in all. */
  readonly shown?: number;
  /** Stories that are known in all. */
  readonly total?: number;
  /** Stories that are shown anew. */
  readonly added?: number;
  /** Stories that a refresh has found. */
  readonly found?: number;
  /** How long a load took. */
  readonly durationMs?: number;
  /** How many Problems the document has. */
  readonly problems?: number;
  /** Whether no request was made for it. */
  readonly fromCache?: boolean;
  /** Why one failed: the kind of the LoadError. */
  readonly error?: string;
  /** The HTTP status of the answer. */
  readonly status?: number;
  /** How many requests were made. */
  readonly attempts?: number;
}

/** Where the events go, and how many pages tell them. */
export interface TrackOptions {
  /**
   * `'dataLayer'` pushes each event to `window.dataLayer`, which is made where there is none. A URL (or its text) gets them in
   * batches, by `navigator.sendBeacon` as text of the JSON `{page, events}`: after 10 s, at 50 events, and when the page is
   * left. A function gets each at once.
   */
  readonly to: 'dataLayer' | (string & {}) | URL | ((event: TrackedEvent) => void);
  /** The share of pages that are tracked at all, 0–1; default 1. */
  readonly sample?: number;
}

const names = [
  'news-load',
  'news-error',
  'news-empty',
  'news-select',
  'news-view',
  'news-more',
  'news-new',
  'news-expand',
  'news-zoom',
  'news-play',
  'news-pause',
  'news-end',
  'news-progress',
  'news-consent',
] as const;

const batchMilliseconds = 10_000;
const batchSize = 50;
const mostWaiting = 500;

/**
 * Sends the `news-*` events of this page to an analytics system, from now on and until the function that it returns is called.
 * Does nothing where the reader's browser sends Do Not Track or Global Privacy Control.
 */
export function track({ to, sample = 1 }: TrackOptions): () => void {
  if (isUnwanted() || Math.random() >= sample) return () => {};
  const target = typeof to === 'function' ? toFunction(to) : to === 'dataLayer' ? toDataLayer() : toBeacon(String(to));
  const onEvent = (event: Event) => target.send(recordOf(event as NewsEvent & Facts));
  for (const name of names) document.addEventListener(name, onEvent);
  return () => {
    for (const name of names) document.removeEventListener(name, onEvent);
    target.end();
  };
}

function isUnwanted(): boolean {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  return doNotTrack === '1' || globalPrivacyControl === true;
}

interface Target {
  send(record: TrackedEvent): void;
  end(): void;
}

/** A page's own mistake is the page's to hear of, and stops nobody else. */
const toFunction = (told: (event: TrackedEvent) => void): Target => ({
  send(record) {
    try {
      told(record);
    } catch (cause) {
      console.error('newsroom-elements: the function given to track() failed.', cause);
    }
  },
  end() {},
});

function toDataLayer(): Target {
  const page = window as unknown as { dataLayer?: unknown[] };
  return { send: (record) => void (page.dataLayer ??= []).push(record), end() {} };
}

function toBeacon(url: string): Target {
  let events: TrackedEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!events.length) return;
    // Text, since JSON would make the browser ask other origins for leave first, which a page that closes cannot wait for.
    const isTaken = navigator.sendBeacon(url, JSON.stringify({ page: plain(location.href), events }));
    // A browser takes only so much at a time: what it refuses goes with the next batch, for a while.
    if (isTaken || events.length > mostWaiting) events = [];
    else timer = setTimeout(flush, batchMilliseconds);
  };
  const onHide = () => document.visibilityState === 'hidden' && flush();
  document.addEventListener('visibilitychange', onHide);
  addEventListener('pagehide', flush);
  return {
    send(record) {
      events.push(record);
      if (events.length % batchSize === 0) flush();
      else timer ??= setTimeout(flush, batchMilliseconds);
    },
    end() {
      flush();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', flush);
    },
  };
}

/** The fields that any of the events may have. */
interface Facts extends Partial<Omit<TrackedEvent, 'error' | 'problems'>> {
  readonly article?: Article;
  readonly media?: { readonly title?: string; readonly embedUrl?: string; readonly src?: string };
  readonly photo?: { readonly src: string };
  readonly articles?: readonly unknown[];
  readonly problems?: readonly unknown[];
  readonly error?: { readonly kind: string; readonly status?: number; readonly url?: string };
}

function recordOf(event: NewsEvent & Facts): TrackedEvent {
  const { article, media, photo, articles, problems, error } = event;
  const { position, part, seconds, percent, provider, granted, expanded, open } = event;
  const { shown, total, added, durationMs, fromCache, attempts } = event;
  const url = event.url ?? article?.url ?? media?.embedUrl ?? media?.src ?? photo?.src ?? error?.url;
  const record = {
    event: event.type,
    // At the document the target of what comes from a page's own component is that component.
    element: (event.composedPath()[0] as Element).localName,
    time: Date.now(),
    id: article?.id,
    title: article?.headline ?? media?.title,
    url: url && plain(url),
    position,
    part,
    seconds,
    percent,
    provider,
    granted,
    expanded,
    open,
    shown,
    total,
    added,
    found: articles?.length,
    durationMs: durationMs && Math.round(durationMs),
    problems: problems?.length,
    fromCache,
    error: error?.kind,
    status: error?.status,
    attempts,
  };
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as unknown as TrackedEvent;
}

/** What stands in a query may be somebody's. */
const plain = (url: string): string => url.replace(/[?#].*$/s, '');
