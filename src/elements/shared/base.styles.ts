// What every element shares: the host's box, a reset that weighs nothing, and the parts that occur everywhere.

import { css, unsafeCSS } from 'lit';
import { modeStyles } from './mode.styles.ts';
import { stateStyles } from './state.styles.ts';

/** Line counts by attribute: a strict policy allows no style attributes. */
const lineCounts = [...Array(20).keys()].map((index) => `[data-lines='${index + 1}']{--_lines:${index + 1}}`);

const sharedStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-inline-size: min(100%, 10em);
    background: var(--news-paper, transparent);
    /* Important within a shadow root wins over important without. */
    font-size: var(--news-font-size, medium) !important;
  }
  :host([hidden]) {
    display: none;
  }
  /* The box of everything. A page's rules reach the host element, however it writes them, and what it inherits: of that only
     what is named here comes in. */
  .root {
    all: initial;
    display: block;
    container-type: inline-size;
    /* What reaches over its edges makes no page scroll. */
    contain: layout;
    color-scheme: inherit;
    cursor: inherit;
    pointer-events: inherit;
    user-select: inherit;
    visibility: inherit;
    font-size: inherit;
    -webkit-locale: inherit;
  }
  :host,
  .root {
    color: var(--_ink);
    font-style: normal;
    font-weight: 400;
    line-height: calc(1.45 * var(--_lead));
    /* On its own: the keyword inherit within the shorthand would void all of it. */
    font-family: var(--news-font-text, inherit);
    text-align: start;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([theme='light']),
  :host([theme='light']) .root {
    color-scheme: light;
  }
  :host([theme='dark']),
  :host([theme='dark']) .root {
    color-scheme: dark;
  }
  :host(:is([theme='light'], [theme='dark'])),
  :host(:is([theme='light'], [theme='dark'])) .root {
    background: var(--_paper);
  }
  :host(:is([theme='light'], [theme='dark'])) .root {
    padding: calc(var(--_s) * 2);
  }
  /* The content in the markup is no words, on pages that show every script as well. */
  ::slotted(script) {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    border: 0;
    list-style: none;
  }
  :where(h2, h3, h4, h5, h6, pre, button) {
    font: inherit;
  }
  :where(a, button) {
    color: inherit;
    text-decoration: none;
    text-underline-offset: 0.2em;
  }
  :where(button) {
    background: none;
    text-align: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  /* The link of a card hands its ring to the box that covers the card. */
  :focus-visible:not(.link),
  .link:focus-visible::after {
    outline: var(--news-focus-ring, 2px solid var(--_accent));
    outline-offset: var(--_ring, 2px);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .icon {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    &.solid {
      fill: currentColor;
      stroke: none;
    }
  }

  /* The index rule: a hairline that begins with a short thick stroke; above a pull quote the stroke alone. */
  .index-rule,
  [data-pull] {
    position: relative;
    &::before {
      content: '';
      position: absolute;
      inset-block-start: 0;
      inline-size: calc(var(--_s) * 6);
      border-block-start: var(--_stroke);
    }
  }
  .index-rule {
    border-block-start: 1px solid var(--_rule);
    &::before {
      inset-block-start: -1px;
    }
  }
  /* Rows under one another with a hairline between two. */
  .list:not(.columns) > .item,
  .several > .bio {
    padding-block: var(--_row, calc(var(--_s) * 2));
    border-block-start: 1px solid var(--_rule);
    &:first-child {
      padding-block-start: 0;
      border: 0;
    }
  }
  .heading {
    padding-block: calc(var(--_s) * 1.5) calc(var(--_s) * 2);
    font: 700 1em/1.3 var(--_font-meta);
    letter-spacing: calc(-0.005em * var(--_track));
  }

  .label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    margin-block-end: calc(var(--_s) * 0.5);
    overflow-wrap: anywhere;
    font: 700 0.8125em/1.4 var(--_font-meta);
  }
  .kicker {
    color: var(--_accent);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    &[data-kind='updated'] {
      color: var(--_muted);
    }
    &[data-kind='live'] {
      color: var(--_live);
    }
    &[data-kind='breaking'] {
      padding-inline: 0.5em;
      background: var(--_live);
      color: var(--_paper);
    }
    &[data-kind='sponsored'] {
      font-weight: 500;
    }
  }
  /* A border, as all signs are, so that it prints and survives forced colours. */
  .live-dot {
    border: 0.3125em solid;
    border-radius: 50%;
  }

  /* Sizes step with the width; leading and tracking of a step are numbers, so that a language can weigh them. */
  .headline,
  .name,
  .subheading {
    --_leading: 1.2;
    --_tracking: 0.005;
    font: var(--_weight) 1.25em / calc(var(--_leading) * var(--_lead)) var(--_font-headline);
    font-synthesis: var(--_synthesis, none);
    letter-spacing: calc(-1em * var(--_tracking) * var(--_track));
    text-wrap: balance;
  }
  .link {
    --_ring: 4px;
    outline: none;
    &::after {
      content: '';
      position: absolute;
      inset: 0;
    }
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.3em;
    font: 0.8125em/1.5 var(--_font-meta);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
    clip-path: inset(-6px);
    > * {
      position: relative;
    }
    > :not(:first-child)::before {
      content: '·';
      /* Not to be read out. */
      content: '·' / '';
      position: absolute;
      inset-inline-start: -0.8em;
      inline-size: 0.3em;
      text-align: center;
    }
    /* Room to grow from "now" to "59 minutes ago" on the same line; what has two has the update on a line of its own. */
    > .date {
      min-inline-size: min(100%, var(--_when, 8.5em));
    }
    > .date + .date {
      flex-basis: 100%;
    }
  }
  .byline {
    color: var(--_ink);
    text-wrap: balance;
    .author-link {
      font-weight: 600;
      unicode-bidi: isolate;
    }
  }

  /* Drawn with its border, so it prints and survives forced colours. */
  .end-mark {
    display: inline-block;
    border: 0.25em solid var(--_accent);
  }

  .figure {
    position: relative;
  }
  .picture,
  .frame,
  .avatar {
    position: relative;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_bone);
    &::after {
      content: '';
      position: absolute;
      inset: 0;
      border-radius: inherit;
      background: var(--_veil);
      box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--_ink) 12%, transparent);
      pointer-events: none;
    }
  }
  .image,
  .poster,
  .player,
  .avatar img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: cover;
  }
  .frame,
  .avatar {
    > *,
    > picture > img {
      grid-area: 1 / 1;
    }
  }
  picture {
    display: contents;
  }
  /* Words stand in the place of a picture that did not arrive; a card closes up. A fold has one button at a time. */
  :not([data-broken]) > :is(:is(img, picture) + :is(.unavailable, .posterless), .letters:has(+ img)),
  [data-broken] > :is(img, picture),
  .card > [data-broken],
  .clamp:not([data-folded]) + .fold-button,
  [aria-expanded='true'] > .more,
  [aria-expanded='false'] > .less {
    display: none;
  }
  .image {
    block-size: auto;
  }
  .image,
  .poster {
    object-position: var(--_x, 50%) var(--_y, 50%);
    &[data-focus-x='0'] {
      --_x: 0;
    }
    &[data-focus-x='1'] {
      --_x: 25%;
    }
    &[data-focus-x='3'] {
      --_x: 75%;
    }
    &[data-focus-x='4'] {
      --_x: 100%;
    }
    &[data-focus-y='0'] {
      --_y: 0;
    }
    &[data-focus-y='1'] {
      --_y: 25%;
    }
    &[data-focus-y='3'] {
      --_y: 75%;
    }
    &[data-focus-y='4'] {
      --_y: 100%;
    }
  }

  /* A corner cut out of the picture, in the colour of the paper. */
  .tab {
    position: absolute;
    z-index: 1;
    inset-block-end: 0;
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    padding-block: 0.5em 0;
    padding-inline: 0 0.75em;
    background: var(--_paper);
    font: 600 0.8125em/1.3 var(--_font-meta);
    font-variant-numeric: tabular-nums;
  }

  .avatar {
    flex: none;
    display: inline-grid;
    place-items: center;
    inline-size: 2.4em;
    aspect-ratio: 1;
    border-radius: var(--news-avatar-radius, 50%);
    font-size: 0.625em;
    &::after {
      border-radius: 0;
      box-shadow: none;
    }
    &.initials::after {
      content: none;
    }
    &:is(.initials, [data-broken]) {
      background: var(--_tint);
      box-shadow: inset 0 0 0 1px var(--_rule);
      font-family: var(--_font-headline);
      font-weight: 400;
      letter-spacing: calc(0.02em * var(--_track));
    }
  }

  /* Folded only where the script that opens it runs, and not on paper. Where it does not come, the fold opens. */
  .clamp {
    white-space: pre-line;
  }
  @media screen {
    .clamp:not([data-open], [data-lines='0']),
    [data-variant='inline'] .summary {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: var(--_lines, 3);
      overflow: hidden;
    }
    :host(:not(:defined)) .clamp {
      animation: unfold 0s 8s forwards;
    }
    @keyframes unfold {
      to {
        --_lines: none;
      }
    }
  }
  @media (scripting: none) {
    .clamp {
      display: block !important;
    }
    button,
    .steps {
      display: none !important;
    }
  }

  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: calc(var(--_s) * 5);
    padding: 0.5em 1.25em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    font: 600 0.875em/1.3 var(--_font-meta);
    transition:
      background-color 120ms,
      color 120ms;
  }
  .text-button {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-block-size: calc(var(--_s) * 3);
    font: 600 0.875em/1.4 var(--_font-meta);
    color: var(--_accent);
  }
  @media (hover: hover) {
    :is(.byline a, .heading a, .social a, .text-button):hover,
    .more-button:hover .words {
      text-decoration: underline;
    }
    .card:hover .link,
    .name a:hover {
      text-decoration-line: underline;
      text-decoration-thickness: 0.055em;
      text-decoration-color: var(--_accent);
      text-underline-offset: 0.14em;
    }
    .button:hover {
      background: var(--_ink);
      color: var(--_paper);
    }
    .more-button:hover {
      border-color: var(--_ink);
    }
    .play-button:hover .tab {
      background: var(--_accent);
      color: var(--news-accent-ink, light-dark(#fff, #0c1417));
    }
  }
`;

/** In this order: what stands in for content overrides the parts, and paper overrides all. */
export const baseStyles = [sharedStyles, stateStyles, modeStyles, unsafeCSS(lineCounts.join(''))];
