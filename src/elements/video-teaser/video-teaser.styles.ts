// A still with its corner cut away: that corner is the play button (design.md §5).

import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.ts';
import { tokenStyles } from '../shared/tokens.styles.ts';

export const videoStyles = css`
  .video {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    .headline {
      font-size: 1.25em;
      line-height: calc(1.2 * var(--_lead));
      letter-spacing: calc(-0.005em * var(--_track));
    }
    .label {
      margin-block-end: calc(var(--_s) * 0.5);
    }
  }
  .frame {
    position: relative;
    display: grid;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_bone);
    aspect-ratio: 16 / 9;
    > * {
      grid-area: 1 / 1;
    }
    &::after {
      content: '';
      grid-area: 1 / 1;
      background: var(--_veil);
      box-shadow: inset 0 0 0 1px var(--_edge);
      pointer-events: none;
    }
    &.playing {
      background: #000;
      &::after {
        content: none;
      }
    }
    /* A sentence may need more room than the picture had. */
    &.unavailable {
      display: flex;
      aspect-ratio: auto;
      min-block-size: min(14em, 56cqi);
    }
  }
  .poster,
  .player {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    border: 0;
    object-fit: cover;
  }
  .player {
    object-fit: contain;
  }
  .poster + .posterless {
    display: none;
  }
  [data-broken] > .posterless {
    display: block;
  }
  .posterless {
    padding: calc(var(--_s) * 2);
    font: 400 1.25em/1.24 var(--_font-headline);
    color: var(--_muted);
    text-wrap: balance;
  }
  .play-button {
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
    &:focus-visible {
      outline-offset: -4px;
    }
  }
  .duration {
    font-variant-numeric: tabular-nums;
  }
  .player-bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_s) * 2);
    min-block-size: calc(var(--_s) * 5);
    border-block-end: 1px solid var(--_rule);
    font: 400 0.8125em/1.4 var(--_font-meta);
    color: var(--_muted);
    > .text-button {
      font-size: inherit;
    }
  }
  .video-text {
    padding-block-start: calc(var(--_s) * 1.5);
  }
  .description {
    margin-block-start: var(--_s);
    font-size: 0.9375em;
    line-height: calc(1.5 * var(--_lead));
    color: var(--_muted);
    text-wrap: pretty;
    max-inline-size: 40em;
  }
  @media (hover: hover) {
    .play-button:hover .tab {
      background: var(--_accent);
      color: var(--_accent-ink);
    }
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
    .video .headline {
      font-size: 1.5em;
      line-height: calc(1.16 * var(--_lead));
      letter-spacing: calc(-0.01em * var(--_track));
    }
  }
  @container (min-width: 52.5em) {
    .video:not([data-shape]) .video-text:has(> .description) {
      display: grid;
      grid-template: auto auto 1fr / repeat(2, minmax(0, 1fr));
      column-gap: calc(var(--_s) * 4);
      > * {
        grid-column: 1;
      }
      > :is(.description, .text-button) {
        grid-column: 2;
      }
      > .description {
        grid-row: 1 / span 2;
        align-self: start;
        margin: 0;
      }
      > .text-button {
        grid-row: 3;
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
`;

export const videoTeaserStyles = [tokenStyles, baseStyles, videoStyles];
