// A list of stories: head, cards between hairlines, and what stands below: more, the end, or what went wrong.

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CarouselController } from '../../controllers/carousel-controller.ts';
import { formatTime } from '../../i18n/dates.ts';
import { fill, fillPlural } from '../../i18n/messages.ts';
import type { Article } from '../../model/article.ts';
import { articleCardView, type CardVariant } from '../article-card/article-card.view.ts';
import { focusPlace } from '../shared/focus-place.ts';
import { headingView } from '../shared/heading.view.ts';
import { icon } from '../shared/icons.ts';
import { cardSkeletonView } from '../shared/load.view.ts';
import { deeper, type View, type ViewContext } from '../shared/view-context.ts';
import { whereChanged, whereListChanged, type Room } from './where-changed.ts';

export const feedLayouts = ['list', 'grid', 'compact', 'hero', 'carousel'] as const;
export type FeedLayout = (typeof feedLayouts)[number];

/** What a page may draw in a card's place; strings are text. */
export type RenderItem = (
  article: Article,
  options: { position: number; language: string; fields: ReadonlySet<string>; headingLevel: number },
) => TemplateResult | Node | string;

export interface FeedHead {
  readonly heading: string | undefined;
  readonly url: string | undefined;
  /** When what is shown was had, where nothing newer could be. */
  readonly staleSince: number | undefined;
  readonly onRetry: () => void;
  /** Of the carousel, while its stories are shown. */
  readonly carousel: CarouselController | undefined;
  readonly total: number;
}

export interface FeedOptions {
  readonly layout: FeedLayout;
  readonly fields: ReadonlySet<string>;
  readonly renderItem: RenderItem | undefined;
  /** How many of the stories are drawn yet. */
  readonly drawn: number;
  /** Changes when others are. */
  readonly asked: number;
  /** Others are drawn in outline: nobody sees them. */
  readonly isWhole: (article: Article, position: number) => boolean;
  /** `undefined` while the source has pages that are not read yet. */
  readonly total: number | undefined;
  /** What stands below the list. */
  readonly foot: 'more' | 'loading' | 'failed' | 'end' | 'nothing';
  readonly onMore: () => void;
  /** How many new stories wait. */
  readonly waiting: number;
  readonly onNew: () => void;
  readonly carousel: CarouselController;
  /** The first picture loads at once. */
  readonly eager: boolean;
}

/** The first story of a hero feed stands large above rows. */
const variantOf = (layout: FeedLayout, position: number): CardVariant =>
  layout === 'grid' || layout === 'carousel'
    ? 'card'
    : layout === 'compact'
      ? 'compact'
      : layout === 'hero' && !position
        ? 'hero'
        : 'row';

const listClass = (layout: FeedLayout) => (layout === 'grid' ? 'list columns' : 'list');

export function feedHeadView(head: FeedHead, context: ViewContext): View {
  const { heading, url, staleSince, carousel } = head;
  if (!heading && staleSince === undefined && !carousel) return nothing;
  const words = url ? html`<a href=${url}>${heading}</a>` : heading;
  return html`<div class="header index-rule" part="header">
    ${heading ? headingView(context.level, 'heading', words) : nothing}${
      staleSince === undefined ? nothing : staleView(staleSince, head, context)
    }${carousel ? stepsView(carousel, head.total, context) : nothing}
  </div>`;
}

function staleView(since: number, { onRetry }: FeedHead, { messages, now, language, timeZone }: ViewContext) {
  const time = formatTime(since, now, language, timeZone);
  return html`<div class="status-line">
    <span class="stale" part="status" role="status">${fill(messages.staleSince, { time })}</span>
    <button class="text-button retry-button" part="button retry-button" type="button" @click=${onRetry}>
      ${messages.retry}
    </button>
  </div>`;
}

function stepsView(carousel: CarouselController, total: number, { messages }: ViewContext) {
  const { first, last } = carousel;
  const step = (direction: 1 | -1, name: string, isOver: boolean) =>
    html`<button
      class="step"
      part="button"
      type="button"
      aria-disabled=${isOver}
      @click=${() => carousel.step(direction)}
    >
      ${icon('ahead')}<span class="visually-hidden">${name}</span>
    </button>`;
  const shown = first === last ? `${first + 1}` : `${first + 1}–${last + 1}`;
  return html`<div class="steps">
    <span>${fill(messages.shownOf, { shown, total })}</span>
    ${step(-1, messages.previousStories, first <= 0)}${step(1, messages.nextStories, last >= total - 1)}
  </div>`;
}

// CSS pixels of a grid's columns and the gaps between them, where no token says otherwise: see the styles.
const columnsMin = 240;
const gap = 32;

