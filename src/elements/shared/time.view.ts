// When: `<time>` with the instant, and the full local stamp for everyone, listeners included.

import { html, nothing } from 'lit';
import { formatMoment } from '../../i18n/dates.ts';
import { fill } from '../../i18n/messages.ts';
import type { Article } from '../../model/article.ts';
import type { View, ViewContext } from './view-context.ts';

/** @param message a wording with `{date}` around it, such as "Updated {date}" */
export function timeView(iso: string | undefined, context: ViewContext, message = '{date}'): View {
  if (!iso) return nothing;
  const { text, stamp } = formatMoment(iso, context.now, context.language, context.timeZone);
  const words = fill(message, { date: text });
  // A date is the beginning of its stamp, and read out once.
  const rest = words.endsWith(text) && stamp.startsWith(text) ? stamp.slice(text.length) : `, ${stamp}`;
  return html`<time class="date" part="date" datetime=${iso} title=${stamp}
    >${words}<span class="visually-hidden">${rest || nothing}</span></time
  >`;
}

/** Publishers' systems touch a story whenever it is saved: an update is news an hour after publication. */
export function decideUpdated({ published, updated }: Article): string | undefined {
  const later = updated && published && Date.parse(updated) - Date.parse(published) >= 3_600_000;
  return later ? updated : undefined;
}

/** The one date of a card: of the update, where the story says that it is updated or still going on. */
export const cardTimeView = (article: Article, context: ViewContext): View =>
  (article.status === 'updated' || article.status === 'live') && article.updated
    ? timeView(article.updated, context, context.messages.updatedAt)
    : timeView(article.published, context);
