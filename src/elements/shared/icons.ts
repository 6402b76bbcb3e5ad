// The drawings of design.md §8: 16 × 16, stroke 1.5.

import { html, type TemplateResult } from 'lit';

const paths = {
  play: 'M4 2.5v11l9.5-5.5z',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  down: 'M3 5.75l5 5 5-5',
  up: 'M8 13.5V3M3.5 7.5L8 3l4.5 4.5',
  ahead: 'M5.75 3l5 5-5 5',
  zoom: 'M9.5 2.75h3.75V6.5M6.5 13.25H2.75V9.5M13 3L9.25 6.75M3 13l3.75-3.75',
  lock: 'M3.25 7h9.5v6.25h-9.5zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  gallery: 'M2.75 5.75h7.5v7.5h-7.5zM5.75 5.5V2.75h7.5v7.5H10.5',
  quote:
    'M1.5 13V8.75C1.5 5.5 3.25 3.5 6.5 3v2.25C5 5.6 4.25 6.5 4.25 8H6.5v5zM9 13V8.75C9 5.5 10.75 3.5 14 3v2.25C12.5 5.6 11.75 6.5 11.75 8H14v5z',
  at: 'M10.5 8a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM10.5 5.5V9c0 1 .6 1.5 1.4 1.5 1 0 1.6-1 1.6-2.5A5.5 5.5 0 1 0 11 12.6',
  mail: 'M2.25 3.75h11.5v8.5H2.25zM2.5 4l5.5 5 5.5-5',
  globe: 'M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM2.5 8h11M8 2.5c-3 3.5-3 7.5 0 11 3-3.5 3-7.5 0-11z',
  chat: 'M2.25 3.25h11.5v7.5H7.5l-3 2.75v-2.75H2.25z',
  camera: 'M2.25 5h3l1-1.75h3.5L10.75 5h3v7.75H2.25zM10 8.75a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  work: 'M2.25 5.25h11.5v7.5H2.25zM5.75 5V3.25h4.5V5M2.25 8.75h11.5',
  film: 'M2.25 3.75h11.5v8.5H2.25zM7 6.25v3.5L9.75 8z',
} as const;

export type IconName = keyof typeof paths;

/** `solid` drawings are filled, all others stroked. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class=${name === 'play' || name === 'quote' ? 'icon solid' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
    <path d=${paths[name]}></path>
  </svg>`;
