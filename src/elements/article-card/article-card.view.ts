// A story's preview: one view for the element, for the stories of a feed and for related stories.

import { html, nothing } from 'lit';
import { formatDuration } from '../../i18n/dates.ts';
import { fill, fillPlural } from '../../i18n/messages.ts';
import type { Article } from '../../model/article.ts';
import { readingMinutes } from '../../model/reading-time.ts';
import { imageView, type ImageOptions } from '../photo-with-credit/photo-with-credit.view.ts';
import { avatarView } from '../shared/avatar.view.ts';
import { authorNameView, bylineView } from '../shared/byline.view.ts';
import { headingView } from '../shared/heading.view.ts';
import { icon } from '../shared/icons.ts';
import { fixed, inOneTemplate } from '../shared/one-template.ts';
import { cardTimeView } from '../shared/time.view.ts';
import { relOf, storyUrl, wordsIn, wordsOf, type View, type ViewContext } from '../shared/view-context.ts';

export const cardVariants = ['card', 'row', 'compact', 'hero', 'inline'] as const;
export type CardVariant = (typeof cardVariants)[number];

export const cardFields = ['kicker', 'image', 'summary', 'authors', 'date', 'reading-time', 'badges'] as const;

export interface CardOptions {
  readonly variant: CardVariant;
  /** What is shown besides the headline. */
  readonly fields: ReadonlySet<string>;
  /** The headline alone is drawn, since nobody sees the card yet. */
  readonly isOutline?: boolean;
  /** 0-based place in its list. */
  readonly position?: number;
  /** The picture loads at once. */
  readonly priority?: boolean;
  /** What following the headline counts as. */
  readonly part?: 'headline' | 'related';
  /** The kicker of a card that has none. */
  readonly kicker?: string;
}

/** The fields that an attribute names; all of them where it is absent. */
export const readCardFields = (value: string | null | undefined): ReadonlySet<string> =>
  wordsIn('fields', value, cardFields, cardFields);

const noFields: ReadonlySet<string> = new Set();

export function articleCardView(article: Article, asked: CardOptions, context: ViewContext): View {
  const { variant, position = 0, isOutline } = asked;
  const options = isOutline ? { ...asked, fields: noFields } : asked;
  const { fields } = options;
  const { lang, dir } = wordsOf(article.language);
  const { headline = '', status } = article;
  const words = variant !== 'compact' && fields.has('summary') && article.summary;
  return inOneTemplate(
    html`<article
      class="card"
      part="card"
      data-story
      data-variant=${variant}
      data-status=${status ? fixed(status) : nothing}
      data-outline=${isOutline ? fixed('true') : nothing}
      lang=${lang}
      dir=${dir}
      .newsStory=${{ article, position }}
    >
      ${labelView(article, options, context)}${headingView(
        context.level,
        'headline',
        linkView(article, headline, options, context),
      )}${words ? html`<p class="summary" part="summary">${words}</p>` : nothing}${metaView(article, options, context)}${
        variant !== 'compact' && fields.has('image') && article.photo ? figureView(article, options, context) : nothing
      }
    </article>`,
  );
}

function linkView({ url }: Article, headline: string, { part = 'headline' }: CardOptions, context: ViewContext) {
  return url
    ? html`<a
        class="link"
        part="link"
        draggable="false"
        data-part=${fixed(part)}
        href=${storyUrl(url, context)}
        target=${context.linkTarget ?? nothing}
        rel=${relOf(context)}
        >${headline}</a
      >`
    : headline;
}

export function badgeView({ status, sponsor }: Article, { messages }: ViewContext): View {
  if (!status) return nothing;
  const words = status === 'sponsored' && sponsor ? fill(messages.sponsoredBy, { sponsor }) : messages[status];
  const sign =
    status === 'live' ? html`<span class="live-dot"></span>` : status === 'opinion' ? icon('quote') : nothing;
  return html`<span class="badge" part="badge" data-kind=${status}>${sign}${words}</span>`;
}

function labelView(article: Article, { fields, variant, kicker: instead }: CardOptions, context: ViewContext) {
  const badge = fields.has('badges') ? badgeView(article, context) : nothing;
  // A compact card has room for one of the two.
  const kicker = fields.has('kicker') && !(variant === 'compact' && badge !== nothing) && (article.kicker ?? instead);
  // Each template costs: a feed draws many cards, most with a kicker alone.
  return kicker
    ? html`<p class="label">${badge}<span class="kicker" part="kicker">${kicker}</span></p>`
    : badge === nothing
      ? nothing
      : html`<p class="label">${badge}</p>`;
}

export function readingTimeView(article: Article, { messages, language }: ViewContext): View {
  const minutes = readingMinutes(article);
  return minutes
    ? html`<span class="reading-time" part="reading-time">${fillPlural(messages.readingTime, minutes, language)}</span>`
    : nothing;
}

export function accessView({ access }: Article, { messages }: ViewContext): View {
  return access && access !== 'free'
    ? html`<span class="access badge" part="badge">${icon('lock')}${messages[access]}</span>`
    : nothing;
}

function metaView(article: Article, { fields, variant }: CardOptions, context: ViewContext) {
  const { authors = [] } = article;
  if (variant === 'inline') {
    const [author] = authors;
    return author && fields.has('authors')
      ? html`<div class="meta" part="meta">
          <span class="byline" part="byline">${avatarView(author)}${authorNameView(author, context)}</span>
        </div>`
      : nothing;
  }
  const brief = variant === 'compact';
  const facts = [
    fields.has('authors') && !brief ? bylineView(authors, context) : nothing,
    fields.has('reading-time') && !brief ? readingTimeView(article, context) : nothing,
    fields.has('badges') ? accessView(article, context) : nothing,
    // Last, because it grows: "9 minutes ago", "10 minutes ago".
    fields.has('date') ? cardTimeView(article, context) : nothing,
  ];
  const [byline, reading, access, time] = facts;
  return facts.some((fact) => fact !== nothing)
    ? html`<div class="meta" part="meta">${byline}${reading}${access}${time}</div>`
    : nothing;
}

/** How wide the picture stands: see the container queries of the styles. */
const widths: Readonly<Record<CardVariant, Pick<ImageOptions, 'share' | 'widest' | 'usual'>>> = {
  card: { usual: 360 },
  row: { share: 0.34, widest: 256 },
  compact: { share: 0 },
  hero: { widest: 700 },
  inline: { widest: 360 },
};

function figureView({ photo, video }: Article, { variant, priority }: CardOptions, context: ViewContext) {
  const duration = video?.durationSeconds;
  // The headline says what the story is; a picture beside it that repeats it would be read twice.
  return photo
    ? html`<figure class="figure" part="figure" role="presentation" data-picture>
        <div class="picture">
          ${imageView(photo, { ...widths[variant], alt: '', priority, isFramed: true }, context)}
        </div>
        ${
          video
            ? html`<span class="tab"
                >${icon('play')}<span class="visually-hidden">${context.messages.video} </span
                >${duration ? formatDuration(duration) : nothing}</span
              >`
            : nothing
        }
      </figure>`
    : nothing;
}
