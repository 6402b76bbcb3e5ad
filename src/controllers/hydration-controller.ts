// Takes over what the server rendered, node for node. Lit's own hydration support patches LitElement for the whole page,
// a page's own Lit included; this does the same for one element and touches nothing else.

import type { LitElement, ReactiveController } from 'lit';
import { hydrate } from './hydrate.ts';
import { tellServed, type Served } from './served.ts';

export class HydrationController implements ReactiveController {
  readonly #host: LitElement;
  /** The root is the server's. */
  readonly #isServed: boolean;
  /** What the server was told, until the first drawing. */
  #served: Served | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    // Before Lit makes one: where style sheets cannot be adopted (a page with a `Document` of its own), it fills it with styles.
    this.#isServed = !!host.shadowRoot;
    host.addController(this);
  }

  hostConnected(): void {
    const { hasUpdated, renderRoot, renderOptions } = this.#host;
    if (hasUpdated) return;
    const served = this.#readMark();
    if (!this.#isServed) {
      // HTML that came by `innerHTML` has no root, but the publisher's words.
      if (served?.messages) tellServed(this.#host, { messages: served.messages });
      return;
    }
    // Lit would render before the server's nodes; hydrated, they are its own.
    renderOptions.renderBefore = null;
    if (!hydrate || !served) return renderRoot.replaceChildren();
    this.#served = served;
    tellServed(this.#host, served);
  }

  #readMark(): Served | undefined {
    const mark = this.#host.querySelector<HTMLElement>(':scope > [data-news-served]');
    try {
      return mark ? (JSON.parse(mark.dataset['newsServed'] ?? '') as Served) : undefined;
    } catch {
      // Somebody has written over it.
      return undefined;
    }
  }

  hostUpdate(): void {
    if (!this.#served) return;
    const { messages, room } = this.#served;
    this.#served = undefined;
    const host = this.#host;
    const { renderRoot, renderOptions } = host;
    try {
      hydrate?.(host['render'](), renderRoot, renderOptions);
      // The constructed style sheets are adopted by now, and "Show more" has its listener.
      for (const spare of renderRoot.querySelectorAll('[data-news-spare]')) spare.remove();
      // What stands in for a picture would be seen through one that has come.
      for (const picture of renderRoot.querySelectorAll('img')) if (picture.complete) picture.removeAttribute('style');
    } catch {
      // Another version of the library, or other content: draw anew.
      renderRoot.replaceChildren();
    }
    // Once this has been painted, the page's own clock, zone and language take over. Its words stay.
    requestAnimationFrame(() =>
      setTimeout(() => {
        tellServed(host, { messages, room });
        host.requestUpdate();
      }),
    );
  }
}
