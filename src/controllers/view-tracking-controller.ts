// Tells when a story or a video was really seen: half of it on screen for a second, once each. Half a screen counts too, for
// what is taller than two. One observer serves the page.

import type { LitElement, ReactiveController } from 'lit';
import { NewsViewEvent } from '../events/reader-events.ts';
import type { Photo } from '../model/photo.ts';
import type { Video } from '../model/video.ts';
import { storyOf, type StoryBox } from './story-link-controller.ts';

/** What views mark with `data-story` or `data-media`, and hang their datum on. */
type SeenBox = StoryBox & { newsMedia?: Video | Photo };

const hosts = new WeakMap<Element, ViewTrackingController>();
// Prototype.js and MooTools have an `Array.from` of their own.
const steps = [...Array(21).keys()].map((step) => step / 20);
let observer: IntersectionObserver | undefined;
let observed = 0;

function see(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
    const isMuch = intersectionRatio >= 0.5 || intersectionRect.height >= (rootBounds?.height ?? Infinity) / 2;
    hosts.get(target)?.see(target, isIntersecting && isMuch);
  }
}

export class ViewTrackingController implements ReactiveController {
  readonly #host: LitElement;
  /** What was told already: ids of stories, and media. */
  readonly #told = new Set<unknown>();
  /** What is watched, and what each showed when that began. */
  readonly #boxes = new Map<Element, unknown>();
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.hostUpdated();
  }

  hostUpdated(): void {
    for (const [box, key] of this.#boxes) if (!box.isConnected || keyOf(box) !== key) this.#leave(box);
    for (const box of this.#host.renderRoot.querySelectorAll('[data-story]:not([data-outline]),[data-media]')) {
      const key = keyOf(box);
      if (!key || this.#boxes.has(box) || this.#told.has(key)) continue;
      observer ??= new IntersectionObserver(see, { threshold: steps });
      hosts.set(box, this);
      observer.observe(box);
      this.#boxes.set(box, key);
      observed += 1;
    }
  }

  hostDisconnected(): void {
    for (const box of this.#boxes.keys()) this.#leave(box);
  }

  see(box: Element, isSeen: boolean): void {
    const timer = this.#timers.get(box);
    if (isSeen === (timer !== undefined)) return;
    clearTimeout(timer);
    if (isSeen) this.#tellSoon(box);
    else this.#timers.delete(box);
  }

  #tellSoon(box: Element): void {
    this.#timers.set(
      box,
      setTimeout(() => this.#tell(box), 1000),
    );
  }

  #tell(box: SeenBox): void {
    this.#timers.delete(box);
    const key = keyOf(box);
    if (this.#told.has(key)) return;
    // Nobody sees a page in the background.
    if (document.hidden) {
      document.addEventListener('visibilitychange', () => this.#lookAgain(box), { once: true });
      return;
    }
    // Nor what a page keeps invisible; no event tells when it no longer does.
    if (box.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) === false) {
      this.#tellSoon(box);
      return;
    }
    this.#told.add(key);
    this.#leave(box);
    const { article, position = 0 } = storyOf(box) ?? {};
    this.#host.dispatchEvent(new NewsViewEvent({ article, media: box.newsMedia, position }));
  }

  #lookAgain(box: Element): void {
    if (!this.#boxes.has(box)) return;
    observer?.unobserve(box);
    observer?.observe(box);
  }

  #leave(box: Element): void {
    clearTimeout(this.#timers.get(box));
    this.#timers.delete(box);
    if (!this.#boxes.delete(box)) return;
    observer?.unobserve(box);
    observed -= 1;
    if (observed) return;
    observer?.disconnect();
    observer = undefined;
  }
}

/** What is read anew is another object, but the same story, film or picture. */
function keyOf(box: SeenBox): unknown {
  const { newsMedia: media } = box;
  const story = storyOf(box);
  if (story) return story.article.id;
  return media && ('src' in media ? media.src : (media.sources?.[0]?.src ?? media.embedUrl ?? media));
}
