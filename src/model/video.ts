// A moving picture: files of the publisher's own, or the page of a provider.

import type { Photo } from './photo.ts';

/** A file, or a stream. */
export interface VideoSource {
  /** Where the file lies. */
  readonly src: string;
  /** Media type such as `video/mp4` or `application/vnd.apple.mpegurl`. */
  readonly type?: string | undefined;
}

/** A WebVTT file. */
export interface VideoCaptions {
  /** Where the file lies. */
  readonly src: string;
  /** BCP 47. */
  readonly language?: string | undefined;
  /** How the player names it. */
  readonly label?: string | undefined;
}

/** At least one of `sources` and `embedUrl` is there. */
export interface Video {
  /** Plain text. */
  readonly title?: string | undefined;
  /** Plain text; line breaks are kept. */
  readonly description?: string | undefined;
  /** The still that stands there until it is played. */
  readonly poster?: Photo | undefined;
  /** How long it is. */
  readonly durationSeconds?: number | undefined;
  /** ISO 8601, as of an Article. */
  readonly published?: string | undefined;
  /** Files of the publisher’s own; the first that the browser plays is taken. */
  readonly sources?: readonly VideoSource[] | undefined;
  /** The video's page or player at YouTube, Vimeo or another provider. */
  readonly embedUrl?: string | undefined;
  /** Subtitles of the files. */
  readonly captions?: readonly VideoCaptions[] | undefined;
  /** The page with what is said in it. */
  readonly transcriptUrl?: string | undefined;
}
