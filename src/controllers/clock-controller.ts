// Lets relative times move on: one timer for the page, a tick a minute, for elements on screen, none while the page is hidden.

import type { ReactiveController, ReactiveControllerHost } from 'lit';

type ClockHost = ReactiveControllerHost & Element;

const hosts = new Set<ClockHost>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  if (document.hidden) return;
  for (const host of hosts) {
    const { top, bottom } = host.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) host.requestUpdate();
  }
}

export class ClockController implements ReactiveController {
  readonly #host: ClockHost;

  constructor(host: ClockHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
    timer ??= setInterval(tick, 60_000);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size) return;
    clearInterval(timer);
    timer = undefined;
  }
}
