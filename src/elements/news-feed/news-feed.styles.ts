// Five layouts of a feed; stories are separated by hairlines only (design.md §5).

import { css } from 'lit';
import { cardStyles } from '../article-card/article-card.styles.ts';
import { baseStyles } from '../shared/base.styles.ts';
import { tokenStyles } from '../shared/tokens.styles.ts';

/** A grid of cards with rules between them: feeds, and what to read next. */
export const columnsStyles = css`
  /* Seen by those who come to it with the keyboard; it moves nothing. */
  .past {
    position: relative;
    z-index: 2;
  }
  .past-button {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    background: var(--_paper);
    &:not(:focus) {
      opacity: 0;
      pointer-events: none;
    }
  }
  .past-end {
    outline: none;
  }
  :host(:not(:defined)) .past {
    display: none;
  }
  .item,
  .block {
    container-type: inline-size;
  }
  /* Each cell has half of the gap around it and draws the rule before and above itself there, so that it can be left out while
     it is far off the screen; the list clips those of the first column and row. */
  .columns {
    --_half: calc(var(--_s) * 2);
    display: grid;
    grid-template-columns: repeat(
      var(--_fit, auto-fill),
      minmax(min(100%, calc(var(--_min, var(--news-columns-min, 240px)) + 2 * var(--_half))), 1fr)
    );
    margin: calc(-1 * var(--_half));
    clip-path: inset(calc(var(--_half) / 2));
    > .item {
      position: relative;
      padding: var(--_half);
      &::before,
      &::after {
        content: '';
        position: absolute;
        inset: var(--_half);
      }
      &::before {
        inset-inline: 0;
        border-inline-start: 1px solid var(--_rule);
      }
      &::after {
        inset-block: 0;
        border-block-start: 1px solid var(--_rule);
        /* It would stay behind when the story goes on to the next page. */
        @media print {
          content: none;
        }
      }
    }
  }
`;

