// The doorway to one story's preview.

import { LitElement } from 'lit';
import { ClockController } from '../../controllers/clock-controller.ts';
import { HydrationController } from '../../controllers/hydration-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { PictureController } from '../../controllers/picture-controller.ts';
import { SourceController } from '../../controllers/source-controller.ts';
import { StoryLinkController } from '../../controllers/story-link-controller.ts';
import type { Article } from '../../model/article.ts';
import { contentProperties, type ContentProperties } from '../shared/content-properties.ts';
import { cardSkeletonView, loadView } from '../shared/load.view.ts';
import { oneOf, viewContext } from '../shared/view-context.ts';
import { articleCardStyles } from './article-card.styles.ts';
import { articleCardView, cardVariants, readCardFields, type CardVariant } from './article-card.view.ts';

export interface ArticleCard extends ContentProperties {}

/**
 * A preview of one story.
 *
 * ```html
 * <article-card src="content/feed.json" item="0" variant="row"></article-card>
 * ```
 *
 * @slot - Fallback before the script runs, and after a failure with nothing to show.
 * @slot empty - In place of the empty sentence.
 * @slot error - In place of the failure.
 * @slot loading - In place of the skeleton.
 * @csspart card - The card. `link` `kicker` `headline` `summary` `meta` `byline` `author-link` `avatar` `date`
 *   `reading-time` `badge` `figure` `image` `button` `retry-button` `message` `skeleton`
 * @cssstate idle - Nothing is asked for yet. @cssstate loading @cssstate ready @cssstate empty @cssstate failed
 * @fires news-load - Content was read. @fires news-error @fires news-empty @fires news-select
 */
export class ArticleCard extends LitElement {
  static override readonly properties = {
    ...contentProperties,
    variant: {},
    fields: {},
    article: { attribute: false },
  };
  static override readonly styles = articleCardStyles;

  /** `card` (default, picture above), `row` (beside), `compact` (no picture), `hero` (large), `inline` (boxed). */
  declare variant: CardVariant;
  /** What is shown besides the headline, space list: `kicker image summary authors date reading-time badges`. */
  declare fields: string | undefined;
  /** The story as a model object. */
  declare article: Article | undefined;

  readonly #locale = new LocaleController(this);
  readonly #source = new SourceController(this, 'headline', { given: () => this.article });

  constructor() {
    super();
    this.variant = 'card';
    new ClockController(this);
    new HydrationController(this);
    new PictureController(this);
    new StoryLinkController(this);
  }

  /** Loads again, past every cache; resolves when the element has rendered. What is shown stays if that fails. */
  reload(): Promise<void> {
    return this.#source.reload();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.#source.willUpdate(changed);
  }

  override render() {
    const { state, article } = this.#source;
    const context = viewContext(this, this.#locale, 3);
    const variant = oneOf('variant', this.variant, cardVariants);
    return loadView(
      state,
      {
        skeleton: () => cardSkeletonView(variant),
        emptyMessage: context.messages.empty,
        failedMessage: context.messages.failedStory,
        onRetry: this.#onRetry,
        expected: !!this.src,
        ready: () => article && articleCardView(article, { variant, fields: readCardFields(this.fields) }, context),
      },
      context,
    );
  }

  readonly #onRetry = () => void this.reload();
}
