// Draws the cards of a long list in outline, with their headlines alone, and each whole before it comes into view: what is
// far off the screen costs almost nothing. Find-in-page, readers' lists of headings and links have all of them.

import { isServer, type LitElement, type ReactiveController } from 'lit';
import type { Article } from '../model/article.ts';
import type { StoryBox } from './story-link-controller.ts';

/** Cards that are drawn with one that comes near, so that not each of them is a drawing of its own. */
const ahead = 12;

export class OutlineController implements ReactiveController {
  readonly #host: LitElement;
  /** Ids of the stories that are drawn whole. */
  readonly #ids = new Set<string>();
  /** How many are whole from the start: as many as most pages ever show, and all that came from a server. */
  readonly whole: number;
  /** Grows with each card that is asked for as a whole. */
  asked = 0;
  #observer: IntersectionObserver | undefined;
  #observed = new WeakSet<Element>();

  constructor(host: LitElement) {
    this.#host = host;
    this.whole = isServer || host.shadowRoot ? Infinity : 100;
    host.addController(this);
  }

  hostUpdated(): void {
    // What was taken out of the page is still drawn once, and waits for nothing.
    if (!this.#host.isConnected) return;
    for (const card of this.#outlines()) {
      // The item, since what is within it may not be laid out.
      const item = card.parentElement!;
      if (this.#observed.has(item)) continue;
      this.#observed.add(item);
      this.#observer ??= this.#begin();
      this.#observer.observe(item);
    }
  }

  hostDisconnected(): void {
    if (!this.#observer) return;
    removeEventListener('beforeprint', this.#onPrint);
    this.#observer.disconnect();
    this.#observer = undefined;
    this.#observed = new WeakSet();
  }

  #begin(): IntersectionObserver {
    addEventListener('beforeprint', this.#onPrint);
    return new IntersectionObserver(this.#onMove, { rootMargin: '100% 0px', scrollMargin: '100% 0px' });
  }

  readonly isWhole = ({ id }: Article, position: number): boolean => {
    // Those at the top stay whole when others push them down.
    if (position < this.whole) this.#ids.add(id);
    return this.#ids.has(id);
  };

  /** Stories that the reader is led to are whole from the start. */
  expect(stories: readonly Article[]): void {
    for (const { id } of stories.slice(0, ahead)) this.#ask(id);
  }

  #outlines(): Iterable<Element> {
    return this.#host.renderRoot.querySelectorAll('.card[data-outline]');
  }

  #draw(item: StoryBox | null): void {
    const id = item?.newsStory?.article.id;
    if (id === undefined || this.#ids.has(id)) return;
    this.#ask(id);
    this.#host.requestUpdate();
  }

  #ask(id: string): void {
    this.#ids.add(id);
    this.asked += 1;
  }

  readonly #onMove = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.#observer?.unobserve(target);
      let item: Element | null = target;
      for (let count = 0; item && count <= ahead; count += 1) {
        this.#draw(item);
        item = item.nextElementSibling;
      }
    }
  };

  readonly #onPrint = (): void => {
    for (const card of this.#outlines()) this.#draw(card.parentElement);
  };
}
