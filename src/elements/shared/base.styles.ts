// What every element shares: the host's box, a reset that weighs nothing, and the parts that occur everywhere.

import { css, unsafeCSS } from 'lit';

/** Line counts by attribute: a strict policy allows no style attributes. */
const lineCounts = Array.from({ length: 20 }, (_, index) => `[data-lines='${index + 1}']{--_lines:${index + 1}}`);

const sharedStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    min-inline-size: min(100%, 10em);
    background: var(--news-paper, transparent);
    color: var(--_ink);
    font: 400 var(--news-font-size, medium) / calc(1.45 * var(--_lead)) var(--_font-text);
    text-align: start;
    letter-spacing: normal;
    word-spacing: normal;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    hyphens: manual;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host(:is([theme='light'], [theme='dark'])) {
    background: var(--_paper);
    padding: calc(var(--_s) * 2);
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :where(h2, h3, h4, h5, h6, p, ul, ol, figure, figcaption, blockquote, table, pre) {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
  }
  :where(ul, ol) {
    list-style: none;
  }
  :where(a) {
    color: inherit;
    text-decoration: none;
  }
  :where(button) {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  :focus-visible {
    outline: var(--_focus);
    outline-offset: 2px;
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
    overflow: visible;
    &.solid {
      fill: currentColor;
      stroke: none;
    }
  }

  /* The index rule: a hairline that begins with a short thick stroke. */
  .index-rule {
    position: relative;
    border-block-start: 1px solid var(--_rule);
    &::before {
      content: '';
      position: absolute;
      inset-block-start: -1px;
      inset-inline-start: 0;
      inline-size: var(--_index);
      border-block-start: var(--_stroke);
    }
  }

  .label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    overflow-wrap: anywhere;
    font: 700 0.8125em/1.4 var(--_font-meta);
    > .badge {
      font-size: 1em;
      line-height: inherit;
    }
  }
  .kicker {
    color: var(--_accent);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font: 700 0.8125em/1.5 var(--_font-meta);
    color: var(--_muted);
    &[data-kind='live'] {
      color: var(--_live);
    }
    &[data-kind='breaking'] {
      padding-inline: 0.5em;
      background: var(--_live);
      color: var(--_paper);
    }
    &:is([data-kind='opinion'], [data-kind='sponsored']) {
      color: var(--_ink);
    }
    &[data-kind='sponsored'] {
      font-weight: 500;
    }
  }
  .live-dot {
    inline-size: 0.5625em;
    block-size: 0.5625em;
    border-radius: 50%;
    background: currentColor;
    forced-color-adjust: none;
  }

  .headline {
    font-family: var(--_font-headline);
    font-weight: var(--_weight);
    font-synthesis: var(--_synthesis, none);
    text-wrap: balance;
    font-kerning: normal;
  }
  .link::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .link:focus-visible {
    outline: none;
    &::after {
      outline: var(--_focus);
      outline-offset: 4px;
    }
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.3em;
    font: 400 0.8125em/1.5 var(--_font-meta);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
    clip-path: inset(-6px);
    > * {
      position: relative;
    }
    > .access {
      font-size: 1em;
      font-weight: 400;
    }
    > * + *::before {
      content: '·';
      position: absolute;
      inset-inline-start: -0.8em;
      inline-size: 0.3em;
      text-align: center;
    }
  }
  .byline {
    color: var(--_ink);
    text-wrap: balance;
  }
  .author-link {
    font-weight: 600;
    unicode-bidi: isolate;
  }

  /* Drawn with its border, so it prints and survives forced colours. */
  .end-mark {
    display: inline-block;
    border: 0.25em solid var(--_accent);
  }

  .figure {
    position: relative;
  }
  .picture {
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
      box-shadow: inset 0 0 0 1px var(--_edge);
      pointer-events: none;
    }
  }
  .image {
    display: block;
    inline-size: 100%;
    block-size: auto;
    object-fit: cover;
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
    inset-inline-start: 0;
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    padding-block: 0.5em 0;
    padding-inline: 0 0.75em;
    background: var(--_paper);
    color: var(--_ink);
    font: 600 0.8125em/1.3 var(--_font-meta);
    font-variant-numeric: tabular-nums;
  }

  .avatar {
    position: relative;
    flex: none;
    display: inline-grid;
    place-items: center;
    inline-size: 2.4em;
    block-size: 2.4em;
    overflow: hidden;
    border-radius: var(--_round);
    font-size: 0.625em;
    background: var(--_bone);
    color: var(--_ink);
    > * {
      grid-area: 1 / 1;
    }
    img {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
    &:not(.initials)::after {
      content: '';
      position: absolute;
      inset: 0;
      background: var(--_veil);
    }
    &:is(.initials, [data-broken]) {
      background: var(--_tint);
      box-shadow: inset 0 0 0 1px var(--_rule);
      font-family: var(--_font-headline);
      font-weight: 400;
      letter-spacing: calc(0.02em * var(--_track));
    }
    &:not(.initials, [data-broken]) > .letters {
      display: none;
    }
  }
  [data-broken] > img,
  [data-picture]:not([data-broken]) > .unavailable {
    display: none;
  }

  /* Folded only where the script that opens it runs. */
  .clamp {
    white-space: pre-line;
  }
  :host(:defined) .clamp:not([data-open], [data-lines='0']) {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines, 3);
    overflow: hidden;
  }
  .clamp:not([data-folded]) + .fold-button,
  .fold-button[aria-expanded='true'] > .more,
  .fold-button[aria-expanded='false'] > .less {
    display: none;
  }

  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: calc(var(--_s) * 5);
    padding-inline: 1.25em;
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
    :is(.byline, .heading) a:hover,
    .text-button:hover {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    :is(.card .link, .bio .name a):hover,
    .card:hover .link {
      text-decoration: underline;
      text-decoration-thickness: 0.055em;
      text-decoration-color: var(--_accent);
      text-underline-offset: 0.14em;
    }
    .button:hover {
      background: var(--_ink);
      color: var(--_paper);
    }
  }

  /* Loading: the same parts in the same places, each line of words a bar; one lh a line, so heights match. */
  .skeleton {
    pointer-events: none;
    animation: appear 160ms 200ms both;
    .meta {
      flex: 1;
      > :is(.byline, .date) {
        flex: 0 0 10em;
      }
      > *::before {
        content: none;
      }
    }
    .headline .bone::before {
      background: color-mix(in srgb, var(--_ink) 14%, transparent);
    }
    .summary {
      @container (min-width: 36em) {
        > .bone:nth-child(3) {
          display: none;
        }
      }
    }
  }
  .bone {
    display: block;
    block-size: 1lh;
    padding-block: calc((1lh - 0.7em) / 2);
    &::before {
      content: '';
      display: block;
      block-size: 0.7em;
      inline-size: 92%;
      background: var(--_bone);
    }
    &[data-w='8']::before {
      inline-size: 80%;
    }
    &[data-w='6']::before {
      inline-size: 62%;
    }
    &[data-w='4']::before {
      inline-size: 42%;
    }
    &[data-w='2']::before {
      inline-size: 24%;
    }
  }
  .label > .bone {
    flex: 1 1 100%;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton :is(.bone::before, .picture, .avatar, .frame) {
      animation: breathe 1.8s 400ms ease-in-out infinite;
    }
    .live-dot {
      animation: breathe 2s ease-in-out infinite;
    }
    @keyframes breathe {
      50% {
        opacity: 0.5;
      }
    }
  }

  /* Empty and failed: a sentence, and what can be done about it. */
  .message-box {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_s) * 1.5) calc(var(--_s) * 3);
    padding-block: calc(var(--_s) * 2.5) calc(var(--_s) * 2);
    border-block-end: 1px solid var(--_rule);
    > .message:only-child {
      color: var(--_muted);
    }
  }
  .header + slot > .message-box {
    padding-block-start: 0;
  }
  .message {
    text-wrap: balance;
  }
  .fallback {
    font: 500 0.875em/1.4 var(--_font-meta);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .unavailable {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    justify-content: flex-end;
    gap: calc(var(--_s) * 1.5);
    padding: calc(var(--_s) * 2);
    font: 400 0.875em/1.45 var(--_font-meta);
    color: var(--_ink);
  }

  @media (forced-colors: active) {
    .bone::before {
      background: none;
      border: 1px solid GrayText;
    }
    .picture,
    .frame,
    .avatar,
    .tab,
    .callout,
    .badge[data-kind='breaking'],
    .card[data-status='sponsored'] {
      border: 1px solid CanvasText;
    }
    .picture::after,
    .frame::after {
      content: none;
    }
    .text-button,
    .more-button .words {
      text-decoration: underline;
    }
    .live-dot {
      background: CanvasText;
    }
  }

  @media print {
    :host {
      --_ink: #000;
      --_muted: #444;
      --_paper: #fff;
      --_rule: #999;
      --_accent: #000;
      --_veil: transparent;
      color-scheme: light;
      background: none;
    }
    button,
    .related,
    .related-inline,
    .tags,
    .social,
    .read-on,
    .skeleton {
      display: none;
    }
    :host(:defined) .clamp:not([data-open], [data-lines='0']) {
      display: block;
      overflow: visible;
      -webkit-line-clamp: none;
    }
    .card,
    .photo,
    .video,
    .bio,
    .callout,
    .table-frame,
    .quote {
      break-inside: avoid;
    }
    .headline,
    .subheading,
    .section-name,
    .heading {
      break-after: avoid;
    }
    .paragraph {
      orphans: 3;
      widows: 3;
      a[href^='http']::after {
        content: ' (' attr(href) ')';
        font-size: 0.8em;
      }
    }
    .photo .image {
      max-block-size: 11cm;
      inline-size: auto;
      max-inline-size: 100%;
    }
    .frame {
      max-inline-size: 8cm;
    }
  }
`;

export const baseStyles = [sharedStyles, unsafeCSS(lineCounts.join(''))];
