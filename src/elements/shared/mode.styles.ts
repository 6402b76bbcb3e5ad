// How every element is shown elsewhere than on a plain screen: in forced colours and on paper.

import { css } from 'lit';

export const modeStyles = css`
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
      &::after {
        content: none;
      }
    }
    .text-button,
    .more-button .words {
      text-decoration: underline;
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
    }
    :host,
    .root {
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
      display: none !important;
    }
    figure,
    .gallery,
    .card,
    .video,
    .bio,
    .callout,
    .quote {
      break-inside: avoid;
    }
    .headline,
    .subheading,
    .heading {
      break-after: avoid;
    }
    .paragraph {
      orphans: 3;
      widows: 3;
    }
    :is(.paragraph, .quote, .table, .body li) a:not([href^='#'])::after {
      content: ' (' attr(href) ')';
      font-size: 0.8em;
    }
    /* Grounds are not printed. */
    .badge[data-kind='breaking'] {
      padding: 0;
      background: none;
      color: var(--_live);
    }
    .callout,
    .card[data-status='sponsored'] {
      border: 1px solid var(--_rule);
    }
    /* "Yesterday" is another day when it is read: the full stamp stands behind it. */
    .date > * {
      display: contents;
      white-space: normal;
    }
    .photo .picture {
      inline-size: fit-content;
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
