// A face, or initials where there is none or it does not arrive (see `picture-controller`).

import { html, nothing, type TemplateResult } from 'lit';
import type { Author } from '../../model/author.ts';
import { srcsetOf } from '../photo-with-credit/photo-with-credit.view.ts';

/** CSS pixels of the largest. */
const widest = 96;

export function avatarView({ name, avatar }: Author): TemplateResult {
  const srcset = avatar && srcsetOf(avatar, widest);
  return html`<span class=${avatar ? 'avatar' : 'avatar initials'} part="avatar" data-picture aria-hidden="true"
    ><span class="letters">${initialsOf(name)}</span>${
      avatar
        ? html`<img
            alt=""
            width="96"
            height="96"
            loading="lazy"
            decoding="async"
            sizes=${srcset ? `${widest}px` : nothing}
            srcset=${srcset ?? nothing}
            src=${avatar.src}
          />`
        : nothing
    }</span
  >`;
}

/**
 * First letters of the first and the last name, else what there is; whole characters, so that no surrogate is cut in half.
 */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : ''];
  const letters = [first, last].map((word) => [...(word ?? '')][0] ?? '').join('');
  return letters || /[\p{L}\p{N}]/u.exec(name)?.[0] || ([...name][0] ?? '');
}
