// Tells TypeScript which class a listener gets.

import type { NewsEmptyEvent, NewsErrorEvent, NewsLoadEvent, NewsNewEvent } from './load-events.ts';
import type {
  NewsConsentEvent,
  NewsEndEvent,
  NewsPauseEvent,
  NewsPlayEvent,
  NewsProgressEvent,
} from './playback-events.ts';
import type { NewsExpandEvent, NewsMoreEvent, NewsSelectEvent, NewsViewEvent, NewsZoomEvent } from './reader-events.ts';

declare global {
  interface HTMLElementEventMap {
    'news-load': NewsLoadEvent;
    'news-error': NewsErrorEvent;
    'news-empty': NewsEmptyEvent;
    'news-select': NewsSelectEvent;
    'news-view': NewsViewEvent;
    'news-more': NewsMoreEvent;
    'news-new': NewsNewEvent;
    'news-expand': NewsExpandEvent;
    'news-zoom': NewsZoomEvent;
    'news-play': NewsPlayEvent;
    'news-pause': NewsPauseEvent;
    'news-end': NewsEndEvent;
    'news-progress': NewsProgressEvent;
    'news-consent': NewsConsentEvent;
  }
}
