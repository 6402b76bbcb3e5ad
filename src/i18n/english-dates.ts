// Moments in English, the language that is always at hand, without Intl: the first of its objects costs a page as much as
// twenty cards. Word for word what Intl says for `en`, which the tests compare.

import type { DateFormat } from './dates.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** Only the reader's own zone and UTC are known without Intl. */
export const isEnglish = (language: string, timeZone?: string): boolean =>
  (language === 'en' || language === 'en-US') && (!timeZone || timeZone === 'UTC');

export function formatEnglishDate(time: number, format: DateFormat, timeZone: string | undefined): string {
  const local = new Date(time);
  const date = timeZone ? local : new Date(time - local.getTimezoneOffset() * 60_000);
  const year = date.getUTCFullYear();
  const hour = date.getUTCHours();
  const day = `${months[date.getUTCMonth()]} ${date.getUTCDate()}`;
  const clock = `${hour % 12 || 12}:${String(date.getUTCMinutes()).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
  switch (format) {
    case 'stamp':
      return `${day}, ${year} at ${clock}`;
    case 'date':
      return day;
    case 'year':
      return `${year}`;
    case 'time':
      return clock;
    case 'timeWithDate':
      return `${day} at ${clock}`;
    default:
      return `${day}, ${year}`;
  }
}

/** "2 hours". */
export const countInEnglish = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

export const formatEnglishAge = (count: number, unit: string): string =>
  !count ? 'now' : count === 1 && unit === 'day' ? 'yesterday' : `${countInEnglish(count, unit)} ago`;

/** What stands before the item of a list: "a, b, and c". */
export const englishSeparator = (index: number, count: number): string =>
  index < count - 1 ? ', ' : count > 2 ? ', and ' : ' and ';
