// Four layouts of a feed; stories are separated by hairlines only (design.md §5).

import { css } from 'lit';
import { cardStyles } from '../article-card/article-card.styles.ts';
import { baseStyles } from '../shared/base.styles.ts';
import { tokenStyles } from '../shared/tokens.styles.ts';

/** A grid of cards with rules between them: feeds, and what to read next. */
export const columnsStyles = css`
  .item {
    container-type: inline-size;
  }
  /* Each cell draws the rule before and above itself; the list clips those of the first column and row. */
  .list.columns {
    --_gap: calc(var(--_s) * 4);
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_min, var(--news-columns-min, 240px))), 1fr));
    gap: var(--_gap);
    clip-path: inset(-8px);
    > .item {
      position: relative;
      padding: 0;
      &::before,
      &::after {
        content: '';
        position: absolute;
        border: 0 solid var(--_rule);
        pointer-events: none;
      }
      &::before {
        inset-block: 0;
        inset-inline-start: calc(var(--_gap) / -2);
        border-inline-start-width: 1px;
      }
      &::after {
        inset-block-start: calc(var(--_gap) / -2);
        inset-inline: 0;
        border-block-start-width: 1px;
      }
    }
  }
`;

const feedStyles = css`
  .header {
    padding-block: calc(var(--_s) * 1.5) calc(var(--_s) * 2);
  }
  .heading {
    font: 700 1em/1.3 var(--_font-meta);
    letter-spacing: calc(-0.005em * var(--_track));
  }

  .list:not(.columns) > .item {
    padding-block: calc(var(--_s) * 2);
    border-block-start: 1px solid var(--_rule);
    &:first-child {
      padding-block-start: 0;
      border-block-start: 0;
    }
  }
  @container (min-width: 52.5em) {
    .list[data-layout='list'] > .item {
      padding-block: calc(var(--_s) * 3);
      &:first-child {
        padding-block-start: var(--_s);
      }
    }
  }
  .columns + .more-button {
    margin-block-start: calc(var(--_s) * 2);
  }

  .list[data-layout='compact'] > .item {
    padding-block: calc(var(--_s) * 1.5);
    &:first-child {
      padding-block-start: 0;
    }
  }
  /* On a wide page two or three columns; the rule at the head of each column is clipped. */
  @container (min-width: 37.5em) {
    .list[data-layout='compact'] {
      columns: 17em auto;
      column-gap: calc(var(--_s) * 4);
      column-rule: 1px solid var(--_rule);
      margin-block-start: calc(var(--_s) * -1.5);
      clip-path: inset(2px -8px -8px);
      > .item,
      > .item:first-child {
        break-inside: avoid;
        padding-block: calc(var(--_s) * 1.5);
        border-block-start: 1px solid var(--_rule);
      }
    }
  }

  /* Hero: the upright rule is always there; in a single column it lies outside and is clipped. It may not stand in the
     container query, because a pseudo-element asks the item it belongs to. */
  .list[data-layout='hero'] {
    --_gap: calc(var(--_s) * 4);
    clip-path: inset(-8px);
    > .item {
      position: relative;
      &:not(:first-child)::before {
        content: '';
        position: absolute;
        inset-block: calc(var(--_s) * 2);
        inset-inline-start: calc(var(--_gap) / -2);
        border-inline-start: 1px solid var(--_rule);
      }
    }
  }
  @container (min-width: 50em) {
    .list[data-layout='hero'] {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: var(--_gap);
      > .item:first-child {
        grid-column: 1 / -1;
        padding-block-end: calc(var(--_s) * 3);
      }
    }
  }

  /* The last rule of the list is the button. */
  .more-button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_s) * 2);
    inline-size: 100%;
    min-block-size: calc(var(--_s) * 6);
    border-block: 1px solid var(--_rule);
    font: 600 0.875em/1.3 var(--_font-meta);
    > .words {
      display: inline-flex;
      align-items: center;
      gap: 0.5em;
    }
    > .count {
      font-weight: 400;
      font-size: 0.9285em;
      color: var(--_muted);
      font-variant-numeric: tabular-nums;
    }
  }
  .end {
    display: flex;
    align-items: center;
    gap: calc(var(--_s) * 1.5);
    min-block-size: calc(var(--_s) * 6);
    border-block-start: 1px solid var(--_rule);
    font: 400 0.875em/1.3 var(--_font-meta);
    color: var(--_muted);
  }
  @media (hover: hover) {
    .more-button:hover {
      border-color: var(--_ink);
      .words {
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
    }
  }
`;

export const newsFeedStyles = [tokenStyles, baseStyles, cardStyles, columnsStyles, feedStyles];
