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
    .label {
      grid-area: label;
    }
    .headline {
      grid-area: headline;
    }
    .meta {
      grid-area: meta;
    }
    /* Above the link that covers the card, so that words can be selected. */
    .summary,
    .meta {
      position: relative;
      z-index: 1;
      margin-block-start: var(--_s);
    }
    &:has(.link) {
      cursor: pointer;
    }
    .image {
      aspect-ratio: var(--_ratio);
    }
    .summary {
      grid-area: summary;
      font-size: 0.9375em;
      line-height: calc(1.45 * var(--_lead));
      color: var(--_muted);
      text-wrap: var(--_wrap, wrap);
    }
  }
  @container (max-width: 20em) {
    .card :is(.headline, .summary) {
      hyphens: auto;
      hyphenate-limit-chars: 14 5 5;
    }
  }
  .card[data-variant='card'] {
    .headline {
      @container (max-width: 14.99em) {
        font-size: 1.125em;
      }
      @container (min-width: 25em) {
        --_leading: 1.16;
        --_tracking: 0.01;
        font-size: 1.5em;
      }
      @container (min-width: 35em) {
        --_leading: 1.12;
        --_tracking: 0.014;
        font-size: 1.875em;
      }
    }
    .summary {
      @container (min-width: 35em) {
        font-size: 1.0625em;
      }
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
  .card[data-variant='card']:not(:has(> .figure:not([data-broken]))) .headline {
    --_leading: 1.16;
    --_tracking: 0.01;
    font-size: 1.5em;
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
    }
  }
  /* At 15em the corner of a video would cover half of a picture beside the words. */
  @container (max-width: 15.99em) {
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
        --_leading: 1.16;
        --_tracking: 0.01;
        font-size: 1.5em;
      }
      .summary {
        font-size: 1em;
      }
      > .meta {
        flex-direction: column;
        margin: 0;
        > .byline {
          flex-basis: auto;
        }
        > .date {
          min-block-size: 2lh;
        }
      }
    }
  }
  @container (min-width: 64em) {
    .card[data-variant='row'],
    .card[data-variant='row']:not(:has(> .figure:not([data-broken]))) {
      grid-template-columns: 10em minmax(0, 1fr) 16em;
      .headline {
        --_leading: 1.12;
        --_tracking: 0.014;
        font-size: 1.75em;
      }
      .summary {
        max-inline-size: 38em;
      }
    }
  }

  /* Compact: the label runs in before the headline, below it the date only. */
  .card[data-variant='compact'] {
    display: block;
    text-wrap: balance;
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
      --_leading: 1.3;
      --_tracking: 0;
      font-size: 1.0625em;
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
      --_leading: 1.12;
      --_tracking: 0.014;
      font-size: 1.625em;
    }
    .summary {
      font-size: 1em;
    }
  }
  @container (min-width: 25em) {
    .card[data-variant='hero'] {
      .headline {
        --_leading: 1.1;
        --_tracking: 0.016;
        font-size: 2em;
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
        --_leading: 1.08;
        --_tracking: 0.018;
        font-size: 2.375em;
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
        grid-template: 'label .' 'headline summary' 'headline meta' 1fr / minmax(0, 7fr) minmax(0, 5fr);
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
        --_leading: 1.06;
        --_tracking: 0.02;
        font-size: 2.625em;
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
        --_leading: 1.04;
        font-size: 3em;
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
    }
    .summary {
      align-self: start;
      margin-block-start: calc(var(--_s) * 0.5);
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
  /* In large text there is little on a line: all of it is shown. */
  @container (max-width: 26em) {
    .card[data-variant='inline'] .summary {
      -webkit-line-clamp: none;
    }
  }
  @container (min-width: 26em) {
    .card[data-variant='inline'] {
      --_pad: calc(var(--_s) * 2);
      grid-template:
        'figure . .' var(--_pad) 'figure label .' 'figure headline .' 'figure summary .' 'figure meta .' 1fr
        'figure . .' var(--_pad) / 34% minmax(0, 1fr) 0;
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
      > .meta {
        align-self: end;
      }
      .headline {
        font-size: 1.25em;
      }
    }
  }

  .card:is([data-status='live'], [data-status='updated']) {
    --_when: 15em;
  }
  /* Opinion is a voice: regular weight. Paid content is never set in the news face. */
  [data-status='opinion'] > .headline {
    font-weight: 400;
  }
  [data-status='sponsored'] > .headline {
    font-family: var(--_font-meta);
    font-weight: 600;
  }
  .card[data-status='sponsored'] {
    padding: calc(var(--_s) * 1.5);
    background: var(--_tint);
    .headline {
      --_tracking: 0.01;
    }
  }
  @container (min-width: 52.5em) {
    .card[data-variant='row'][data-status='sponsored'] {
      padding: 0;
      > :is(.label, .headline) {
        margin-block-start: calc(var(--_s) * 1.5);
      }
      > .label {
        grid-area: 1 / 1 / -1;
        align-self: start;
        padding: 0.3em 0 0 calc(var(--_s) * 1.5);
      }
      > .meta {
        grid-area: 4 / 2;
      }
    }
  }
`;

export const articleCardStyles = [tokenStyles, baseStyles, cardStyles];
