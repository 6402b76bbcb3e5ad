// A whole story: head, who and when, lead picture, body, authors, topics, what to read next.

import { html, nothing } from 'lit';
import { fillPlural } from '../../i18n/messages.ts';
import type { Article } from '../../model/article.ts';
import type { Block, Text } from '../../model/block.ts';
import type { Photo } from '../../model/photo.ts';
import type { Video } from '../../model/video.ts';
import {
  accessView,
  articleCardView,
  badgeView,
  cardFields,
  readingTimeView,
} from '../article-card/article-card.view.ts';
import { biosView } from '../author-bio/author-bio.view.ts';
import { photoView } from '../photo-with-credit/photo-with-credit.view.ts';
import { avatarView } from '../shared/avatar.view.ts';
import { bylineView } from '../shared/byline.view.ts';
import { headingView } from '../shared/heading.view.ts';
import { decideUpdated, timeView } from '../shared/time.view.ts';
import { deeper, wordsOf, type View } from '../shared/view-context.ts';
import { videoTeaserView } from '../video-teaser/video-teaser.view.ts';
import { bodyView, type BodyContext } from './body.view.ts';

export interface StoryOptions {
  /** What is left out: `kicker standfirst byline date reading-time photo bios related tags`. */
  readonly hide: ReadonlySet<string>;
  /** Only the first paragraphs, until "Read more" is used. */
  readonly excerpt: boolean;
  readonly onReadMore: () => void;
}

export function newsArticleView(article: Article, options: StoryOptions, context: BodyContext): View {
  const { hide } = options;
  const { lang, dir } = wordsOf(article.language);
  const { authors = [], tags = [], related = [] } = article;
  const shown = hide.has('photo') ? article : decideLead(article);
  const { photo } = shown;
  const inner = deeper(context) as BodyContext;
  return html`<article class="story" data-story lang=${lang} dir=${dir} .newsStory=${{ article, position: 0 }}>
    ${headView(article, hide, context)}${metaView(article, hide, context)}${
      photo && !hide.has('photo')
        ? photoView(photo, { className: 'lead', priority: true, widest: 1120 }, context)
        : nothing
    }${storyBodyView(shown, options, inner)}${
      authors.some(({ bio, role }) => bio || role) && !hide.has('bios')
        ? html`<section class="after block index-rule">
            ${headingView(
              inner.level,
              'heading',
              fillPlural(context.messages.aboutAuthors, authors.length, context.language),
            )}${biosView(authors, { variant: 'full', lines: 4 }, deeper(inner))}
          </section>`
        : nothing
    }${decideClosingVideo(article, (video) => html`<div class="after block">${videoTeaserView(video, context.playback, { lines: 3 }, inner)}</div>`)}${
      tags.length && !hide.has('tags')
        ? html`<ul class="after tags" role="list" aria-label=${context.messages.topics}>
            <li class="tags-name">${context.messages.topics}</li>
            ${tags.map((tag) => html`<li>${tag}</li>`)}
          </ul>`
        : nothing
    }${related.length && !hide.has('related') ? readNextView(related, inner) : nothing}
  </article>`;
}

function headView(article: Article, hide: ReadonlySet<string>, context: BodyContext) {
  const { kicker, headline = '' } = article;
  const summary = decideStandfirst(article);
  const badge = badgeView(article, context);
  const words = kicker && !hide.has('kicker') ? html`<span class="kicker" part="kicker">${kicker}</span>` : nothing;
  return html`<header class="story-head" part="header" data-status=${article.status ?? nothing}>
    ${
      badge === nothing && words === nothing ? nothing : html`<p class="label">${badge}${words}</p>`
    }${headingView(context.level, 'headline', headline)}${
      summary && !hide.has('standfirst') ? html`<p class="standfirst" part="standfirst">${summary}</p>` : nothing
    }
  </header>`;
}

