// Four layouts of a feed; stories are separated by hairlines only (design.md §5).

import { css } from 'lit';
import { cardStyles } from '../article-card/article-card.styles.ts';
import { baseStyles } from '../shared/base.styles.ts';
import { tokenStyles } from '../shared/tokens.styles.ts';

/** A grid of cards with rules between them: feeds, and what to read next. */
export const columnsStyles = css`
  .item,
  .block {
    container-type: inline-size;
  }
  /* Each cell draws the rule before and above itself; the list clips those of the first column and row. */
  .columns {
    --_gap: calc(var(--_s) * 4);
    display: grid;
    grid-template-columns: repeat(
      var(--_fit, auto-fill),
      minmax(min(100%, var(--_min, var(--news-columns-min, 240px))), 1fr)
    );
    gap: var(--_gap);
    clip-path: inset(-8px);
    > .item {
      position: relative;
      &::before,
      &::after {
        content: '';
        position: absolute;
      }
      &::before {
        inset-block: 0;
        inset-inline-start: calc(var(--_gap) / -2);
        border-inline-start: 1px solid var(--_rule);
      }
      &::after {
        inset-block-start: calc(var(--_gap) / -2);
        inset-inline: 0;
        border-block-start: 1px solid var(--_rule);
      }
    }
  }
`;

const feedStyles = css`
  @container (min-width: 52.5em) {
    .list[data-layout='list'] {
      --_row: calc(var(--_s) * 3);
      > .item:first-child {
        padding-block-start: var(--_s);
      }
    }
  }
  .columns + .more-button {
    margin-block-start: calc(var(--_s) * 2);
  }

  .list[data-layout='compact'] {
    --_row: calc(var(--_s) * 1.5);
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
        padding-block: var(--_row);
        border-block-start: 1px solid var(--_rule);
      }
    }
  }

  /* Hero: the upright rule is always there; in a single column it lies outside and is clipped. It may not stand in the
     container query, because a pseudo-element asks the item it belongs to. */
  .list[data-layout='hero'] {
    clip-path: inset(-8px);
    > .item {
      position: relative;
      &:not(:first-child)::before {
        content: '';
        position: absolute;
        inset-block: calc(var(--_s) * 2);
        inset-inline-start: calc(var(--_s) * -2);
        border-inline-start: 1px solid var(--_rule);
      }
    }
  }
  @container (min-width: 50em) {
    .list[data-layout='hero'] {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: calc(var(--_s) * 4);
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
`;

export const newsFeedStyles = [tokenStyles, baseStyles, cardStyles, columnsStyles, feedStyles];