/** How much of the feed's room an item has across; all of it in the other layouts. */
const shareOf: Partial<Record<FeedLayout, (room: number) => number>> = {
  grid: (room) => room / Math.max(1, Math.floor((room + gap) / (columnsMin + gap))),
  carousel: (room) => Math.min(0.78 * room, 272),
};

export function newsFeedView(
  shown: readonly Article[],
  options: FeedOptions,
  head: View,
  context: ViewContext,
): TemplateResult {
  const { layout, fields, renderItem, drawn, isWhole, asked, waiting, onNew, carousel, eager } = options;
  const room: Room = Object.assign(() => (room.told ??= shareOf[layout]?.(context.room()) ?? context.room()), {
    told: undefined,
  });
  const inner = { ...(head === nothing ? context : deeper(context)), room };
  const { messages, language, now, timeZone, linkTarget, linkParams } = context;
  // Of time only the minute is told.
  const minute = Math.floor(now / 60_000);
  const same = [layout, ...fields, '', inner.level, language, minute, timeZone, linkTarget, linkParams].join(' ');
  // What a page draws may depend on anything.
  const own = renderItem && {};
  const item = (article: Article, position: number) => {
    if (renderItem) return ownItemView(renderItem, article, position, fields, inner);
    const variant = variantOf(layout, position);
    const priority = !position && (layout === 'hero' || eager);
    // All stories of a carousel are a press away.
    const isOutline = layout !== 'carousel' && !isWhole(article, position);
    const files = !isOutline && article.photo?.renditions ? room() : 0;
    return whereChanged(article, isOutline, [same, messages, variant, priority, files], () =>
      articleCardView(article, { variant, fields, priority, isOutline }, inner),
    );
  };
  return html`${
      waiting
        ? html`<div class="new-strip">
            <button class="new-button" part="button new-button" type="button" @click=${onNew}>
              ${icon('up')}${fillPlural(messages.newStories, waiting, language)}
            </button>
          </div>`
        : nothing
    }${head}
    <div class="past">
      <button class="button past-button" part="button" type="button" @click=${goPast}>${messages.skip}</button>
    </div>
    <ol
      class=${listClass(layout)}
      part="list"
      role="list"
      data-layout=${layout}
      @keydown=${layout === 'carousel' ? carousel.onKey : nothing}
    >
      ${whereListChanged([shown, drawn, asked, same, messages, eager, own], room, () =>
        repeat(
          shown.slice(0, drawn),
          ({ id }) => id,
          (article, position) =>
            html`<li class="item" part="item" .newsStory=${{ article, position }}>${item(article, position)}</li>`,
        ),
      )}
    </ol>
    ${layout === 'carousel' ? html`<div class="progress"></div>` : nothing}${footView(shown.length, options, context)}
    <span class="past-end"></span>`;
}

/** For keyboards: what comes after the feed is one press away. */
const goPast = ({ currentTarget }: Event) =>
  focusPlace(((currentTarget as Element).getRootNode() as ShadowRoot).querySelector<HTMLElement>('.past-end'));

function footView(shown: number, { foot, total, onMore }: FeedOptions, { messages }: ViewContext): View {
  switch (foot) {
    case 'nothing':
      return nothing;
    case 'end':
      return html`<p class="end"><span class="end-mark"></span>${messages.endOfFeed}</p>`;
    case 'failed':
      return html`<div class="message-box foot">
        <p class="message" part="message">${messages.failedMore}</p>
        <button class="button retry-button" part="button retry-button" type="button" @click=${onMore}>
          ${messages.retry}
        </button>
      </div>`;
    default:
      return html`<button
        class="more-button"
        part="button more-button"
        type="button"
        aria-disabled=${foot === 'loading'}
        @click=${onMore}
      >
        <span class="words">${foot === 'loading' ? messages.loading : messages.showMore}${icon('down')}</span
        ><span class="count">${total === undefined ? nothing : fill(messages.shownOf, { shown, total })}</span>
      </button>`;
  }
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
    const isDrawing =
      typeof drawing === 'string' ||
      ('_$litType$' in drawing
        ? 'raw' in drawing.strings
        : // An element, a text, a comment or a fragment: attributes and documents stand in no list.
          drawing instanceof Node && [1, 3, 8, 11].includes(drawing.nodeType));
    if (!isDrawing) throw new TypeError('renderItem gives a template, a node or a string.');
    return html`<div data-story>${drawing}</div>`;
  } catch (cause) {
    console.error('newsroom-elements: renderItem failed.', cause);
    return articleCardView(article, { variant: 'compact', fields }, context);
  }
}

export const feedSkeletonView = (layout: FeedLayout, count: number): TemplateResult =>
  html`<div class=${listClass(layout)} data-layout=${layout}>
    ${[...Array(count).keys()].map(
      (position) => html`<div class="item">${cardSkeletonView(variantOf(layout, position))}</div>`,
    )}
  </div>`;
