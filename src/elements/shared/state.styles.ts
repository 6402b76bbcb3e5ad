// What stands in for content: the skeleton while it loads, and the sentences of empty and failed.

import { css } from 'lit';

export const stateStyles = css`
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
  }
  @container (min-width: 36em) {
    .skeleton .summary > :last-child {
      display: none;
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
    .skeleton :is(.bone, .picture, .avatar, .frame) {
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
    &:not(.index-rule, .foot) {
      padding-block-start: 0;
    }
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
    overflow-wrap: anywhere;
    font: 0.875em/1.45 var(--_font-meta);
  }
`;