const feedStyles = css`
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(var(--_s) * 2);
    padding-block: calc(var(--_s) * 1.5) calc(var(--_s) * 2);
    .heading {
      padding: 0;
      /* A long word breaks where the box would grow. */
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
  }
  @container (min-width: 52.5em) {
    .list[data-layout='list'] {
      --_row: calc(var(--_s) * 3);
      > .item:first-child {
        padding-block-start: var(--_s);
      }
    }
  }
  .columns ~ :is(.more-button, .end, .foot) {
    margin-block-start: calc(var(--_s) * 2);
  }

  .list[data-layout='compact'] {
    --_row: calc(var(--_s) * 1.5);
  }
  /* What is far off the screen is neither styled nor laid out. Not the first, which have no heights to guess. What an item
     holds is clipped to its box, so the ring goes inside; a hero's items draw rules around themselves, so there it is the
     card. */
  .list:not([data-layout='carousel'], [data-layout='hero']) > .item:nth-child(n + 13),
  .list[data-layout='hero'] > .item:nth-child(n + 13) > .card {
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--_tall, 12em);
  }
  .list:not(.columns) > .item:nth-child(n + 13) {
    --_ring: -2px;
  }
  .card[data-outline] {
    min-block-size: var(--_tall, 12em);
  }
  .list[data-layout='grid'] {
    --_tall: 24em;
  }
  .list[data-layout='compact'] {
    --_tall: 5em;
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

  /* A strip that snaps; the next story always shows an edge. Smooth steps are for those who do not mind motion. */
  .list[data-layout='carousel'] {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: min(78%, 17em);
    gap: calc(var(--_s) * 3);
    overflow-x: auto;
    overscroll-behavior-x: contain;
    /* Not before it stands: WebKit would snap to the last story while the first layouts come and go. */
    &[data-snaps] {
      scroll-snap-type: x mandatory;
    }
    scrollbar-width: none;
    scroll-timeline: --strip inline;
    @media (prefers-reduced-motion: no-preference) {
      scroll-behavior: smooth;
    }
    > .item {
      padding: 0;
      border: 0;
      scroll-snap-align: start;
    }
    .link:focus-visible::after {
      outline-offset: -2px;
    }
  }
  /* Paper does not scroll: all stories stand there. */
  @media print {
    .list[data-layout='carousel'] {
      grid: auto / repeat(auto-fill, minmax(12em, 1fr));
      overflow: visible;
    }
    .steps,
    .progress {
      display: none !important;
    }
  }
  .steps {
    display: flex;
    align-items: center;
    font: 500 0.8125em/1 var(--_font-meta);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .step {
    display: grid;
    place-items: center;
    inline-size: calc(var(--_s) * 5);
    block-size: calc(var(--_s) * 5);
    margin-block: calc(var(--_s) * -1.5);
    color: var(--_ink);
    &[aria-disabled='true'] {
      color: var(--_rule);
      cursor: default;
      @media (forced-colors: active) {
        color: GrayText;
      }
    }
    &:last-child {
      justify-items: end;
      margin-inline-start: calc(var(--_s) * -2);
    }
    .icon {
      font-size: 1.5em;
    }
    :host(:dir(rtl)) &:last-child .icon,
    :host(:dir(ltr)) &:not(:last-child) .icon {
      scale: -1 1;
    }
  }
  /* Where the strip stands: the index rule again, its stroke travels with the scroll where the browser can. */
  .progress {
    display: none;
  }
  @supports (animation-timeline: --strip) {
    .root {
      timeline-scope: --strip;
    }
    .progress {
      display: block;
      position: relative;
      margin-block-start: calc(var(--_s) * 2);
      border-block-start: 1px solid var(--_rule);
      overflow: clip;
      overflow-clip-margin: 4px;
      &::before {
        content: '';
        position: absolute;
        inset-block-start: -1px;
        inset-inline-start: 0;
        inline-size: calc(var(--_s) * 6);
        border-block-start: var(--_stroke);
        animation: travel linear both;
        animation-timeline: --strip;
      }
    }
  }
  @keyframes travel {
    to {
      inset-inline-start: calc(100% - var(--_s) * 6);
    }
  }

  /* New stories: a flag that hangs from the index rule and stays in view; it takes no room and moves nothing. */
  .new-strip {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    display: flex;
    justify-content: flex-end;
    block-size: 0;
  }
  .new-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    block-size: calc(var(--_s) * 5);
    padding-inline: 1.25em;
    background: var(--_accent);
    color: var(--news-accent-ink, light-dark(#fff, #0c1417));
    font: 600 0.875em/1.3 var(--_font-meta);
    outline: 2px solid var(--_paper);
    @container (max-width: 19.99em) {
      inline-size: 100%;
    }
  }

  /* Stale: a hollow dot (a filled one is live), a time, a way out. */
  .status-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_s) * 1.5);
    font: 400 0.8125em/1.5 var(--_font-meta);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    .text-button {
      font-size: 1em;
      min-block-size: calc(var(--_s) * 3);
      margin-block: calc(var(--_s) * -0.25);
    }
  }
  .stale {
    display: inline-flex;
    align-items: baseline;
    gap: 0.55em;
    &::before {
      content: '';
      inline-size: 0.5625em;
      block-size: 0.5625em;
      border: 1.5px solid currentColor;
      border-radius: 50%;
    }
  }
  /* Updating: the stroke walks along its line. */
  :host(:state(updating)) .header {
    overflow-x: clip;
    &::before {
      border-color: var(--_accent);
      @media (prefers-reduced-motion: no-preference) {
        animation: travel 1.6s ease-in-out infinite alternate;
      }
    }
  }

  /* The mark that closes a story closes a list. */
  .end {
    display: flex;
    align-items: center;
    gap: calc(var(--_s) * 1.5);
    min-block-size: calc(var(--_s) * 6);
    border-block-start: 1px solid var(--_rule);
    font: 400 0.875em/1.3 var(--_font-meta);
    color: var(--_muted);
  }
  .foot {
    border-block-start: 1px solid var(--_rule);
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
      /* Paler than the words, whatever a theme makes them. */
      opacity: 0.75;
      font-variant-numeric: tabular-nums;
    }
    /* A server's link to the next page stands in for it until the script comes. */
    &:has(~ .more-button) {
      display: none;
    }
  }
`;

export const newsFeedStyles = [tokenStyles, baseStyles, cardStyles, columnsStyles, feedStyles];
