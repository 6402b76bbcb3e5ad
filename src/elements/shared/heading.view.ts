// A heading of any level. Lit's static templates would cost more than these five lines.

import { html, type TemplateResult } from 'lit';

/** @param name the class, and the part where that has no name of its own */
export function headingView(level: number, name: string, content: unknown, part = name): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 class=${name} part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 class=${name} part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 class=${name} part=${part}>${content}</h4>`;
    case 5:
      return html`<h5 class=${name} part=${part}>${content}</h5>`;
    default:
      return html`<h6 class=${name} part=${part}>${content}</h6>`;
  }
}
