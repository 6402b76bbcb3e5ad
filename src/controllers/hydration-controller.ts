// Takes over what the server rendered, node for node. Lit's own hydration support patches LitElement for the whole page,
// a page's own Lit included; this does the same for one element and touches nothing else.

import type { LitElement, ReactiveController } from 'lit';
import { hydrate } from './hydrate.ts';

export class HydrationController implements ReactiveController {
  readonly #host: LitElement;
  #pending = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const { hasUpdated, renderRoot, renderOptions } = this.#host;
    if (hasUpdated || !renderRoot.firstChild) return;
    this.#pending = true;
    // Lit would render before the server's nodes; hydrated, they are its own.
    renderOptions.renderBefore = null;
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
