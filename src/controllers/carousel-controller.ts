// Moves a strip of stories: which of them are in view, the steps of its buttons, the arrow keys. Scrolling and snapping are
// the browser's; stories out of view are out of the tab order.

import type { LitElement, ReactiveController } from 'lit';

export class CarouselController implements ReactiveController {
  /** 0-based places of the first and the last story in view. */
  first = 0;
  last = 0;

  readonly #host: LitElement;
  #strip: HTMLElement | undefined;
  #observer: IntersectionObserver | undefined;
  readonly #inView = new Map<Element, boolean>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    // Found at once, where a selector for this layout alone would be held against each element of a feed.
    const list = this.#host.renderRoot.querySelector<HTMLElement>('.list');
    const strip = list?.dataset['layout'] === 'carousel' ? list : undefined;
    if (strip !== this.#strip) this.hostDisconnected();
    if (!strip) return;
    this.#strip = strip;
    this.#observer ??= new IntersectionObserver((entries) => this.#see(entries), { root: strip, threshold: 0.9 });
    for (const item of strip.children) {
      if (this.#inView.has(item)) continue;
      this.#inView.set(item, false);
      this.#observer.observe(item);
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = this.#strip = undefined;
    this.#inView.clear();
  }

  /** One stripful on (1) or back (-1). */
  step(direction: 1 | -1): void {
    const strip = this.#strip;
    strip?.scrollBy({ left: direction * strip.clientWidth * (isRightToLeft(strip) ? -1 : 1) });
  }

  /** The arrow keys lead from story to story. */
  readonly onKey = (event: KeyboardEvent): void => {
    const item = event.target instanceof Element && event.target.closest<HTMLElement>('.item');
    if (!item || !/^Arrow(Left|Right)$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const isAhead = (event.key === 'ArrowRight') !== isRightToLeft(item);
    const next = isAhead ? item.nextElementSibling : item.previousElementSibling;
    event.preventDefault();
    if (!(next instanceof HTMLElement)) return;
    next.inert = false;
    next.querySelector<HTMLElement>('a, button')?.focus();
  };

  #see(entries: readonly IntersectionObserverEntry[]): void {
    this.#strip?.setAttribute('data-snaps', '');
    for (const { target, isIntersecting } of entries) {
      this.#inView.set(target, isIntersecting);
      // The one that has the focus is on its way into view.
      (target as HTMLElement).inert = !isIntersecting && !target.matches(':focus-within');
    }
    const items = [...(this.#strip?.children ?? [])].map((item) => this.#inView.get(item));
    const [first, last] = [items.indexOf(true), items.lastIndexOf(true)];
    // Between two stories of a narrow strip neither may be in view enough.
    if (first < 0 || (first === this.first && last === this.last)) return;
    [this.first, this.last] = [first, last];
    this.#host.requestUpdate();
  }
}

const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';
