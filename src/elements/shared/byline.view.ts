// Who wrote it: names in the language's own list, each a link where the author has a page.

import { html, nothing } from 'lit';
import { listParts } from '../../i18n/dates.ts';
import type { Author } from '../../model/author.ts';
import { relOf, storyUrl, type View, type ViewContext } from './view-context.ts';

export function authorNameView({ name, url }: Author, context: ViewContext): View {
  return url
    ? html`<a
        class="author-link"
        part="author-link"
        data-part="author"
        href=${storyUrl(url, context)}
        target=${context.linkTarget ?? nothing}
        rel=${relOf(context)}
        >${name}</a
      >`
    : html`<span class="author-link">${name}</span>`;
}

export function bylineView(authors: readonly Author[] | undefined, context: ViewContext): View {
  if (!authors?.length) return nothing;
  const parts = listParts(
    authors.map(({ name }) => name),
    context.language,
  );
  let next = 0;
  const names = parts.map(({ type, value }) => {
    const author = type === 'element' ? authors[next++] : undefined;
    return author ? authorNameView(author, context) : value;
  });
  const [before, after] = context.messages.byline.split('{authors}');
  return html`<span class="byline" part="byline"
    >${before}${names.length > 1 ? names : names[0]}${after || nothing}</span
  >`;
}
