// The doorway to a whole story.

import { LitElement, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { PlaybackController } from '../../controllers/playback-controller.ts';
import { NewsExpandEvent } from '../../events/reader-events.ts';
import type { Article } from '../../model/article.ts';
import { ContentController } from '../shared/content-controller.ts';
import { contentProperties, type ContentProperties } from '../shared/content-properties.ts';
import { focusPlace } from '../shared/focus-place.ts';
import { storySkeletonView } from '../shared/load.view.ts';
import { oneOf, wordsIn, type View } from '../shared/view-context.ts';
import { newsArticleStyles } from './news-article.styles.ts';
import { newsArticleView } from './news-article.view.ts';

export interface NewsArticle extends ContentProperties {}

const hideable = ['kicker', 'standfirst', 'byline', 'date', 'reading-time', 'photo', 'bios', 'related', 'tags'];
const bodies = ['full', 'excerpt'] as const;

/**
 * One whole story: kicker, headline, standfirst, byline, date, reading time, lead photo with credit, body with related
 * cards, videos and pictures in their places, authors, and what to read next.
 *
 * ```html
 * <news-article src="content/story.json"><a href="https://meridian.example/senn-piers">Read the story</a></news-article>
 * ```
 *
 * @slot - Fallback before the script runs, and after a failure with nothing to show.
 * @slot empty - In place of the empty sentence.
 * @slot error - In place of the failure.
 * @slot loading - In place of the skeleton.
 * @fires news-load @fires news-error @fires news-empty @fires news-view @fires news-select @fires news-expand
 * @fires news-play @fires news-pause @fires news-end @fires news-progress @fires news-consent @fires news-zoom
 */
export class NewsArticle extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...contentProperties,
    body: {},
    hide: {},
    article: { attribute: false },
    opened: { state: true },
  };
  static override readonly styles: CSSResultGroup = newsArticleStyles;

  /** `full` (default), or `excerpt`: the first three paragraphs, then "Read more", which opens the rest. */
  declare body: (typeof bodies)[number];
  /** What is left out, space list: `kicker standfirst byline date reading-time photo bios related tags`. */
  declare hide: string | undefined;
  /** The story as a model object. */
  declare article: Article | undefined;

  declare private opened: boolean;

  readonly #playback = new PlaybackController(this);
  readonly #content = new ContentController(this, 'headline', { given: () => this.article });

  constructor() {
    super();
    this.opened = false;
    this.body = 'full';
  }

  /** Loads again, past every cache; resolves when the element has rendered. What is shown stays if that fails. */
  reload(): Promise<void> {
    return this.#content.reload();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (['src', 'data', 'article', 'item'].some((name) => changed.has(name))) this.opened = false;
    this.#content.willUpdate(changed);
  }

  override render(): View {
    const { article } = this.#content;
    const context = { ...this.#content.context(2), playback: this.#playback };
    return this.#content.view(
      {
        skeleton: storySkeletonView,
        emptyMessage: context.messages.empty,
        failedMessage: context.messages.failedStory,
        ready: () =>
          article &&
          newsArticleView(
            article,
            {
              hide: wordsIn('hide', this.hide, hideable, []),
              excerpt: oneOf('body', this.body, bodies) === 'excerpt' && !this.opened,
              onReadMore: this.#onReadMore,
            },
            context,
          ),
      },
      context,
    );
  }

  readonly #onReadMore = async () => {
    const known = this.renderRoot.querySelectorAll('.body > *').length;
    this.opened = true;
    await this.updateComplete;
    // The button is gone: the focus goes to the first words it opened.
    focusPlace(this.renderRoot.querySelectorAll<HTMLElement>('.body > *')[known]);
    this.dispatchEvent(new NewsExpandEvent({ part: 'body', expanded: true }));
  };
}
