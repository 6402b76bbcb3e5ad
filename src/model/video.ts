// A moving picture: files of the publisher's own, or the page of a provider.

import type { Photo } from './photo.ts';

export interface VideoSource {
  readonly src: string;
  /** Media type such as `video/mp4` or `application/vnd.apple.mpegurl`. */
  readonly type?: string | undefined;
}

/** A WebVTT file. */
export interface VideoCaptions {
  readonly src: string;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly label?: string | undefined;
}

/** At least one of `sources` and `embedUrl` is there. */
export interface Video {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly poster?: Photo | undefined;
  readonly durationSeconds?: number | undefined;
  readonly published?: string | undefined;
  readonly sources?: readonly VideoSource[] | undefined;
  /** The video's page or player at YouTube, Vimeo or another provider. */
  readonly embedUrl?: string | undefined;
  readonly captions?: readonly VideoCaptions[] | undefined;
  readonly transcriptUrl?: string | undefined;
}
