// Caption in the text's face, credit smaller, both always attached to the picture (design.md §5).

import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.ts';
import { tokenStyles } from '../shared/tokens.styles.ts';

export const photoStyles = css`
  .photo {
    &[data-ratio='3/2'] .image,
    :host([ratio='3/2']) & .image {
      aspect-ratio: 3 / 2;
    }
    &[data-ratio='16/9'] .image,
    :host([ratio='16/9']) & .image {
      aspect-ratio: 16 / 9;
    }
    .skeleton & .image,
    .unavailable {
      aspect-ratio: var(--_ratio);
      color: var(--_muted);
    }
    /* A picture of unknown size begins with some shape. */
    .image:where(:not([width][height])) {
      aspect-ratio: auto var(--_ratio);
    }
  }
  /* Important, so that a page's rule for all images does not make this one wider than its place. */
  ::slotted(:is(img, picture)) {
    display: block;
    max-inline-size: 100% !important;
    block-size: auto;
  }
  .slotted {
    background: none;
    inline-size: fit-content;
    max-inline-size: 100%;
    /* The image within a picture is the page's alone. */
    overflow-x: auto;
  }
  .figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_s) * 0.25) calc(var(--_s) * 4);
    padding-block-start: var(--_s);
    overflow-wrap: anywhere;
  }
  .caption {
    flex: 1 1 22em;
    max-inline-size: 44em;
    font-size: 0.875em;
    line-height: calc(1.45 * var(--_lead));
    text-wrap: balance;
  }
  .credit-line {
    display: flex;
    flex-wrap: wrap;
    /* Links on two lines are 24 px apart. */
    gap: 0.6em 1em;
    min-block-size: 1lh;
    font: max(11px, 0.6875em) / 1.6 var(--_font-meta);
    letter-spacing: calc(0.015em * var(--_track));
    color: var(--_muted);
    a {
      text-decoration-line: underline;
      text-decoration-thickness: 1px;
      text-decoration-color: var(--_rule);
      &:hover {
        text-decoration-color: currentColor;
      }
    }
  }
  .source-mark {
    padding-inline: 0.4em;
    border: 1px solid currentColor;
    font-weight: 600;
  }

  .zoom-button {
    --_ring: -4px;
    inset-inline-end: 0;
    justify-content: center;
    inline-size: calc(var(--_s) * 5);
    block-size: calc(var(--_s) * 5);
    padding: 0;
    font-size: 1em;
    transition: 120ms;
    @media (hover: hover) {
      .picture:hover > & {
        background: var(--_ink);
        color: var(--_paper);
      }
    }
  }
  /* Where it can do nothing: on a picture that has not arrived. */
  [data-broken] > .zoom-button {
    display: none;
  }
`;

export const photoWithCreditStyles = [tokenStyles, baseStyles, photoStyles];