function metaView(article: Article, hide: ReadonlySet<string>, context: BodyContext) {
  const { authors = [], published } = article;
  const signed = authors.length > 0 && !hide.has('byline');
  const dated = published && !hide.has('date');
  const facts = [
    signed ? bylineView(authors, context) : nothing,
    hide.has('reading-time') ? nothing : readingTimeView(article, context),
    accessView(article, context),
    dated ? timeView(published, context) : nothing,
    dated ? timeView(decideUpdated(article), context, context.messages.updatedAt) : nothing,
  ];
  if (facts.every((fact) => fact === nothing)) return nothing;
  const faces = signed ? authors.filter(({ avatar }) => avatar).slice(0, 3) : [];
  return html`<div class="story-meta">
    ${faces.length ? html`<span class="avatars">${faces.map(avatarView)}</span>` : nothing}
    <div class="meta" part="meta">${facts}</div>
  </div>`;
}

function storyBodyView({ body = [] }: Article, { excerpt, onReadMore }: StoryOptions, context: BodyContext) {
  const shown = excerpt ? excerptOf(body) : body;
  const cut = shown.length < body.length;
  if (!body.length) return nothing;
  return html`${bodyView(shown, !cut, context)}${
    cut
      ? html`<p class="after read-on">
          <button class="button" part="button more-button" type="button" aria-expanded="false" @click=${onReadMore}>
            ${context.messages.readMore}
          </button>
        </p>`
      : nothing
  }`;
}

/** Up to and with the third paragraph. */
function excerptOf(body: readonly Block[]): readonly Block[] {
  const paragraphs = [...body.keys()].filter((index) => body[index]?.type === 'paragraph');
  return body.slice(0, (paragraphs[2] ?? body.length) + 1);
}

/** The file behind a picture's address, whatever its size: Ghost's `/size/w600`, WordPress's `-768x512`. */
const fileOf = ({ src }: Photo): string =>
  src.replace(/^https?:\/\/[^/]+|\/size\/w\d+|-(?:\d+x\d+|scaled)(?=\.\w+$)/g, '');

/** A lead picture that is the first of the text as well is shown once, with all that is known of it; or in its gallery. */
function decideLead(article: Article): Article {
  const { photo, body } = article;
  if (!photo) return article;
  const isIt = (other: Photo): boolean => fileOf(other) === fileOf(photo);
  const first = body?.find((block) => block.type === 'photo');
  if (first && isIt(first.photo)) {
    return { ...article, photo: { ...first.photo, ...photo }, body: body?.filter((block) => block !== first) };
  }
  const [opening] = body ?? [];
  return opening?.type === 'gallery' && opening.photos.some(isIt) ? { ...article, photo: undefined } : article;
}

/** The words of a text. */
const plain = (text: Text): string =>
  text.map((run) => (typeof run === 'string' ? run : 'text' in run ? plain(run.text) : ' ')).join('');

/** A standfirst that only says how the text begins, as excerpts made by machines do, is left out. */
function decideStandfirst({ summary, body = [] }: Article): string | undefined {
  const opening = body.slice(0, 9).map((block) => (block.type === 'paragraph' ? plain(block.text) : ''));
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  return summary && oneLine(opening.join(' ')).startsWith(oneLine(summary.replace(/…$/, ''))) ? undefined : summary;
}

/** The story's own video stands after the text, unless the text shows it already. */
function decideClosingVideo<T>({ video, body = [] }: Article, view: (video: Video) => T): T | typeof nothing {
  if (!video) return nothing;
  const address = (one: Video) => one.embedUrl ?? one.sources?.[0]?.src;
  const told = body.some((block) => block.type === 'video' && address(block.video) === address(video));
  return told ? nothing : view(video);
}

const cardParts = new Set<string>(cardFields.filter((field) => field !== 'summary'));

const readNextView = (related: readonly Article[], context: BodyContext) =>
  html`<section class="related index-rule" part="related">
    ${headingView(context.level, 'heading', context.messages.readNext)}
    <ul class="list columns" part="list" role="list" data-layout="grid">
      ${related.map(
        (article, position) =>
          html`<li class="item" part="item">
            ${articleCardView(
              article,
              { variant: 'card', fields: cardParts, part: 'related', position },
              deeper(context),
            )}
          </li>`,
      )}
    </ul>
  </section>`;
