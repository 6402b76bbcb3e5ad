// The doorway to a video that costs nothing until it is played.

import { LitElement, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { PlaybackController } from '../../controllers/playback-controller.ts';
import { readVideoLink } from '../../formats/video-link.ts';
import type { Video } from '../../model/video.ts';
import { ContentController } from '../shared/content-controller.ts';
import { contentProperties, type ContentProperties } from '../shared/content-properties.ts';
import { readLines } from '../shared/fold.view.ts';
import { videoSkeletonView } from '../shared/load.view.ts';
import { oneOf, type View } from '../shared/view-context.ts';
import { isFile } from './player.ts';
import { videoTeaserStyles } from './video-teaser.styles.ts';
import { videoTeaserView } from './video-teaser.view.ts';

const posterPlaces = ['data', 'provider'] as const;
const consents = ['click', 'ask', 'granted'] as const;

export interface VideoTeaser extends ContentProperties {}

/**
 * A video that costs nothing until it is played: no byte goes to its provider before.
 *
 * ```html
 * <video-teaser video="content/video/crossing.mp4" poster="content/video/crossing.jpg" heading="One crossing" duration="PT1M33S"></video-teaser>
 * ```
 *
 * @slot - Fallback before the script runs, and after a failure with nothing to show.
 * @slot empty - In place of the empty sentence.
 * @slot error - In place of the failure.
 * @slot loading - In place of the skeleton.
 * @fires news-load @fires news-error @fires news-empty @fires news-view @fires news-expand @fires news-play
 * @fires news-pause @fires news-end @fires news-progress @fires news-consent
 */
export class VideoTeaser extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...contentProperties,
    video: {},
    poster: {},
    heading: {},
    description: {},
    duration: {},
    captions: {},
    media: { attribute: false },
    lines: { type: Number },
    muted: { type: Boolean },
    loop: { type: Boolean },
    posterFrom: { attribute: 'poster-from' },
    consent: {},
  };
  static override readonly styles: CSSResultGroup = videoTeaserStyles;

  /** URL of the video, when there is no `src`: YouTube, Vimeo, Dailymotion, a file, or a stream (HLS). */
  declare video: string | undefined;
  /** URL of the still. Without one the title stands in its place. */
  declare poster: string | undefined;
  /** The title. */
  declare heading: string | undefined;
  /** Plain text. */
  declare description: string | undefined;
  /** Seconds, or ISO 8601 such as `PT1M33S`. */
  declare duration: string | undefined;
  /** URL of a WebVTT file. */
  declare captions: string | undefined;
  /** The video as a model object. */
  declare media: Video | undefined;
  /** Description lines before "Show more". Default 3; 0, or more than 20, shows all. */
  declare lines: number;
  /** Without sound. With `loop`, a file runs by itself while it is on screen, and a button pauses it. */
  declare muted: boolean;
  /** Begins again at its end. */
  declare loop: boolean;
  /** `data` (default), or `provider`: before play, the provider may be asked for its poster; not with `consent="ask"`. */
  declare posterFrom: (typeof posterPlaces)[number];
  /**
   * Before a provider hears of the reader: `click` (default), playing is consent; `ask`, a notice names the provider first;
   * `granted`, the page has asked already. `news-consent` is raised in any case.
   */
  declare consent: (typeof consents)[number];

  readonly #playback = new PlaybackController(this);
  readonly #content = new ContentController(this, 'video', { given: () => this.media, attributes: () => this.#told() });

  constructor() {
    super();
    this.lines = 3;
    this.muted = false;
    this.loop = false;
    this.posterFrom = 'data';
    this.consent = 'click';
  }

  /** Starts the video, as the button does, and lets one that waits go on. */
  async play(): Promise<void> {
    // Not later than it must be: a browser lets a video start only in the task of a press.
    if (this.isUpdatePending) await this.updateComplete;
    this.#playback.play();
    await this.updateComplete;
  }

  /** A provider's player that cannot be told to pause is closed. */
  pause(): void {
    this.#playback.pause();
  }

  /** Brings poster and focus back. */
  async stop(): Promise<void> {
    this.#playback.stop();
    await this.updateComplete;
  }

  /** Loads again, past every cache; resolves when the element has rendered. What is shown stays if that fails. */
  reload(): Promise<void> {
    return this.#content.reload();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.#content.willUpdate(changed);
  }

  override render(): View {
    const { article } = this.#content;
    const context = this.#content.context(3);
    const { muted, loop } = this;
    const consent = oneOf('consent', this.consent, consents);
    const options = {
      lines: readLines(this.lines, 3),
      muted,
      loop,
      asksFirst: consent === 'ask',
      asksForPoster: oneOf('poster-from', this.posterFrom, posterPlaces) === 'provider' && consent !== 'ask',
    };
    const video = article?.video;
    return this.#content.view(
      {
        skeleton: videoSkeletonView,
        emptyMessage: context.messages.empty,
        failedMessage: context.messages.failedVideo,
        ready: () => video && videoTeaserView(video, this.#playback, options, context),
      },
      context,
    );
  }

  #told(): object | undefined {
    if (!this.video) return undefined;
    const { video: url, poster, heading: title, description, duration, captions } = this;
    const place = readVideoLink(url) || !isFile(url) ? { embedUrl: url } : { sources: [{ src: url }] };
    return {
      ...place,
      title,
      description,
      poster: poster ? { src: poster } : undefined,
      durationSeconds: duration,
      captions: captions ? [{ src: captions }] : undefined,
    };
  }
}
