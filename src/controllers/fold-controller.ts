// Opens and closes folded texts, and shows their button only where something is folded away. One resize observer serves
// the page; nothing is measured while rendering.

import type { LitElement, ReactiveController } from 'lit';
import { NewsExpandEvent } from '../events/reader-events.ts';

let observer: ResizeObserver | undefined;

function measure(entries: ResizeObserverEntry[]): void {
  for (const { target } of entries) {
    // An open text has no fold to measure; it keeps what it had.
    if (target.hasAttribute('data-open')) continue;
    target.toggleAttribute('data-folded', target.scrollHeight > target.clientHeight + 1);
  }
}

export class FoldController implements ReactiveController {
  readonly #host: LitElement;
  readonly #seen = new Set<Element>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Back in the page, texts are measured again.
    if (this.#host.hasUpdated) this.#host.requestUpdate();
    this.#host.renderRoot.addEventListener('click', this.#onClick);
  }

  hostUpdated(): void {
    for (const text of this.#host.renderRoot.querySelectorAll('.clamp')) {
      if (this.#seen.has(text)) continue;
      this.#seen.add(text);
      (observer ??= new ResizeObserver(measure)).observe(text);
    }
  }

  hostDisconnected(): void {
    for (const text of this.#seen) observer?.unobserve(text);
    this.#seen.clear();
    this.#host.renderRoot.removeEventListener('click', this.#onClick);
  }

  readonly #onClick = (event: Event): void => {
    const button = (event.target as Element).closest('.fold-button');
    const text = button?.previousElementSibling;
    if (!button || !text) return;
    const expanded = text.toggleAttribute('data-open');
    button.setAttribute('aria-expanded', String(expanded));
    const part = text.classList.contains('text') ? 'bio' : 'description';
    this.#host.dispatchEvent(new NewsExpandEvent({ part, expanded }));
  };
}
