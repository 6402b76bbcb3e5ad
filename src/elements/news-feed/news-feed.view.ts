// A list of stories: head, cards between hairlines, and a button for more.

import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../i18n/messages.ts';
import type { Article } from '../../model/article.ts';
import { articleCardView, type CardVariant } from '../article-card/article-card.view.ts';
import { headingView } from '../shared/heading.view.ts';
import { icon } from '../shared/icons.ts';
import { cardSkeletonView } from '../shared/load.view.ts';
import { deeper, type View, type ViewContext } from '../shared/view-context.ts';

export const feedLayouts = ['list', 'grid', 'compact', 'hero'] as const;
export type FeedLayout = (typeof feedLayouts)[number];

/** What a page may draw in a card's place; strings are text. */
export type RenderItem = (
  article: Article,
  options: { position: number; language: string; fields: ReadonlySet<string>; headingLevel: number },
) => TemplateResult | Node | string;

export interface FeedOptions {
  readonly layout: FeedLayout;
  readonly fields: ReadonlySet<string>;
  readonly renderItem: RenderItem | undefined;
  readonly total: number;
  /** `undefined`: no button. */
  readonly onMore: (() => void) | undefined;
}

/** The first story of a hero feed stands large above rows. */
const variantOf = (layout: FeedLayout, position: number): CardVariant =>
  layout === 'grid' ? 'card' : layout === 'compact' ? 'compact' : layout === 'hero' && !position ? 'hero' : 'row';

const listClass = (layout: FeedLayout) => (layout === 'grid' ? 'list columns' : 'list');

export function feedHeadView(heading: string | undefined, url: string | undefined, context: ViewContext): View {
  if (!heading) return nothing;
  const words = url ? html`<a href=${url}>${heading}</a>` : heading;
  return html`<header class="header index-rule" part="header">${headingView(context.level, 'heading', words)}</header>`;
}

export function newsFeedView(
  shown: readonly Article[],
  options: FeedOptions,
  head: unknown,
  context: ViewContext,
): View {
  const { layout, fields, renderItem, total, onMore } = options;
  const inner = head === nothing ? context : deeper(context);
  const { messages } = context;
  const item = (article: Article, position: number) =>
    renderItem
      ? ownItemView(renderItem, article, position, fields, inner)
      : articleCardView(
          article,
          { variant: variantOf(layout, position), fields, position, priority: !position && layout === 'hero' },
          inner,
        );
  return html`${head}
    <ol class=${listClass(layout)} part="list" role="list" data-layout=${layout}>
      ${shown.map((article, position) => html`<li class="item" part="item">${item(article, position)}</li>`)}
    </ol>
    ${
      onMore
        ? html`<button class="more-button" part="button more-button" type="button" @click=${onMore}>
            <span class="words">${messages.showMore}${icon('down')}</span
            ><span class="count">${fill(messages.shownOf, { shown: shown.length, total })}</span>
          </button>`
        : nothing
    }`;
}

/** What a page draws may fail; the story is then drawn as text, and the others stand. */
function ownItemView(
  renderItem: RenderItem,
  article: Article,
  position: number,
  fields: ReadonlySet<string>,
  context: ViewContext,
) {
  const { language, level } = context;
  try {
    const drawing = renderItem(article, { position, language, fields, headingLevel: level });
    // Lit would fail later, and for the whole feed, on what it cannot draw.
    const isDrawing = typeof drawing === 'string' || '_$litType$' in drawing || 'nodeType' in drawing;
    if (!isDrawing) throw new TypeError('renderItem gives a template, a node or a string.');
    return html`<div data-story .newsStory=${{ article, position }}>${drawing}</div>`;
  } catch (cause) {
    console.error('newsroom-elements: renderItem failed.', cause);
    return articleCardView(article, { variant: 'compact', fields, position }, context);
  }
}

export const feedSkeletonView = (layout: FeedLayout, count: number): TemplateResult =>
  html`<div class=${listClass(layout)} data-layout=${layout}>
    ${Array.from(
      { length: count },
      (_, position) => html`<div class="item">${cardSkeletonView(variantOf(layout, position))}</div>`,
    )}
  </div>`;
