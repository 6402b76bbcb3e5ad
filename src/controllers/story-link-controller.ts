// Follows story links: tells the page first, and makes a whole card clickable while its text stays selectable. Views mark
// links with `data-part` and hang the story on its box as `newsStory`.

import type { LitElement, ReactiveController } from 'lit';
import { NewsSelectEvent, type SelectedPart } from '../events/reader-events.ts';
import type { Article } from '../model/article.ts';

export interface Story {
  readonly article: Article;
  /** 0-based. */
  readonly position: number;
}

export type StoryBox = Element & { newsStory?: Story };

/** The story of a box. The item of a feed knows better: its card is not drawn again for a story that looks the same. */
export const storyOf = (box: StoryBox): Story | undefined => box.closest<StoryBox>('.item')?.newsStory ?? box.newsStory;

export class StoryLinkController implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener('click', this.#onClick);
    this.#host.renderRoot.addEventListener('auxclick', this.#onClick);
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener('click', this.#onClick);
    this.#host.renderRoot.removeEventListener('auxclick', this.#onClick);
  }

  readonly #onClick = (event: Event): void => {
    if (!(event instanceof MouseEvent) || event.button > 1 || !(event.target instanceof Element)) return;
    const link = event.target.closest('a');
    if (link) this.#select(link, event);
    else if (!event.target.closest('button')) followCard(event.target, event);
  };

  #select(link: HTMLAnchorElement, event: MouseEvent): void {
    const box: StoryBox | null = link.closest('[data-story]');
    const part = link.dataset['part'] as SelectedPart | undefined;
    const story = box && storyOf(box);
    if (!part || !story) return;
    const { article, position } = story;
    const select = new NewsSelectEvent({ article, url: link.href, position, part });
    if (!this.#host.dispatchEvent(select)) event.preventDefault();
  }
}

/** A press on a card's words counts as a press on its link, unless words were being selected. */
function followCard(target: Element, event: MouseEvent): void {
  const link = target.closest('.card')?.querySelector<HTMLAnchorElement>('.link');
  if (!link || getSelection()?.type === 'Range') return;
  // A made-up middle click follows nothing, so it is made a click that asks for a new tab.
  const init = event.button ? { bubbles: true, cancelable: true, composed: true, ctrlKey: true, metaKey: true } : event;
  link.dispatchEvent(new MouseEvent('click', init));
}
