// Takes over what the server rendered, node for node. Lit's own hydration support patches LitElement for the whole page,
// a page's own Lit included; this does the same for one element and touches nothing else.

import type { LitElement, ReactiveController } from 'lit';
import { hydrate } from './hydrate.ts';

export class HydrationController implements ReactiveController {
  readonly #host: LitElement;
  /** The root is the server's. */
  #pending: boolean;

  constructor(host: LitElement) {
    this.#host = host;
    // Before Lit makes one: where style sheets cannot be adopted (a page with a `Document` of its own), it fills it with styles.
    this.#pending = !!host.shadowRoot;
    host.addController(this);
  }

  hostConnected(): void {
    // Lit would render before the server's nodes; hydrated, they are its own.
    if (this.#pending) this.#host.renderOptions.renderBefore = null;
  }

  hostUpdate(): void {
    if (!this.#pending) return;
    this.#pending = false;
    const { renderRoot, renderOptions } = this.#host;
    try {
      if (!hydrate) throw new Error('There is nothing to hydrate with.');
      hydrate(this.#host['render'](), renderRoot, renderOptions);
      // The constructed style sheets are adopted by now.
      for (const style of renderRoot.querySelectorAll('style')) style.remove();
    } catch {
      // Rendered by another version of the library, or nothing to hydrate with: draw anew.
      renderRoot.replaceChildren();
    }
  }
}
