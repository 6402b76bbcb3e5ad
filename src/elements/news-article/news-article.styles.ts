// One whole story (design.md §5): a column of text; on a wide page the byline stands in a rail and pull quotes in the margin.

import { css } from 'lit';
import { cardStyles } from '../article-card/article-card.styles.ts';
import { bioStyles } from '../author-bio/author-bio.styles.ts';
import { columnsStyles } from '../news-feed/news-feed.styles.ts';
import { photoStyles } from '../photo-with-credit/photo-with-credit.styles.ts';
import { baseStyles } from '../shared/base.styles.ts';
import { tokenStyles } from '../shared/tokens.styles.ts';
import { videoStyles } from '../video-teaser/video-teaser.styles.ts';

const storyStyles = css`
  .story {
    --_text: calc(var(--news-measure, min(66ch, 35em)) * 1.125);
    display: grid;
    grid-template-columns: minmax(0, var(--_text)) minmax(0, 1fr);
    > * {
      grid-column: 1 / -1;
      min-inline-size: 0;
    }
    > :is(.story-head, .story-meta, .body, .after) {
      grid-column: 1;
    }
  }
  /* In a blog's column text and pictures share both edges, unless the publisher has set a measure. */
  @container (max-width: 44em) {
    .story {
      --_text: min(100%, var(--news-measure, 100%) * 1.125);
    }
  }

  .story-head {
    .label {
      font-size: 0.875em;
      margin-block-end: var(--_s);
    }
    .headline {
      --_leading: 1.1;
      --_tracking: 0.014;
      font-size: 1.75em;
    }
  }
  .standfirst {
    margin-block-start: calc(var(--_s) * 1.5);
    font-family: var(--_font-headline);
    font-size: 1.125em;
    line-height: calc(1.4 * var(--_lead));
    color: var(--_muted);
    text-wrap: balance;
  }
  @container (min-width: 25em) {
    .story-head .headline {
      --_tracking: 0.017;
      font-size: 2.125em;
    }
  }
  @container (min-width: 37.5em) {
    .story-head .headline {
      --_leading: 1.06;
      --_tracking: 0.02;
      font-size: 2.75em;
    }
    .standfirst {
      font-size: 1.3125em;
      line-height: calc(1.36 * var(--_lead));
      margin-block-start: calc(var(--_s) * 2);
    }
  }

  .story-meta {
    display: flex;
    align-items: center;
    gap: calc(var(--_s) * 1.5);
    margin-block: calc(var(--_s) * 2.5);
    .meta {
      inline-size: 100%;
      font-size: 0.875em;
    }
    .byline {
      flex-basis: 100%;
    }
  }
  .avatars {
    display: flex;
    .avatar {
      inline-size: 2.667em;
      font-size: 0.9375em;
      + .avatar {
        margin-inline-start: -0.6em;
        box-shadow: 0 0 0 2px var(--_paper);
      }
    }
  }
  @container (max-width: 17.99em) {
    .avatars {
      display: none;
    }
  }

  .lead {
    margin-block-end: calc(var(--_s) * 3.5);
    .image {
      max-block-size: 36em;
    }
  }

  .body {
    > * + * {
      margin-block-start: calc(var(--_s) * 4);
    }
    /* No story is as long, but some input is. */
    > :nth-child(n + 1001),
    li:nth-child(n + 1001) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 3em;
    }
    > .paragraph + :is(.paragraph, ul, ol) {
      margin-block-start: 0.95em;
    }
    > .subheading {
      margin-block-start: calc(var(--_s) * 4.5);
      + * {
        margin-block-start: var(--_s);
      }
    }
    strong {
      font-weight: 700;
    }
    em {
      font-style: var(--_slant, italic);
      &:is(:lang(ar), :lang(fa), :lang(he)) {
        font-weight: 600;
      }
    }
    .end-mark {
      margin-inline-start: 0.35em;
    }
  }
  .paragraph,
  .body > :is(ul, ol),
  .quote:not([data-pull]) {
    font-size: 1.125em;
    line-height: calc(1.6 * var(--_lead));
    text-wrap: var(--_wrap, wrap);
    hanging-punctuation: first allow-end last;
  }
  :is(.paragraph, .quote, .callout, .table, .body li) a:not(.button, .link) {
    text-decoration-line: underline;
    text-decoration-thickness: 1px;
    text-decoration-color: var(--_accent);
    &:hover {
      text-decoration-thickness: 2px;
    }
  }
  .paragraph > .button {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    font-size: 0.7778em;
  }
  code {
    font:
      0.875em/1.4 ui-monospace,
      Menlo,
      Consolas,
      'Liberation Mono',
      monospace;
    padding: 0.1em 0.3em;
    background: var(--_tint);
  }
  .code {
    overflow-x: auto;
    padding: calc(var(--_s) * 2);
    background: var(--_tint);
    code {
      display: block;
      padding: 0;
      background: none;
    }
  }
  .subheading {
    --_tracking: 0.008;
    font-size: 1.375em;
  }

  .body li {
    position: relative;
    padding-inline-start: 1.5em;
    + li,
    > :is(ul, ol) {
      margin-block-start: 0.4em;
    }
  }
  .body ul > li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.25em;
    inset-block-start: 0.62em;
    border: 0.175em solid var(--_accent);
  }
  ol {
    counter-reset: item;
    > li {
      counter-increment: item;
      &::before {
        content: counter(item);
        position: absolute;
        inset-inline-start: 0;
        font: 600 0.8em var(--_font-meta);
        line-height: inherit;
        color: var(--_accent);
        font-variant-numeric: tabular-nums;
      }
    }
  }

  .quote {
    cite {
      display: block;
      margin-block-start: var(--_s);
      font: 0.8125em/1.5 var(--_font-meta);
      color: var(--_muted);
    }
    &:not([data-pull]) {
      padding-inline-start: 1.25em;
      border-inline-start: 2px solid var(--_rule);
    }
    &[data-pull] {
      padding-block-start: calc(var(--_s) * 2);
      > p {
        font: 1.625em / calc(1.24 * var(--_lead)) var(--_font-headline);
        letter-spacing: calc(-0.01em * var(--_track));
        text-wrap: balance;
        quotes: auto;
        &::before {
          content: open-quote;
        }
        &::after {
          content: close-quote;
        }
      }
    }
  }
  .callout {
    padding: calc(var(--_s) * 2);
    background: var(--_tint);
    font: 0.9375em / calc(1.55 * var(--_lead)) var(--_font-meta);
    > * + * {
      margin-block-start: var(--_s);
    }
    > .paragraph {
      font-size: 1em;
      line-height: inherit;
    }
  }
  .callout-title {
    font-weight: 700;
  }
  .break {
    inline-size: calc(var(--_s) * 6);
    border-block-start: var(--_stroke);
  }

  .table-frame {
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  .table {
    inline-size: 100%;
    /* To the eye the same as borders that are shared, and laid out several times sooner. */
    border-spacing: 0;
    font: 0.875em/1.4 var(--_font-meta);
    font-variant-numeric: tabular-nums lining-nums;
    /* Quirks mode would have the page's. */
    color: inherit;
    caption {
      text-align: start;
      padding-block-end: var(--_s);
      font-weight: 700;
    }
    :is(th, td) {
      padding: var(--_s) 0;
      padding-inline-end: calc(var(--_s) * 2);
      text-align: start;
      vertical-align: baseline;
      border-block-end: 1px solid var(--_rule);
      &:not(:first-child) {
        text-align: end;
        padding-inline: calc(var(--_s) * 2) 0;
      }
    }
    th {
      font-weight: 600;
    }
    thead th {
      color: var(--_muted);
      border-block-end-color: var(--_ink);
    }
  }
  .table-note {
    padding-block-start: var(--_s);
  }

  .gallery {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--_s) * 2) var(--_s);
    > .photo {
      .image {
        aspect-ratio: var(--_ratio);
      }
      /* An odd first picture takes the whole width. */
      &:nth-child(2):nth-last-child(odd) {
        grid-column: 1 / -1;
      }
    }
    .figcaption {
      gap: 0;
    }
    .caption {
      flex-basis: 100%;
      font-size: 0.8125em;
    }
  }
  .gallery-head {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 0.5em;
    font: 700 0.8125em/1.4 var(--_font-meta);
  }

  .after {
    margin-block-start: calc(var(--_s) * 5);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_s) * 2);
    font: 500 0.875em/1.4 var(--_font-meta);
    > * {
      min-inline-size: 0;
      min-block-size: calc(var(--_s) * 4);
      overflow-wrap: anywhere;
    }
  }
  .tags-name {
    color: var(--_muted);
    font-weight: 400;
  }
  .related {
    margin-block-start: calc(var(--_s) * 5);
    > .columns {
      --_min: max(200px, var(--news-columns-min, 240px) * 0.8);
      --_fit: auto-fit;
    }
  }
  .read-on {
    margin-block-start: calc(var(--_s) * 3);
    > a {
      display: none;
    }
  }
  @media (scripting: none) {
    .read-on > a {
      display: inline-flex;
    }
  }

  /* Columns: rail, gap, text, rest. */
  @container (min-width: 58em) {
    .story {
      grid-template-columns: 10.5em calc(var(--_s) * 5) minmax(0, var(--_text)) minmax(0, 1fr);
      > .story-head {
        grid-column: 1 / -1;
        display: grid;
        grid-template-columns: subgrid;
        > * {
          grid-column: 1 / -1;
        }
        > .headline {
          --_leading: 1.03;
          --_tracking: 0.022;
          font-size: 3.5em;
          max-inline-size: 17em;
        }
        > .standfirst {
          grid-column: 3 / -1;
          font-size: 1.375em;
          max-inline-size: 34em;
        }
      }
      > .lead {
        grid-row: 2;
        margin-block: calc(var(--_s) * 4);
      }
      > .story-meta {
        grid-row: 3;
        flex-direction: column;
        align-items: flex-start;
        align-self: start;
        margin: 0;
        padding-block-start: calc(var(--_s) * 0.5);
        .meta {
          flex-direction: column;
          font-size: 0.8125em;
          row-gap: 0.15em;
          /* Room to grow onto a second line. */
          > .date + .date {
            min-block-size: 2lh;
          }
        }
      }
      > .body {
        grid-area: 3 / 3;
      }
      > .after {
        grid-column: 3;
      }
      &:not(:has(> .lead)) > :is(.body, .story-meta) {
        margin-block-start: calc(var(--_s) * 4);
      }
    }
  }
  @container (min-width: 70em) {
    .body > .quote[data-pull] {
      --_margin: calc(100cqi - 10.5em - var(--_s) * 10 - var(--_text));
      float: inline-end;
      clear: both;
      inline-size: var(--_margin);
      margin-block: 0.4em calc(var(--_s) * 2);
      margin-inline: 0 calc(var(--_margin) * -1 - var(--_s) * 5);
      > p {
        font-size: 1.5em;
      }
      + .paragraph {
        margin-block-start: 0.95em;
      }
    }
  }
`;

export const newsArticleStyles = [
  tokenStyles,
  baseStyles,
  photoStyles,
  cardStyles,
  columnsStyles,
  videoStyles,
  bioStyles,
  storyStyles,
];
