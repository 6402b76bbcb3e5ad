// A still with its corner cut away: that corner is the play button (design.md §5).

import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.ts';
import { tokenStyles } from '../shared/tokens.styles.ts';

export const videoStyles = css`
  .video {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .frame {
    display: grid;
    aspect-ratio: 16 / 9;
  }
  [data-stage='playing'] .frame {
    background: #000;
    &::after {
      content: none;
    }
  }
  .player {
    object-fit: contain;
  }
  [data-stage='playing'] .player {
    background: #000;
  }
  .posterless {
    padding: calc(var(--_s) * 2);
    background: var(--_paper);
    font: 1.25em/1.24 var(--_font-headline);
    color: var(--_muted);
    text-wrap: balance;
  }
  .play-button {
    --_ring: -4px;
    position: absolute;
    z-index: 1;
    inset: 0;
    display: grid;
    place-items: end start;
    .tab {
      position: static;
      gap: 0.75em;
      min-block-size: calc(var(--_s) * 6);
      padding: 0 calc(var(--_s) * 2);
      font-size: 0.9375em;
      transition:
        background-color 120ms,
        color 120ms;
      .icon {
        font-size: 1.35em;
      }
    }
  }
  .player-bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_s) * 2);
    min-block-size: calc(var(--_s) * 5);
    border-block-end: 1px solid var(--_rule);
    font: 0.8125em/1.4 var(--_font-meta);
    color: var(--_muted);
    .text-button {
      font-size: inherit;
    }
  }
  /* Pressed, the corner unfolds until the question fits. The picture stays. */
  .consent {
    position: relative;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_s) * 1.5) calc(var(--_s) * 2);
    inline-size: fit-content;
    max-inline-size: min(32em, 100% - var(--_s) * 6);
    margin-block-start: calc(var(--_s) * -6);
    padding-block: calc(var(--_s) * 2) calc(var(--_s) * 2.5);
    padding-inline-end: calc(var(--_s) * 2);
    background: var(--_paper);
    > .message {
      flex: 1 0 100%;
      font: 0.875em/1.5 var(--_font-meta);
      text-wrap: var(--_wrap, wrap);
    }
  }
  .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--news-accent-ink, light-dark(#fff, #0c1417));
  }
  .video-text {
    padding-block-start: calc(var(--_s) * 1.5);
  }
  .description {
    margin-block-start: var(--_s);
    font-size: 0.9375em;
    line-height: calc(1.5 * var(--_lead));
    color: var(--_muted);
    text-wrap: var(--_wrap, wrap);
    max-inline-size: 40em;
  }
  @container (max-width: 14.99em) {
    .play-button .tab {
      min-block-size: calc(var(--_s) * 5);
      padding-inline: calc(var(--_s) * 1.5);
      font-size: 0.8125em;
    }
  }
  @container (min-width: 37.5em) {
    .play-button .tab {
      min-block-size: calc(var(--_s) * 8);
      padding-inline: calc(var(--_s) * 2.5);
      font-size: 1.0625em;
    }
    .posterless {
      padding: calc(var(--_s) * 2.5);
      font-size: 1.75em;
    }
    .video .headline {
      --_leading: 1.16;
      --_tracking: 0.01;
      font-size: 1.5em;
    }
  }
  @container (min-width: 52.5em) {
    .video:not([data-shape]) .video-text:has(> .description) {
      display: grid;
      grid-template: auto 1fr auto / repeat(2, minmax(0, 1fr));
      column-gap: calc(var(--_s) * 4);
      > * {
        grid-column: 1;
      }
      > .description {
        grid-area: 1 / 2 / span 2;
        align-self: start;
        margin: 0;
      }
      > .text-button {
        grid-area: 3 / 2;
        place-self: start;
      }
    }
  }
  .video[data-shape] .frame {
    aspect-ratio: 9 / 16;
    max-inline-size: 20em;
  }
  @container (min-width: 30em) {
    .video[data-shape] {
      grid-template-columns: minmax(0, 15em) minmax(0, 1fr);
      column-gap: calc(var(--_s) * 3);
      .video-text {
        border-block-start: 1px solid var(--_rule);
      }
    }
  }
  .address {
    display: none;
  }
  @media screen {
    [data-stage='failed'] .frame {
      /* A sentence may need more room than the picture had. */
      overflow: visible;
      > :is(.poster, .posterless) {
        display: none;
      }
    }
  }
  /* On paper, and without scripts, the poster and the address stand for the player. */
  @media print, (scripting: none) {
    .address {
      display: block;
      margin-block-start: var(--_s);
      font: 0.8125em/1.5 var(--_font-meta);
      overflow-wrap: anywhere;
    }
    .player,
    .player-bar,
    .consent,
    .frame > .unavailable,
    .play-button {
      display: none;
    }
  }
`;

export const videoTeaserStyles = [tokenStyles, baseStyles, videoStyles];
