// What is drawn anew while it has the focus hands it on: to the same part of the same story. Where that is gone, the element
// decides.

import type { LitElement, ReactiveController } from 'lit';

export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  #focused: Element | null = null;
  #item: Element | null | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  hostUpdate(): void {
    this.#focused = this.#host.hasUpdated ? this.#root.activeElement : null;
    this.#item = this.#focused?.closest('.item');
  }

  hostUpdated(): void {
    const item = this.#item ?? this.#root;
    if (!this.#focused || this.#root.activeElement || !item.isConnected) return;
    item.querySelector<HTMLElement>(`[part='${this.#focused.getAttribute('part')}']`)?.focus();
  }
}
