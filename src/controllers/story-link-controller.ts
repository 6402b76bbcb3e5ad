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
  /** Where the mouse went down last. */
  #pressed: readonly [x: number, y: number] | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const { renderRoot } = this.#host;
    renderRoot.addEventListener('mousedown', this.#onPress);
    renderRoot.addEventListener('click', this.#onClick);
    renderRoot.addEventListener('auxclick', this.#onClick);
  }

  hostDisconnected(): void {
    const { renderRoot } = this.#host;
    renderRoot.removeEventListener('mousedown', this.#onPress);
    renderRoot.removeEventListener('click', this.#onClick);
    renderRoot.removeEventListener('auxclick', this.#onClick);
  }

  readonly #onPress = (event: Event): void => {
    if (event instanceof MouseEvent) this.#pressed = [event.clientX, event.clientY];
  };

  readonly #onClick = (event: Event): void => {
    if (!(event instanceof MouseEvent) || event.button > 1 || !(event.target instanceof Element)) return;
    const link = event.target.closest('a');
    if (link) this.#select(link, event);
    else if (!event.target.closest('button') && !this.#hasSelected(event)) followCard(event.target, event);
  };

  /** Whether words were selected by this very press, drawn over them or repeated; others may be selected all the while. */
  #hasSelected({ clientX, clientY, detail }: MouseEvent): boolean {
    const [x, y] = this.#pressed ?? [clientX, clientY];
    // A script presses nowhere.
    const way = detail ? Math.hypot(clientX - x, clientY - y) : 0;
    return (way > 4 || detail > 1) && getSelection()?.type === 'Range';
  }

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

/** A press on a card's words counts as a press on its link. */
function followCard(target: Element, event: MouseEvent): void {
  const link = target.closest('.card')?.querySelector<HTMLAnchorElement>('.link');
  if (!link) return;
  // A made-up middle click follows nothing, so it is made a click that asks for a new tab.
  const init = event.button ? { bubbles: true, cancelable: true, composed: true, ctrlKey: true, metaKey: true } : event;
  link.dispatchEvent(new MouseEvent('click', init));
}
