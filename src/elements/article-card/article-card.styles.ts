// Cards, wherever they stand. The nearest container decides: the item of a feed, or the element itself (design.md §5).

import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.ts';
import { tokenStyles } from '../shared/tokens.styles.ts';

export const cardStyles = css`
  .card {
    position: relative;
    display: grid;
    grid-template: 'figure' 'label' 'headline' 'summary' 'meta' / minmax(0, 1fr);
    align-content: start;
    > .figure {
      grid-area: figure;
      margin-block-end: calc(var(--_s) * 1.5);
    }
    /* A picture that does not arrive closes up. */
    > [data-broken] {
      display: none;
    }
    > .label {
      grid-area: label;
      margin-block-end: calc(var(--_s) * 0.5);
    }
    > .headline {
      grid-area: headline;
    }
    > .summary {
      grid-area: summary;
      margin-block-start: var(--_s);
    }
    > .meta {
      grid-area: meta;
      margin-block-start: var(--_s);
    }
    /* Above the link that covers the card, so that words can be selected. */
    > :is(.summary, .meta) {
      position: relative;
      z-index: 1;
    }
    &:has(.link) {
      cursor: pointer;
    }

    .headline {
      font-size: 1.25em;
      line-height: calc(1.2 * var(--_lead));
      letter-spacing: calc(-0.005em * var(--_track));
    }
    .image {
      aspect-ratio: var(--_ratio);
    }
    .summary {
      font-size: 0.9375em;
      line-height: calc(1.45 * var(--_lead));
      color: var(--_muted);
      text-wrap: pretty;
    }
  }
  @container (max-width: 20em) {
    .card :is(.headline, .summary) {
      hyphens: auto;
      hyphenate-limit-chars: 14 5 5;
    }
  }
  @container (max-width: 14.99em) {
    .card .headline {
      font-size: 1.125em;
    }
  }
  @container (min-width: 25em) {
    .card .headline {
      font-size: 1.5em;
      line-height: calc(1.16 * var(--_lead));
      letter-spacing: calc(-0.01em * var(--_track));
    }
  }
  @container (min-width: 35em) {
    .card .headline {
      font-size: 1.875em;
      line-height: calc(1.12 * var(--_lead));
      letter-spacing: calc(-0.014em * var(--_track));
    }
    .card .summary {
      font-size: 1.0625em;
    }
  }
  @container (max-width: 24.99em) {
    .card > .meta > .byline {
      flex-basis: 100%;
    }
  }
  @container (max-width: 35.99em) {
    .card[data-variant='row'] > .meta > .byline {
      flex-basis: 100%;
    }
  }

  /* Without a picture the words grow into its place. */
  .card:not([data-variant], :has(> .figure:not([data-broken]))) .headline {
    font-size: 1.5em;
    line-height: calc(1.16 * var(--_lead));
    letter-spacing: calc(-0.01em * var(--_track));
  }

  /* Row: words first, picture beside; on a wide page the facts get a column of their own. */
  .card[data-variant='row'] {
    grid-template: 'label figure' 'headline figure' 1fr 'summary summary' 'meta meta' / minmax(0, 1fr) 34%;
    column-gap: calc(var(--_s) * 2);
    &:not(:has(> .figure:not([data-broken]))) {
      grid-template-columns: minmax(0, 1fr) 0;
      column-gap: 0;
    }
    > .figure {
      margin: 0;
      align-self: start;
    }
    .headline {
      font-size: 1.125em;
      line-height: calc(1.2 * var(--_lead));
      letter-spacing: calc(-0.005em * var(--_track));
    }
    .summary {
      font-size: 0.9375em;
    }
  }
  @container (max-width: 14.99em) {
    .card[data-variant='row']:has(> .figure:not([data-broken])) {
      grid-template: 'figure' 'label' 'headline' 'summary' 'meta' / minmax(0, 1fr);
      > .figure {
        margin-block-end: var(--_s);
      }
    }
  }
  @container (min-width: 30em) {
    .card[data-variant='row'] {
      grid-template:
        'label figure' 'headline figure' 'summary figure' 'meta figure' '. figure' 1fr / minmax(0, 1fr)
        30%;
      column-gap: calc(var(--_s) * 3);
      .headline {
        font-size: 1.25em;
      }
    }
  }
  @container (min-width: 52.5em) {
    .card[data-variant='row'],
    .card[data-variant='row']:not(:has(> .figure:not([data-broken]))) {
      grid-template:
        'meta label figure' 'meta headline figure' 'meta summary figure' 'meta . figure' 1fr / 8.5em minmax(0, 1fr)
        15em;
      column-gap: calc(var(--_s) * 4);
      .headline {
        font-size: 1.5em;
        line-height: calc(1.16 * var(--_lead));
        letter-spacing: calc(-0.01em * var(--_track));
      }
      .summary {
        font-size: 1em;
      }
      > .meta {
        flex-direction: column;
        margin: 0;
        > *::before {
          content: none;
        }
        > .byline {
          flex-basis: auto;
        }
      }
    }
  }
  @container (min-width: 64em) {
    .card[data-variant='row'],
    .card[data-variant='row']:not(:has(> .figure:not([data-broken]))) {
      grid-template-columns: 10em minmax(0, 1fr) 16em;
      .headline {
        font-size: 1.75em;
        line-height: calc(1.12 * var(--_lead));
        letter-spacing: calc(-0.014em * var(--_track));
      }
      .summary {
        max-inline-size: 38em;
      }
    }
  }

  /* Compact: the label runs in before the headline, below it the date only. */
  .card[data-variant='compact'] {
    display: block;
    > .label {
      display: inline;
      margin: 0;
      font-size: 0.875em;
      line-height: inherit;
      > * {
        margin-inline-end: 0.4em;
      }
    }
    > .headline {
      display: inline;
      font-size: 1.0625em;
      line-height: calc(1.3 * var(--_lead));
      letter-spacing: 0;
    }
    > .meta {
      margin-block-start: calc(var(--_s) * 0.5);
    }
  }

  /* Hero: picture and words as equals; a large picture is never taller than 4 : 3. */
  .card[data-variant='hero'] {
    .image {
      aspect-ratio: max(var(--_ratio), 4 / 3);
    }
    .headline {
      font-size: 1.625em;
      line-height: calc(1.12 * var(--_lead));
      letter-spacing: calc(-0.014em * var(--_track));
    }
    .summary {
      font-size: 1em;
    }
  }
  @container (min-width: 25em) {
    .card[data-variant='hero'] {
      .headline {
        font-size: 2em;
        line-height: calc(1.1 * var(--_lead));
        letter-spacing: calc(-0.016em * var(--_track));
      }
      .summary {
        font-size: 1.0625em;
      }
      > .figure {
        margin-block-end: calc(var(--_s) * 2);
      }
      > .label {
        margin-block-end: var(--_s);
        font-size: 0.875em;
      }
    }
  }
  @container (min-width: 37.5em) {
    .card[data-variant='hero'] {
      .headline {
        font-size: 2.375em;
        line-height: calc(1.08 * var(--_lead));
        letter-spacing: calc(-0.018em * var(--_track));
      }
      .summary {
        max-inline-size: 38em;
      }
    }
  }
  @container (min-width: 50em) {
    .card[data-variant='hero'] {
      grid-template: 'figure label' 'figure headline' 'figure summary' 1fr 'figure meta' / minmax(0, 7fr) minmax(
          0,
          5fr
        );
      column-gap: calc(var(--_s) * 4);
      &:not(:has(> .figure:not([data-broken]))) {
        grid-template-areas: 'label .' 'headline summary' 'headline meta';
        grid-template-rows: auto auto 1fr;
        > .meta {
          align-self: end;
        }
      }
      > .figure {
        margin: 0;
        align-self: start;
      }
      .headline {
        font-size: 2.125em;
      }
      .summary {
        margin-block-start: calc(var(--_s) * 1.5);
      }
      > .meta {
        padding-block-start: calc(var(--_s) * 1.5);
        border-block-start: 1px solid var(--_rule);
        margin-block-start: calc(var(--_s) * 2);
      }
    }
  }
  @container (min-width: 62.5em) {
    .card[data-variant='hero'] {
      .headline {
        font-size: 2.625em;
        line-height: calc(1.06 * var(--_lead));
        letter-spacing: calc(-0.02em * var(--_track));
      }
      .summary {
        font-size: 1.125em;
      }
    }
  }
  @container (min-width: 70em) {
    .card[data-variant='hero'] {
      column-gap: calc(var(--_s) * 5);
      .headline {
        font-size: 3em;
        line-height: calc(1.04 * var(--_lead));
      }
    }
  }

  /* Inline: the boxed related story inside an article; the picture bleeds to the edge of the box. */
  .card[data-variant='inline'] {
    --_pad: calc(var(--_s) * 1.5);
    grid-template:
      'figure figure figure' '. label .' '. headline .' '. summary .' '. meta .' / var(--_pad)
      minmax(0, 1fr) var(--_pad);
    padding-block-end: var(--_pad);
    overflow: clip;
    overflow-clip-margin: 8px;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    > .figure {
      margin-block-end: var(--_pad);
    }
    .picture {
      border-radius: 0;
    }
    &:not(:has(> .figure:not([data-broken]))) {
      padding-block-start: var(--_pad);
    }
    .headline {
      font-size: 1.1875em;
      line-height: calc(1.2 * var(--_lead));
      letter-spacing: calc(-0.005em * var(--_track));
    }
    .summary {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      overflow: hidden;
      align-self: start;
      font-size: 0.9375em;
      margin-block-start: calc(var(--_s) * 0.5);
    }
    > .meta {
      clip-path: none;
    }
    .byline {
      display: inline-flex;
      align-items: center;
      gap: 0.6em;
    }
    .avatar {
      font-size: 0.77em;
    }
  }
  @container (min-width: 26em) {
    .card[data-variant='inline'] {
      --_pad: calc(var(--_s) * 2);
      grid-template: 'figure label .' 'figure headline .' 'figure summary .' 'figure meta .' 1fr / 34% minmax(0, 1fr) 0;
      column-gap: var(--_pad);
      padding-block-end: 0;
      &:not(:has(> .figure:not([data-broken]))) {
        grid-template-columns: 0 minmax(0, 1fr) 0;
        padding-block-start: 0;
      }
      > .figure {
        margin: 0;
        .picture,
        .image {
          block-size: 100%;
          min-block-size: 100%;
        }
      }
      > .label,
      > .headline:first-child {
        padding-block-start: var(--_pad);
      }
      > :last-child:not(.figure),
      > :nth-last-child(2):has(+ .figure) {
        padding-block-end: var(--_pad);
      }
      > .meta {
        align-self: end;
      }
      .headline {
        font-size: 1.25em;
      }
    }
  }

  /* Opinion is a voice: regular weight. Paid content is never set in the news face. */
  .card[data-status='opinion'] .headline {
    font-weight: 400;
  }
  .card[data-status='sponsored'] {
    padding: calc(var(--_s) * 1.5);
    background: var(--_tint);
    .headline {
      font-family: var(--_font-meta);
      font-weight: 600;
      letter-spacing: calc(-0.01em * var(--_track));
    }
  }
  @container (min-width: 52.5em) {
    .card[data-variant='row'][data-status='sponsored'] {
      grid-template-areas: 'label headline figure' 'label summary figure' 'label meta figure' 'label . figure';
      padding: 0;
      > :is(.label, .headline) {
        margin-block-start: calc(var(--_s) * 1.5);
      }
      > .label {
        align-self: start;
        padding: 0.3em 0 0 calc(var(--_s) * 1.5);
      }
    }
  }
`;

export const articleCardStyles = [tokenStyles, baseStyles, cardStyles];
