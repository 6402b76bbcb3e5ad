// The doorway to a list of stories. Loading is the source controller's, drawing the view's.

import { LitElement, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { NewsMoreEvent } from '../../events/reader-events.ts';
import type { Article } from '../../model/article.ts';
import { readCardFields } from '../article-card/article-card.view.ts';
import { ContentController } from '../shared/content-controller.ts';
import { contentProperties, type ContentProperties } from '../shared/content-properties.ts';
import { oneOf, type View } from '../shared/view-context.ts';
import {
  feedHeadView,
  feedLayouts,
  feedSkeletonView,
  newsFeedView,
  type FeedLayout,
  type RenderItem,
} from './news-feed.view.ts';
import { newsFeedStyles } from './news-feed.styles.ts';

export interface NewsFeed extends ContentProperties {}

/**
 * A list of stories.
 *
 * ```html
 * <news-feed src="content/feed.json" layout="grid" limit="6"></news-feed>
 * ```
 *
 * @slot - Fallback before the script runs, and after a failure with nothing to show.
 * @slot empty - In place of the empty sentence.
 * @slot error - In place of the failure.
 * @slot loading - In place of the skeleton.
 * @csspart header - The head. `heading` `list` `item` `card` `link` `kicker` `headline` `summary` `meta` `byline`
 *   `author-link` `date` `reading-time` `badge` `figure` `image` `button` `more-button` `retry-button` `message` `skeleton`
 * @cssstate idle - Nothing is asked for yet. @cssstate loading @cssstate ready @cssstate empty @cssstate failed
 * @fires news-load - Content was read. @fires news-error @fires news-empty @fires news-select @fires news-more
 */
export class NewsFeed extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...contentProperties,
    heading: {},
    layout: {},
    limit: { type: Number },
    more: {},
    fields: {},
    renderItem: { attribute: false },
    moreUsed: { state: true },
  };
  static override readonly styles: CSSResultGroup = newsFeedStyles;

  /** The words above the list. Default: the feed's title; an empty string for none. */
  declare heading: string | undefined;
  /** `list` (default), `grid`, `compact`, `hero` (first story large, then rows). */
  declare layout: FeedLayout;
  /** Stories shown at first, and added by each "Show more". Default 10; less than 1 means 10. */
  declare limit: number;
  /** `button` (default) or `none`. */
  declare more: 'button' | 'none';
  /** What a card shows besides its headline, space list: `kicker image summary authors date reading-time badges`. */
  declare fields: string | undefined;
  /** Draws a story in the card's place; strings are text. */
  declare renderItem: RenderItem | undefined;

  /** How many times "Show more" was used. */
  declare private moreUsed: number;

  readonly #content = new ContentController(this, 'feed');

  constructor() {
    super();
    this.layout = 'list';
    this.limit = 10;
    this.more = 'button';
    this.moreUsed = 0;
  }

  /** Shows the next stories, as the button does. The focus goes to the first new one. */
  async showMore(): Promise<void> {
    const before = this.#shown().length;
    const total = this.#stories().length;
    if (before >= total) return;
    this.moreUsed++;
    const shown = this.#shown().length;
    await this.updateComplete;
    this.renderRoot.querySelectorAll('.item')[before]?.querySelector<HTMLElement>('a')?.focus();
    this.dispatchEvent(new NewsMoreEvent({ shown, total, added: shown - before }));
  }

  /** Loads again, past every cache; resolves when the element has rendered. What is shown stays if that fails. */
  reload(): Promise<void> {
    return this.#content.reload();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('src') || changed.has('data')) this.moreUsed = 0;
    this.#content.willUpdate(changed);
  }

  override render(): View {
    const context = this.#content.context(2);
    const layout = oneOf('layout', this.layout, feedLayouts);
    const { feed } = this.#content;
    const head = feedHeadView(this.heading ?? feed?.title, feed?.url, context);
    const shown = this.#shown();
    const total = this.#stories().length;
    return this.#content.view(
      {
        head,
        skeleton: () => feedSkeletonView(layout, Math.min(this.#limit, 5)),
        emptyMessage: context.messages.emptyFeed,
        failedMessage: context.messages.failedFeed,
        ready: () =>
          newsFeedView(
            shown,
            {
              layout,
              fields: readCardFields(this.fields),
              renderItem: this.renderItem ?? undefined,
              total,
              onMore:
                shown.length < total && oneOf('more', this.more, ['button', 'none']) === 'button'
                  ? this.#onMore
                  : undefined,
            },
            head,
            context,
          ),
      },
      context,
    );
  }

  get #limit(): number {
    return this.limit >= 1 ? Math.floor(this.limit) : 10;
  }

  #stories(): readonly Article[] {
    return this.#content.feed?.items.filter(({ headline }) => headline) ?? [];
  }

  #shown(): readonly Article[] {
    return this.#stories().slice(0, this.#limit * (1 + this.moreUsed));
  }

  readonly #onMore = () => void this.showMore();
}
