// The doorway to one story's preview.

import { LitElement, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { Article } from '../../model/article.ts';
import { ContentController } from '../shared/content-controller.ts';
import { contentProperties, type ContentProperties } from '../shared/content-properties.ts';
import { cardSkeletonView } from '../shared/load.view.ts';
import { oneOf, type View } from '../shared/view-context.ts';
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
 * @fires news-load @fires news-error @fires news-empty @fires news-view @fires news-select
 */
export class ArticleCard extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...contentProperties,
    variant: {},
    fields: {},
    article: { attribute: false },
  };
  static override readonly styles: CSSResultGroup = articleCardStyles;

  /** `card` (default, picture above), `row` (beside), `compact` (no picture), `hero` (large), `inline` (boxed). */
  declare variant: CardVariant;
  /** What is shown besides the headline, space list: `kicker image summary authors date reading-time badges`. */
  declare fields: string | undefined;
  /** The story as a model object. */
  declare article: Article | undefined;

  readonly #content = new ContentController(this, 'headline', { given: () => this.article });

  constructor() {
    super();
    this.variant = 'card';
  }

  /** Loads again, past every cache; resolves when the element has rendered. What is shown stays if that fails. */
  reload(): Promise<void> {
    return this.#content.reload();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.#content.willUpdate(changed);
  }

  override render(): View {
    const { article } = this.#content;
    const context = this.#content.context(3);
    const variant = oneOf('variant', this.variant, cardVariants);
    return this.#content.view(
      {
        skeleton: () => cardSkeletonView(variant),
        emptyMessage: context.messages.empty,
        failedMessage: context.messages.failedStory,
        ready: () =>
          article &&
          articleCardView(
            article,
            { variant, fields: readCardFields(this.fields), priority: this.loading === 'eager' },
            context,
          ),
      },
      context,
    );
  }
}
