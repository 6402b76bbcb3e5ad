// A heading of any level. A tag cannot be a value in a template, so there is one for each.

import { html, type TemplateResult } from 'lit';
import { fixed, inOneTemplate } from './one-template.ts';

/** @param name the class, and the part where that has no name of its own */
export function headingView(level: number, name: string, content: unknown, part = name): TemplateResult {
  const [is, as] = [fixed(name), fixed(part)];
  switch (level) {
    case 2:
      return inOneTemplate(html`<h2 class=${is} part=${as}>${content}</h2>`);
    case 3:
      return inOneTemplate(html`<h3 class=${is} part=${as}>${content}</h3>`);
    case 4:
      return inOneTemplate(html`<h4 class=${is} part=${as}>${content}</h4>`);
    case 5:
      return inOneTemplate(html`<h5 class=${is} part=${as}>${content}</h5>`);
    default:
      return inOneTemplate(html`<h6 class=${is} part=${as}>${content}</h6>`);
  }
}
