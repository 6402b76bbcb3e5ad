// Compiled in the browser, to keep this demo small; a project of the Angular CLI leaves this line out.
import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { NewsSelectEvent } from 'newsroom-elements';
import 'newsroom-elements/news-feed.js';
import 'newsroom-elements/themes/broadsheet.css';
import feed from '../../content/feed.json';

@Component({
  selector: 'front-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <news-feed [data]="feed" [limit]="3" (news-select)="select($event)"></news-feed>
    <p role="status">{{ selected() }}</p>
  `,
})
class FrontPage {
  readonly feed = feed;
  readonly selected = signal('');

  select(event: NewsSelectEvent) {
    // The page shows the story itself; without this the link is followed.
    event.preventDefault();
    this.selected.set(event.article.headline ?? '');
  }
}

bootstrapApplication(FrontPage, { providers: [provideZonelessChangeDetection()] }).catch(console.error);
