// The words that every card but ours has to make by itself, with one formatter a page, as a careful author writes it.

let relative;
let long;

/** What a card says of a moment: `{text, stamp}`. */
export function sayTime(iso) {
  relative ??= new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  long ??= new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' });
  const hours = Math.floor((Date.now() - Date.parse(iso)) / 3_600_000);
  const text = hours < 24 ? relative.format(-hours, 'hour') : relative.format(-Math.floor(hours / 24), 'day');
  return { text, stamp: long.format(Date.parse(iso)) };
}

export const sayReadingTime = (minutes) => `${minutes} min read`;
