// A face, or initials where there is none or it does not arrive (see `picture-controller`).

import { html, nothing, type TemplateResult } from 'lit';
import type { Author } from '../../model/author.ts';

export function avatarView({ name, avatar }: Author): TemplateResult {
  return html`<span class=${avatar ? 'avatar' : 'avatar initials'} part="avatar" data-picture aria-hidden="true"
    ><span class="letters">${initialsOf(name)}</span>${
      avatar ? html`<img src=${avatar.src} alt="" width="96" height="96" loading="lazy" decoding="async" />` : nothing
    }</span
  >`;
}

/** First letters of the first and the last name; whole characters, so that no surrogate is cut in half. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return [first, last].map((word) => [...(word ?? '')][0] ?? '').join('');
}
