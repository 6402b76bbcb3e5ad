// Marks pictures that do not arrive, so that styles can close up on cards and leave caption and credit on photos. Load and
// error do not bubble but can be caught on their way down: one listener an element, none a picture.

import type { LitElement, ReactiveController } from 'lit';

function onPicture(event: Event): void {
  const { target, type } = event;
  if (target instanceof HTMLImageElement) {
    target.closest('[data-picture]')?.toggleAttribute('data-broken', type === 'error');
    // What stood there until the picture came would be seen through it.
    target.removeAttribute('style');
  }
}

export class PictureController implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // What came from a server may have broken before there was anybody to see it.
    for (const image of this.#host.renderRoot.querySelectorAll('img')) {
      const isBroken = () => image.complete && !image.naturalWidth;
      // WebKit calls a picture complete before it has come; to decode it takes its time, or fails.
      if (isBroken())
        image.decode().catch(() => image.closest('[data-picture]')?.toggleAttribute('data-broken', isBroken()));
    }
    this.#host.renderRoot.addEventListener('error', onPicture, true);
    this.#host.renderRoot.addEventListener('load', onPicture, true);
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener('error', onPicture, true);
    this.#host.renderRoot.removeEventListener('load', onPicture, true);
  }
}
