// Which videos of an element have been started, and that only one plays on the page. At rest there is nothing here.

import type { LitElement, ReactiveController } from 'lit';
import {
  NewsConsentEvent,
  NewsEndEvent,
  NewsPauseEvent,
  NewsPlayEvent,
  NewsProgressEvent,
} from '../events/playback-events.ts';
import { readVideoLink } from '../formats/video-link.ts';
import type { Video } from '../model/video.ts';

const marks = [25, 50, 75, 95];

/** Everything on the page that has been started. */
const active = new Set<PlaybackController>();

export class PlaybackController implements ReactiveController {
  readonly #host: LitElement;
  readonly #started = new Set<Video>();
  readonly #failed = new Set<Video>();
  /** The next mark of `news-progress`, by video. */
  readonly #marks = new Map<Video, number>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#started.size) active.add(this);
  }

  hostDisconnected(): void {
    active.delete(this);
    // An element that is only moved is back before this runs; one that comes back later begins with its poster.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#started.clear();
    });
  }

  isStarted = (video: Video): boolean => this.#started.has(video);
  isFailed = (video: Video): boolean => this.#failed.has(video);

  /** Puts the player in the poster's place, starts it and moves the focus into it. */
  async start(video: Video, element = this.#playerElement(video)): Promise<void> {
    if (element instanceof HTMLVideoElement) return void element.play().catch(() => {});
    const link = video.sources?.length || !video.embedUrl ? undefined : readVideoLink(video.embedUrl);
    if (link && !this.#host.dispatchEvent(new NewsConsentEvent({ provider: link.provider, granted: true }))) return;
    this.#started.add(video);
    this.#pauseOthers(video);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const player = this.#playerElement(video);
    player?.focus();
    if (player instanceof HTMLVideoElement) player.play().catch(() => {});
    else if (player) this.#host.dispatchEvent(new NewsPlayEvent({ media: video, seconds: 0, percent: 0 }));
  }

  /** Pauses what can be paused: files, and the frames of providers that listen. */
  pause(video?: Video): void {
    for (const one of video ? [video] : this.#started) {
      const player = this.#playerElement(one);
      if (player instanceof HTMLVideoElement) player.pause();
      else if (player instanceof HTMLIFrameElement) pauseFrame(player);
    }
  }

  /** Brings poster and focus back. */
  async stop(video?: Video): Promise<void> {
    for (const one of video ? [video] : [...this.#started]) {
      const player = this.#playerElement(one);
      if (player instanceof HTMLVideoElement) player.pause();
      const focused = player?.getRootNode() instanceof ShadowRoot && this.#host.shadowRoot?.activeElement;
      const box = player?.closest('.video');
      this.#started.delete(one);
      this.#marks.delete(one);
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      if (focused) box?.querySelector<HTMLElement>('.play-button')?.focus();
    }
  }

  fail(video: Video): void {
    this.#started.delete(video);
    this.#failed.add(video);
    this.#host.requestUpdate();
  }

  retry(video: Video): void {
    this.#failed.delete(video);
    void this.start(video);
  }

  /** What a file's player reports. */
  report(video: Video, event: Event): void {
    const player = event.target as HTMLVideoElement;
    const seconds = player.currentTime;
    const percent = player.duration > 0 ? Math.min(100, (seconds / player.duration) * 100) : 0;
    const facts = { media: video, seconds, percent };
    switch (event.type) {
      case 'play':
        this.#pauseOthers(video);
        return void this.#host.dispatchEvent(new NewsPlayEvent(facts));
      case 'pause':
        // A player pauses itself at the end, which `ended` reports.
        return void (player.ended || this.#host.dispatchEvent(new NewsPauseEvent(facts)));
      case 'ended':
        return void this.#host.dispatchEvent(new NewsEndEvent(facts));
      case 'timeupdate':
        return this.#progress(facts);
    }
  }

  #progress({ media, seconds, percent }: { media: Video; seconds: number; percent: number }): void {
    for (let next = this.#marks.get(media) ?? 0; percent >= (marks[next] ?? Infinity);) {
      this.#host.dispatchEvent(new NewsProgressEvent({ media, seconds, percent: marks[next++] ?? percent }));
      this.#marks.set(media, next);
    }
  }

  #pauseOthers(video: Video): void {
    active.add(this);
    for (const other of active) {
      for (const one of other.#started) if (other !== this || one !== video) other.pause(one);
    }
  }

  #playerElement(video: Video): HTMLElement | undefined {
    const players = this.#host.renderRoot.querySelectorAll<HTMLElement & { newsVideo?: Video }>('.player');
    return [...players].find((player) => player.newsVideo === video);
  }
}

/** YouTube and Vimeo listen to messages; neither needs its script on the page for that. */
function pauseFrame(frame: HTMLIFrameElement): void {
  const { origin, hostname } = new URL(frame.src);
  const message = /vimeo/.test(hostname) ? { method: 'pause' } : { event: 'command', func: 'pauseVideo', args: '' };
  frame.contentWindow?.postMessage(JSON.stringify(message), origin);
}
