// One video from the press on its button on: which stage it is in, what the page is told, and that no other plays beside it.

import type { LitElement } from 'lit';
import {
  NewsConsentEvent,
  NewsEndEvent,
  NewsPauseEvent,
  NewsPlayEvent,
  NewsProgressEvent,
} from '../events/playback-events.ts';
import { languageOf } from '../i18n/locale.ts';
import type { Video, VideoSource } from '../model/video.ts';
import type { OnHeard, Say } from '../side/players.ts';
import { forgetConsent, hasConsent, keepConsent } from './kept-consent.ts';
import { sideFiles } from './side-files.ts';

/** What plays a video: a provider's frame, files, or a stream that this browser cannot play by itself. */
export interface Player {
  /** Who hears of the reader when it plays: `youtube`, `vimeo`, `dailymotion`, or nobody but the publisher. */
  readonly provider?: string;
  /** The provider as it spells itself. */
  readonly name?: string;
  /** Of the frame. */
  readonly src?: string;
  readonly sources?: readonly VideoSource[];
  readonly stream?: string;
}

/** A file's player, or a frame, which has none of that. */
type PlayerElement = HTMLElement &
  Partial<Pick<HTMLVideoElement, 'play' | 'pause' | 'paused' | 'currentTime' | 'duration'>>;

/** `asking`: the notice of `consent="ask"` is open; `preview`: it runs silently in a loop, with nobody's press. */
export type Stage = 'poster' | 'asking' | 'preview' | 'playing' | 'failed';

export interface PlaybackOptions {
  readonly muted?: boolean | undefined;
  readonly loop?: boolean | undefined;
  /** A notice names the provider before it hears of the reader. */
  readonly asksFirst?: boolean | undefined;
}

const marks = [25, 50, 75, 95];
const events = new Map<unknown, typeof NewsPlayEvent>([
  ['play', NewsPlayEvent],
  ['pause', NewsPauseEvent],
  ['ended', NewsEndEvent],
]);

/** Everything on the page that plays, or could go on. */
const running = new Set<Playback>();

export class Playback {
  stage: Stage = 'poster';
  /** The provider's frame has come, but has not said a word. */
  isSilent = false;
  // What the view has shown last.
  declare video: Video;
  declare player: Player | undefined;
  declare options: PlaybackOptions;

  readonly #host: LitElement;
  /** Ends with the stage. */
  #life: AbortController | undefined;
  /** Tells a frame what to do, once it listens. */
  #say: Say | undefined;
  /** A preview may run: until the reader has had a say. `undefined`: nobody has looked yet. */
  #mayRun: boolean | undefined;
  /** What the page was told last. */
  #told: unknown;
  #seconds = 0;
  #duration = 0;
  #mark = 0;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Puts the player in the poster's place, starts it and moves the focus into it; one that waits goes on. */
  start(isAllowed = false, isAlwaysAllowed = false): void {
    if (!this.player) return;
    if (this.stage === 'playing') return this.#resume();
    const { provider } = this.player;
    if (provider) {
      if (this.options.asksFirst && !isAllowed && !hasConsent(provider)) return this.#draw('asking', true);
      if (!this.#askPage(true)) return this.#draw('poster');
      if (isAlwaysAllowed) keepConsent(provider);
    }
    this.#mayRun = false;
    this.#draw('playing', true);
    const element = this.#element;
    if (element) this.#attend(element);
  }

  pause(): void {
    if (this.stage === 'preview') this.stop();
    if (this.stage !== 'playing') return;
    const element = this.#element;
    if (element?.pause) element.pause();
    else if (this.#say) this.#say('pause');
    // What does not listen cannot be told.
    else this.stop();
  }

  /** Brings the poster back, and the focus to its button. */
  stop(): void {
    this.#mayRun = false;
    if (this.stage === 'poster') return;
    if (this.stage === 'asking') this.#askPage(false);
    this.#tellPause();
    this.#draw('poster');
  }

  /** As `stop`, for one that is not drawn any more. */
  end(): void {
    this.#tellPause();
    this.#enter('poster');
  }

  /** A file of the publisher's, whose page says `muted` and `loop`, runs by itself while it is seen. */
  watchPreview(): void {
    const { muted, loop } = this.options;
    if (!muted || !loop || !this.player?.sources || this.player.provider || this.#mayRun !== undefined) return;
    const box = this.#box;
    if (!box) return;
    this.#mayRun = true;
    const onSeen = (isSeen: boolean) => {
      if (this.#mayRun && isSeen && this.stage === 'poster') this.#draw('preview');
      if (this.stage !== 'preview') return;
      if (isSeen) this.#resume();
      else this.#element?.pause?.();
    };
    sideFiles.players().then(({ whileSeen }) => whileSeen(box, onSeen), ignore);
  }

  /** Where the view has drawn this. */
  get #box(): HTMLElement | undefined {
    const boxes = this.#host.renderRoot.querySelectorAll<HTMLElement & { newsPlayback?: Playback }>('.frame-box');
    return [...boxes].find(({ newsPlayback }) => newsPlayback === this);
  }

  get #element(): PlayerElement | null | undefined {
    return this.#box?.querySelector<PlayerElement>('.player');
  }

  #resume(): void {
    this.#element?.play?.().catch(ignore);
    this.#say?.('play');
  }

  /** Asks the page whether its provider may hear of the reader, or tells it that the reader says no. */
  #askPage(granted: boolean): boolean {
    return this.#host.dispatchEvent(new NewsConsentEvent({ provider: this.player?.provider ?? '', granted }));
  }

