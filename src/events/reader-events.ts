// What the person in front of the page does.

import type { Article } from '../model/article.ts';
import type { Photo } from '../model/photo.ts';
import type { Video } from '../model/video.ts';
import { NewsEvent, type Facts } from './news-event.ts';

/** What of a story was followed. */
export type SelectedPart = 'headline' | 'image' | 'author' | 'tag' | 'related';

/** A story link is followed by mouse, keyboard or middle button. Cancelled, nothing is opened. */
export class NewsSelectEvent extends NewsEvent {
  declare readonly article: Article;
  declare readonly url: string;
  /** 0-based place in the list; 0 outside a list. */
  declare readonly position: number;
  declare readonly part: SelectedPart;
  constructor(facts: Facts<NewsSelectEvent>) {
    super('news-select', facts, true);
  }
}

/** At least half of it was on screen for a second; once per story and element. */
export class NewsViewEvent extends NewsEvent {
  /** The story that was seen, or `undefined` where it was a picture or a video. */
  declare readonly article: Article | undefined;
  declare readonly media: Photo | Video | undefined;
  /** 0-based place in the list; 0 outside a list. */
  declare readonly position: number;
  constructor(facts: Facts<NewsViewEvent>) {
    super('news-view', facts);
  }
}

/** More stories were shown. */
export class NewsMoreEvent extends NewsEvent {
  declare readonly shown: number;
  /** `undefined` while the source has more pages than are known. */
  declare readonly total: number | undefined;
  declare readonly added: number;
  constructor(facts: Facts<NewsMoreEvent>) {
    super('news-more', facts);
  }
}

/** A "Read more" or "Show more" was used. */
export class NewsExpandEvent extends NewsEvent {
  declare readonly part: 'bio' | 'description' | 'body';
  declare readonly expanded: boolean;
  constructor(facts: Facts<NewsExpandEvent>) {
    super('news-expand', facts);
  }
}

/** The lightbox opened or closed. Stepping from picture to picture does neither. */
export class NewsZoomEvent extends NewsEvent {
  /** The picture that is shown: when it closes, the last one that was. */
  declare readonly photo: Photo;
  declare readonly open: boolean;
  constructor(facts: Facts<NewsZoomEvent>) {
    super('news-zoom', facts);
  }
}
