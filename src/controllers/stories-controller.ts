// Which stories a feed shows, and how many: what the page has chosen, without those that wait to be asked for and those that
// another feed of the page shows already.

import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Article } from '../model/article.ts';
import { isChosen, type Choice } from '../model/choose-stories.ts';
import { servedTo } from './served.ts';

/** The properties of contract §3 that choose. */
export interface StoriesHost extends ReactiveControllerHost, HTMLElement, Omit<Choice, 'current'> {
  excludeCurrent?: boolean | undefined;
  unique?: boolean | undefined;
  limit?: number | undefined;
}

/** The feeds of the page that show no story twice among them. */
const uniqueFeeds = new Set<StoriesController>();

export class StoriesController implements ReactiveController {
  /** The chosen stories at hand. */
  stories: readonly Article[] = [];
  /** Those of them that are shown. */
  shown: readonly Article[] = [];

  readonly #host: StoriesHost;
  /** How many were asked for beyond the first. */
  #more = 0;
  #keys = '';

  constructor(host: StoriesHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    if (uniqueFeeds.delete(this)) tellOthers(this);
  }

  get limit(): number {
    const { limit } = this.#host;
    return limit && limit >= 1 ? Math.floor(limit) : 10;
  }

  get hasMore(): boolean {
    return this.shown.length < this.stories.length;
  }

  /** Begins with the first stories again. */
  reset(): void {
    this.#more = 0;
  }

  /** Shows as many more; by default another `limit`. */
  show(more = this.limit): void {
    this.#more += more;
  }

  /** Forgets what was asked for and is not there. */
  settle(): void {
    this.#more = Math.max(0, this.shown.length - this.limit);
  }

  /** To be called before each render, with all stories that there are. */
  update(items: readonly Article[]): void {
    const host = this.#host;
    const base = isServer ? servedTo(host).page : host.baseURI;
    const current = host.excludeCurrent ? (isServer ? [base ?? ''] : currentPages()) : [];
    const chosen = isChosen({ ...readChoice(host), current }, base);
    const isElsewhere = host.unique && !isServer ? this.#shownElsewhere() : () => false;
    this.stories = items.filter((story) => story.headline && chosen(story) && !isElsewhere(story));
    const shown = this.stories.slice(0, this.limit + this.#more);
    // The same stories stay the same list, so that nobody has to pass them all to know it.
    if (shown.length !== this.shown.length || shown.some((story, index) => story !== this.shown[index]))
      this.shown = shown;
    if (isServer) return;
    const keys = host.unique ? this.shown.flatMap(keysOf).join(' ') : '';
    if (host.unique && host.isConnected) uniqueFeeds.add(this);
    else uniqueFeeds.delete(this);
    if (keys !== this.#keys) tellOthers(this);
    this.#keys = keys;
  }

  /** What unique feeds that stand before this one show at this moment. */
  #shownElsewhere(): (story: Article) => boolean {
    const keys = new Set<string>();
    for (const feed of uniqueFeeds) {
      if (feed !== this && standsBefore(feed.#host, this.#host))
        feed.shown.flatMap(keysOf).forEach((key) => keys.add(key));
    }
    return (story) => keysOf(story).some((key) => keys.has(key));
  }

  /** Draws again, since a feed before this one shows others now. Of feeds that leave together none is drawn any more. */
  look(): void {
    if (this.#host.isConnected) this.#host.requestUpdate();
  }
}

const readChoice = ({ section, tag, author, exclude }: StoriesHost): Choice => ({ section, tag, author, exclude });

const keysOf = ({ id, url }: Article): string[] => (url ? [id, url] : [id]);

function tellOthers(changed: StoriesController): void {
  for (const feed of uniqueFeeds) if (feed !== changed) feed.look();
}

/** This page by its address and by the one it calls its own. */
function currentPages(): string[] {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href;
  return canonical ? [location.href, canonical] : [location.href];
}

/** The element and the hosts of the shadow roots around it, outermost first. */
function hostsOf(element: Element): Element[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [...hostsOf(root.host), element] : [element];
}

/** Document order, through shadow roots. */
function standsBefore(one: Element, other: Element): boolean {
  const others = hostsOf(other);
  const ones = hostsOf(one);
  const fork = ones.findIndex((host, depth) => host !== others[depth]);
  const [a, b] = [ones[fork], others[fork]];
  return !!a && !!b && !!(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
}
