// What a video does, and the leave that is asked before a provider hears of the reader.

import type { Video } from '../model/video.ts';
import { NewsEvent, type Facts } from './news-event.ts';

/** The fields that all playback events share. */
abstract class PlaybackEvent extends NewsEvent {
  /** What is played. */
  declare readonly media: Video;
  /** Position in the video. */
  declare readonly seconds: number;
  /** 0–100; 0 while the duration is unknown. */
  declare readonly percent: number;
}

/** A video plays, from its start or after a pause. */
export class NewsPlayEvent extends PlaybackEvent {
  constructor(facts: Facts<PlaybackEvent>) {
    super('news-play', facts);
  }
}

/** A video was paused. */
export class NewsPauseEvent extends PlaybackEvent {
  constructor(facts: Facts<PlaybackEvent>) {
    super('news-pause', facts);
  }
}

/** A video has come to its end. */
export class NewsEndEvent extends PlaybackEvent {
  constructor(facts: Facts<PlaybackEvent>) {
    super('news-end', facts);
  }
}

/** Raised as the marks 25, 50, 75 and 95 percent are passed, once each. */
export class NewsProgressEvent extends PlaybackEvent {
  constructor(facts: Facts<PlaybackEvent>) {
    super('news-progress', facts);
  }
}

/** Before the first request to a provider. Cancelled, the video is not played. */
export class NewsConsentEvent extends NewsEvent {
  /** `youtube`, `vimeo`, `dailymotion`. */
  declare readonly provider: string;
  /** Whether the reader, or the page for them, has agreed. */
  declare readonly granted: boolean;
  constructor(facts: Facts<NewsConsentEvent>) {
    super('news-consent', facts, true);
  }
}
