// The doorway to a list of stories. Loading is the source controller's, drawing the view's.

import { isServer, LitElement, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { CarouselController } from '../../controllers/carousel-controller.ts';
import { OutlineController } from '../../controllers/outline-controller.ts';
import { servedTo } from '../../controllers/served.ts';
import { StoriesController } from '../../controllers/stories-controller.ts';
import { whenNear } from '../../controllers/when-near.ts';
import { NewsMoreEvent } from '../../events/reader-events.ts';
import { fillPlural, fill } from '../../i18n/messages.ts';
import { readCardFields } from '../article-card/article-card.view.ts';
import { savesData } from '../../load/save-data.ts';
import { ContentController } from '../shared/content-controller.ts';
import { contentProperties, type ContentProperties } from '../shared/content-properties.ts';
import { focusPlace } from '../shared/focus-place.ts';
import { oneOf, type View } from '../shared/view-context.ts';
import {
  feedHeadView,
  feedLayouts,
  feedSkeletonView,
  newsFeedView,
  type FeedLayout,
  type FeedOptions,
  type RenderItem,
} from './news-feed.view.ts';
import { newsFeedStyles } from './news-feed.styles.ts';

export interface NewsFeed extends ContentProperties {}

/** How many are drawn at once: the first screens, then cards that take as long as many outlines, or outlines. */
const slices = { first: 24, whole: 150, outlines: 400 };

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
 * @fires news-load @fires news-error @fires news-empty @fires news-view @fires news-select @fires news-more
 * @fires news-new
 */
export class NewsFeed extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...contentProperties,
    heading: {},
    layout: {},
    limit: { type: Number },
    more: {},
    section: {},
    tag: {},
    author: {},
    exclude: {},
    excludeCurrent: { type: Boolean, attribute: 'exclude-current' },
    unique: { type: Boolean },
    fields: {},
    renderItem: { attribute: false },
  };
  static override readonly styles: CSSResultGroup = newsFeedStyles;

  /** The words above the list. Default: the feed's title; an empty string for none. */
  declare heading: string | undefined;
  /** `list` (default), `grid`, `compact`, `hero` (first story large, then rows), `carousel`. */
  declare layout: FeedLayout;
  /** Stories shown at first, and added by each "Show more". Default 10; less than 1 means 10. */
  declare limit: number;
  /** `button` (default), `auto` (by itself near the end, three times, then by button), `none`. */
  declare more: 'button' | 'auto' | 'none';
  /** Only stories of these sections; comma list. Where a filter takes nothing, up to three further pages are asked. */
  declare section: string | undefined;
  /** Only stories with one of these tags; comma list. */
  declare tag: string | undefined;
  /** Only stories by one of these authors; comma list of names. */
  declare author: string | undefined;
  /** Without these stories; comma list of ids and URLs. */
  declare exclude: string | undefined;
  /** Without the story whose URL is the page's own, or its canonical link. */
  declare excludeCurrent: boolean;
  /** Without stories that another `unique` feed earlier in the page shows. */
  declare unique: boolean;
  /** What a card shows besides its headline, space list: `kicker image summary authors date reading-time badges`. */
  declare fields: string | undefined;
  /** Draws a story in the card's place; strings are text. */
  declare renderItem: RenderItem | undefined;

  readonly #stories = new StoriesController(this);
  readonly #carousel = new CarouselController(this);
  readonly #outlines = new OutlineController(this);
  readonly #content = new ContentController(this, 'feed', {
    stories: (items) => {
      this.#stories.update(items);
      return this.#stories.shown;
    },
  });
  /** Whether "Show more" was used: only then is an end worth a word. */
  #hasGrown = false;
  /** How often `more="auto"` may still bring stories by itself, so that the page's foot stays in reach. */
  #automatic = 3;
  /** The place of the story that had the focus before this drawing; -1: none. */
  #focused = -1;
  /** How many waiting stories those who listen were told of. */
  #waiting = 0;
  #stopWaiting: (() => void) | undefined;
  /** "Show more" is under way. */
  #growing: Promise<void> | undefined;
  /** How many stories are drawn: some screens of them at once, the others in slices, so that no press has to wait. */
  #drawn = this.#outlines.whole === Infinity ? Infinity : slices.first;
  #slice: Promise<void> | undefined;

  constructor() {
    super();
    this.layout = 'list';
    this.limit = 10;
    this.more = 'button';
    this.excludeCurrent = false;
    this.unique = false;
  }

  /** Shows the next stories, as the button does, one growth after the other. The focus goes to the first new one. */
  showMore(): Promise<void> {
    return this.#growInTurn(true);
  }

  /** Shows the stories that a refresh has brought, as the button does. The focus goes to the first of them. */
  async showNew(): Promise<void> {
    const { source } = this.#content;
    const { waiting } = source;
    if (!waiting.length) return;
    const before = this.#stories.shown.length;
    source.release();
    this.#stories.update(source.items);
    // What was shown stays shown.
    this.#stories.show(Math.max(0, before + waiting.length - this.#stories.shown.length));
    this.#outlines.expect(waiting);
    await this.updateComplete;
    const first = this.#stories.shown.findIndex((story) => waiting.includes(story));
    if (first >= 0) this.#focus(first);
  }

  /** Loads again, past every cache; resolves when the element has rendered. What is shown stays if that fails. */
  reload(): Promise<void> {
    return this.#content.reload();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('src') || changed.has('data')) {
      this.#stories.reset();
      this.#hasGrown = false;
      this.#automatic = 3;
    }
    this.#content.willUpdate(changed);
    const focused = this.hasUpdated && (this.renderRoot as ShadowRoot).activeElement;
    this.#focused = focused ? this.#items.findIndex((item) => item.contains(focused)) : -1;
  }

  /** Also the slices that are yet to be drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    return this.#slice ? this.#slice.then(() => this.getUpdateComplete()) : isDone;
  }

  override updated(): void {
    // The story that had the focus may be gone: the one in its place has it now.
    if (this.#focused >= 0 && !(this.renderRoot as ShadowRoot).activeElement)
      this.#focus(Math.min(this.#focused, this.#items.length - 1));
    if (this.isConnected && this.#drawn < this.#stories.shown.length) this.#slice ??= this.#drawMore();
    const waiting = this.#content.source.waiting.length;
    if (waiting && waiting !== this.#waiting) {
      const { messages, language } = this.#content.context(2);
      this.#content.say(fillPlural(messages.newStories, waiting, language));
    }
    this.#waiting = waiting;
    const isWaiting = this.#more === 'auto' && this.#automatic > 0 && !savesData() && this.#foot === 'more';
    const button = isWaiting && this.renderRoot.querySelector('.more-button');
    if (!button) {
      this.#stopWaiting?.();
      this.#stopWaiting = undefined;
    } else {
      this.#stopWaiting ??= whenNear(button, this.#onNear);
    }
  }

  override render(): View {
    const context = this.#content.context(2);
    const { source } = this.#content;
    const { shown, limit, hasMore } = this.#stories;
    const layout = oneOf('layout', this.layout, feedLayouts);
    const { feed } = this.#content;
    const carousel = layout === 'carousel' && feed ? this.#carousel : undefined;
    const head = feedHeadView(
      {
        heading: this.heading ?? source.feed?.title,
        url: source.feed?.url,
        staleSince: source.stale && !source.isQuiet && feed ? source.loadedAt : undefined,
        onRetry: this.#content.retry,
        carousel,
        total: shown.length,
      },
      context,
    );
    return this.#content.view(
      {
        head,
        skeleton: () => feedSkeletonView(layout, Math.min(limit, 5)),
        emptyMessage: context.messages.emptyFeed,
        failedMessage: context.messages.failedFeed,
        ready: () =>
          newsFeedView(
            shown,
            {
              layout,
              fields: readCardFields(this.fields),
              renderItem: this.renderItem ?? undefined,
              drawn: this.#drawn,
              isWhole: this.#outlines.isWhole,
              asked: this.#outlines.asked,
              total: this.#total,
              foot: hasMore || source.next || this.#hasGrown ? this.#foot : 'nothing',
              onMore: this.#onMore,
              waiting: source.waiting.length,
              onNew: this.#onNew,
              carousel: this.#carousel,
              // What comes with the page is most likely at its top.
              eager: this.loading === 'eager' || ((isServer || servedTo(this).room === 0) && this.loading !== 'lazy'),
            },
            head,
            context,
          ),
      },
      context,
    );
  }

  get #more(): 'button' | 'auto' | 'none' {
    return oneOf('more', this.more, ['button', 'auto', 'none']);
  }

  get #total(): number | undefined {
    return this.#content.source.next ? undefined : this.#stories.stories.length;
  }

  get #foot(): FeedOptions['foot'] {
    const { source } = this.#content;
    if (this.#more === 'none') return 'nothing';
    if (source.page !== 'idle') return source.page;
    return this.#stories.hasMore || source.next ? 'more' : 'end';
  }

  async #drawMore(): Promise<void> {
    await new Promise((resolve) => (document.hidden ? setTimeout : requestAnimationFrame)(resolve as () => void));
    // Once what is drawn has been painted.
    await new Promise((resolve) => setTimeout(resolve));
    this.#slice = undefined;
    const whole = this.layout === 'carousel' || this.renderItem ? Infinity : this.#outlines.whole;
    const left = whole - this.#drawn;
    this.#drawn += left > 0 ? Math.min(left, slices.whole) : slices.outlines;
    this.requestUpdate();
  }

  #growInTurn(withFocus: boolean): Promise<void> {
    const before = this.#growing ?? Promise.resolve();
    const growing = before
      .then(() => this.#grow(withFocus))
      .finally(() => {
        if (this.#growing === growing) this.#growing = undefined;
      });
    return (this.#growing = growing);
  }

  /** Shows another `limit` of stories, reading further pages where they are needed. */
  async #grow(withFocus: boolean): Promise<void> {
    const stories = this.#stories;
    const { source } = this.#content;
    const before = stories.shown.length;
    const last = stories.shown.at(-1);
    stories.show();
    // A page may hold nothing that is wanted here; after three such pages the reader is asked again.
    for (let pages = 0; pages < 3 && source.next && stories.stories.length < before + stories.limit; pages += 1) {
      await source.loadPage();
      stories.update(source.items);
      if (source.page === 'failed') break;
    }
    stories.update(source.items);
    stories.settle();
    this.#outlines.expect(stories.shown.slice(before));
    this.requestUpdate();
    await this.updateComplete;
    const { shown } = stories;
    const first = last ? shown.indexOf(last) + 1 : 0;
    const added = shown.length - before;
    if (withFocus && added > 0) this.#focus(first);
    else if (withFocus) {
      const button = this.renderRoot.querySelector<HTMLElement>('.more-button, .foot .retry-button');
      if (button) button.focus();
      else this.#focus(shown.length - 1);
    }
    if (added <= 0) return;
    this.#hasGrown = true;
    const total = this.#total;
    this.dispatchEvent(new NewsMoreEvent({ shown: shown.length, total, added }));
    const { messages, language } = this.#content.context(2);
    const sentence = fillPlural(messages.moreStories, added, language);
    const place = total === undefined ? '' : `, ${fill(messages.shownOf, { shown: shown.length, total })}`;
    this.#content.say(sentence + place);
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.item')];
  }

  #focus(position: number): void {
    const item = this.#items[position];
    // Out of view in a carousel.
    if (item) item.inert = false;
    const link = item?.querySelector('a');
    // A story without a link has a place all the same.
    if (link) link.focus();
    else focusPlace(item);
  }

  // The second press of a double click wants nothing more.
  readonly #onMore = () => void (this.#growing ?? this.showMore());
  readonly #onNew = () => void this.showNew();

  readonly #onNear = () => {
    this.#stopWaiting = undefined;
    this.#automatic -= 1;
    void (this.#growing ?? this.#growInTurn(false));
  };
}
