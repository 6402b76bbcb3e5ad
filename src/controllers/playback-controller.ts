// The videos of an element, from one drawing to the next. At rest there is nothing here but their places.

import type { LitElement, ReactiveController } from 'lit';
import type { Video } from '../model/video.ts';
import { Playback, type PlaybackOptions, type Player } from './playback.ts';

export class PlaybackController implements ReactiveController {
  readonly #host: LitElement;
  /** By address: what is read anew is another object, but the same video, and it plays on. */
  #drawn = new Map<string, Playback>();
  #before = new Map<string, Playback>();
  /** Of this drawing: the key of each video, and how many have an address. */
  #keys = new Map<Video, string>();
  #counts = new Map<string, number>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#before = this.#drawn;
    this.#drawn = new Map();
    this.#keys.clear();
    this.#counts.clear();
  }

  hostUpdated(): void {
    for (const gone of this.#before.values()) gone.end();
    this.#before.clear();
    for (const playback of this.#drawn.values()) playback.watchPreview();
  }

  hostDisconnected(): void {
    // An element that is only moved is back before this runs; one that comes back later begins with its poster.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      for (const playback of this.#drawn.values()) playback.end();
      this.#host.requestUpdate();
    });
  }

  /** The playback of a video, for a view that draws it. */
  of(video: Video, player: Player | undefined, options: PlaybackOptions): Playback {
    const key = this.#keys.get(video) ?? this.#countedKey(video);
    const playback = this.#before.get(key) ?? this.#drawn.get(key) ?? new Playback(this.#host);
    this.#before.delete(key);
    this.#drawn.set(key, playback);
    return Object.assign(playback, { video, player, options });
  }

  /** The same video twice in a story is two. */
  #countedKey(video: Video): string {
    const address = video.sources?.[0]?.src ?? video.embedUrl ?? '';
    const count = this.#counts.get(address) ?? 0;
    const key = `${count} ${address}`;
    this.#counts.set(address, count + 1);
    this.#keys.set(video, key);
    return key;
  }

  /** Starts the first video, or lets it go on. */
  play(): void {
    this.#all[0]?.start();
  }

  /** Pauses what can be paused: files, and the frames of providers that listen. What cannot is closed. */
  pause(): void {
    for (const playback of this.#all) playback.pause();
  }

  /** Brings posters and focus back. */
  stop(): void {
    for (const playback of this.#all) playback.stop();
  }

  // A list of its own, since they are drawn anew on the way.
  get #all(): readonly Playback[] {
    return [...this.#drawn.values()];
  }
}