  #attend(element: PlayerElement): void {
    const { signal } = (this.#life = new AbortController());
    const { provider, src, stream } = this.player ?? {};
    // The last source's error says that none of them can be played.
    const last = element.querySelector('source:last-of-type');
    const onEvent = ({ type, target }: Event) => {
      if (target === element || target === last) this.#hear(type, element.currentTime, element.duration);
    };
    for (const type of ['play', 'pause', 'ended', 'timeupdate', 'error']) {
      // On their way down, since sources do not let them up.
      element.addEventListener(type, onEvent, { signal, capture: true });
    }
    const onAnswer = (say: Say) => (this.#say = say);
    const language = languageOf(this.#host);
    sideFiles
      .players()
      .then(({ attend }) => attend(element, src && provider, language, signal, this.#hear, onAnswer))
      .catch(ignore);
    if (stream) sideFiles.hls?.(element as HTMLVideoElement, stream, signal, () => this.#hear('error'));
    this.#resume();
    // Whether a file may play shows at once; its event comes later, and not at all for what has been a preview.
    if (!element.paused) this.#report('play');
  }

  readonly #hear: OnHeard = (type, seconds, duration) => {
    if (type === 'error') return this.#draw('failed');
    const isSilent = type === 'silent';
    if (isSilent !== this.isSilent) this.#host.requestUpdate();
    this.isSilent = isSilent;
    this.#report(type, seconds, duration);
  };

  #tellPause(): void {
    if (this.#told === 'play') this.#report('pause');
  }

  /** Tells the page what the player has told, but nothing twice in a row. */
  #report(type: unknown, seconds: unknown = this.#seconds, duration: unknown = this.#duration): void {
    this.#seconds = Number(seconds);
    this.#duration = Number(duration);
    const percent = this.#duration > 0 ? Math.min(100, (this.#seconds / this.#duration) * 100) : 0;
    const facts = { media: this.video, seconds: this.#seconds, percent };
    for (let mark; percent >= (mark = marks[this.#mark] ?? Infinity); this.#mark += 1) {
      this.#host.dispatchEvent(new NewsProgressEvent({ ...facts, percent: mark }));
    }
    const NewsEvent = events.get(type);
    // A player pauses itself at the end, which `ended` reports.
    const isOver = percent > 0 && this.#duration - this.#seconds < 0.5;
    if (!NewsEvent || type === this.#told || (type === 'pause' && isOver)) return;
    this.#told = type;
    if (type === 'play') for (const other of running) if (other !== this) other.pause();
    this.#host.dispatchEvent(new NewsEvent(facts));
  }

  /**
   * Draws a stage, in this very task: a browser lets a player start only while the press on its button lasts. The focus
   * goes along where it was in here.
   */
  #draw(stage: Stage, takesFocus = false): void {
    const hasFocus = () => this.#box?.contains((this.#host.renderRoot as ShadowRoot).activeElement);
    const hadFocus = takesFocus || hasFocus();
    this.#enter(stage);
    this.#host.requestUpdate();
    this.#host['performUpdate']();
    if (hadFocus && !hasFocus()) this.#box?.querySelector<HTMLElement>('.player,.button,.play-button')?.focus();
  }

  #enter(stage: Stage): void {
    this.#life?.abort();
    this.#say = this.#told = undefined;
    this.#mark = this.#seconds = this.#duration = 0;
    this.isSilent = false;
    this.stage = stage;
    if (stage === 'playing' || stage === 'preview') running.add(this);
    else running.delete(this);
  }
}

/** What cannot be had is done without. */
const ignore = (): void => undefined;

/**
 * Forgets that a reader of this site always allows a provider (`youtube`, `vimeo`, `dailymotion`; default: all of them), and
 * closes its players.
 */
export function revokeConsent(provider?: string): void {
  forgetConsent(provider);
  for (const one of running) {
    const running = one.player?.provider;
    if (running && running === (provider ?? running)) one.stop();
  }
}
