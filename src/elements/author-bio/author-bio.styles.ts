// Straight edges for stories, circles for people (design.md §5).

import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.ts';
import { tokenStyles } from '../shared/tokens.styles.ts';

export const bioStyles = css`
  .bio {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: calc(var(--_s) * 2);
    align-items: start;
    > .avatar {
      inline-size: 3.2em;
      font-size: 1.25em;
    }
    .name {
      --_tracking: 0;
    }
    .role {
      margin-block-start: calc(var(--_s) * 0.25);
      font: 0.8125em/1.5 var(--_font-meta);
      color: var(--_muted);
    }
    .text {
      margin-block-start: var(--_s);
      font-size: 0.9375em;
      line-height: calc(1.55 * var(--_lead));
      text-wrap: var(--_wrap, wrap);
      max-inline-size: 42em;
    }
    .text + .text-button {
      margin-block-start: calc(var(--_s) * 0.5);
    }
  }
  .bio-head {
    align-self: center;
  }
  .bio-body {
    grid-column: 1 / -1;
  }
  .social {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_s) * 2);
    margin-block-start: var(--_s);
    font: 500 0.8125em/1.3 var(--_font-meta);
    color: var(--_muted);
    > * {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    a {
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
      min-block-size: calc(var(--_s) * 3);
      &:hover {
        color: var(--_ink);
      }
    }
  }
  @container (min-width: 26em) {
    .bio-body {
      grid-column: 2;
    }
    .bio:not([data-variant]) {
      grid-template-rows: auto 1fr;
      > .avatar {
        grid-row: 1 / span 2;
      }
      .bio-head {
        align-self: start;
        padding-block-start: calc(var(--_s) * 0.5);
      }
    }
  }
  @container (min-width: 37.5em) {
    .bio:not([data-variant]) {
      column-gap: calc(var(--_s) * 3);
      > .avatar {
        inline-size: 3.143em;
        font-size: 1.75em;
      }
      .name {
        font-size: 1.375em;
      }
    }
  }
  .bio[data-variant] {
    column-gap: calc(var(--_s) * 1.5);
    align-items: center;
    > .avatar {
      inline-size: 2.667em;
      font-size: 0.9375em;
    }
    .name {
      font: 600 0.9375em/1.3 var(--_font-meta);
    }
    .role {
      margin: 0;
    }
  }
  @container (min-width: 52.5em) {
    .several {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: calc(var(--_s) * 4);
      clip-path: inset(-8px);
      > .bio {
        position: relative;
        padding-block: 0;
        border: 0;
        &::before {
          content: '';
          position: absolute;
          inset-block: 0;
          inset-inline-start: calc(var(--_s) * -2);
          border-inline-start: 1px solid var(--_rule);
        }
      }
    }
  }
`;

export const authorBioStyles = [tokenStyles, baseStyles, bioStyles];
