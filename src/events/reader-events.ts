// What the person in front of the page does.

import type { Article } from '../model/article.ts';
import type { Photo } from '../model/photo.ts';
import type { Video } from '../model/video.ts';
import { NewsEvent, type Facts } from './news-event.ts';

/** What of a story was followed. */
export type SelectedPart = 'headline' | 'image' | 'author' | 'tag' | 'related';

/** A story link is followed by mouse, keyboard or middle button. Cancelled, nothing is opened. */
export class NewsSelectEvent extends NewsEvent {
  /** The story whose link it is. */
  declare readonly article: Article;
  /** Where the link leads, parameters included. */
  declare readonly url: string;
  /** 0-based place in the list; 0 outside a list. */
  declare readonly position: number;
  /** What of the story was followed. */
  declare readonly part: SelectedPart;
  constructor(facts: Facts<NewsSelectEvent>) {
    super('news-select', facts, true);
  }
}

/** At least half of it was on screen for a second; once per story and element. */
export class NewsViewEvent extends NewsEvent {
  /** The story that was seen, or `undefined` where it was a picture or a video. */
  declare readonly article: Article | undefined;
  /** The picture or video that was seen. */
  declare readonly media: Photo | Video | undefined;
  /** 0-based place in the list; 0 outside a list. */
  declare readonly position: number;
  constructor(facts: Facts<NewsViewEvent>) {
    super('news-view', facts);
  }
}

/** More stories were shown. */
export class NewsMoreEvent extends NewsEvent {
  /** Stories that are shown now. */
  declare readonly shown: number;
  /** `undefined` while the source has more pages than are known. */
  declare readonly total: number | undefined;
  /** How many of them are new. */
  declare readonly added: number;
  constructor(facts: Facts<NewsMoreEvent>) {
    super('news-more', facts);
  }
}

/** A "Read more" or "Show more" was used. */
export class NewsExpandEvent extends NewsEvent {
  /** Which text it was. */
  declare readonly part: 'bio' | 'description' | 'body';
  /** False where it was folded again. */
  declare readonly expanded: boolean;
  constructor(facts: Facts<NewsExpandEvent>) {
    super('news-expand', facts);
  }
}

/** The lightbox opened or closed. Stepping from picture to picture does neither. */
export class NewsZoomEvent extends NewsEvent {
  /** The picture that is shown: when it closes, the last one that was. */
  declare readonly photo: Photo;
  /** False where it closed. */
  declare readonly open: boolean;
  constructor(facts: Facts<NewsZoomEvent>) {
    super('news-zoom', facts);
  }
}
