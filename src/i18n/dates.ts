// Moments in the reader's words: relative up to a week, then a date. Intl objects are slow to make (the first costs about
// 20 ms), so each is made when first needed and kept, a bounded number of them, and English does without. Where a browser
// lacks one, plain words do.

import { countInEnglish, englishSeparator, formatEnglishAge, formatEnglishDate, isEnglish } from './english-dates.ts';

interface Formatter {
  format(...values: never[]): string;
}

const formatters = new Map<string, Formatter>();

/** One formatter a key; the cache starts anew when a page has asked for absurdly many. */
function cached<F extends Formatter>(key: string, make: () => F): F {
  let formatter = formatters.get(key) as F | undefined;
  if (!formatter) {
    if (formatters.size > 50) formatters.clear();
    formatters.set(key, (formatter = make()));
  }
  return formatter;
}

const dateFormats = {
  stamp: { dateStyle: 'long', timeStyle: 'short' },
  date: { day: 'numeric', month: 'long' },
  dateWithYear: { day: 'numeric', month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  day: { dateStyle: 'short' },
  time: { hour: 'numeric', minute: '2-digit' },
  timeWithDate: { hour: 'numeric', minute: '2-digit', day: 'numeric', month: 'long' },
} as const;
export type DateFormat = keyof typeof dateFormats;

const formatDate = (time: number, format: DateFormat, language: string, timeZone: string | undefined): string =>
  isEnglish(language, timeZone)
    ? formatEnglishDate(time, format, timeZone)
    : cached(`${format} ${language} ${timeZone}`, () => {
        const options = dateFormats[format];
        try {
          return new Intl.DateTimeFormat(language, { ...options, timeZone });
        } catch {
          // An unknown time zone is the page's mistake; the reader's own is the next best.
          return new Intl.DateTimeFormat(language, options);
        }
      }).format(time);

/** Whether a zone is known here. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    return false;
  }
}

/** What of a moment is written. */
export interface Moment {
  /** "2 hours ago", "3 July", "3 July 2025". */
  readonly text: string;
  /** The full local stamp, where `text` says less. */
  readonly stamp: string;
  readonly relative: boolean;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * A moment for a reader.
 * @param iso ISO 8601; a date alone (`YYYY-MM-DD`) is shown without a time and never shifted by a zone
 */
export function formatMoment(iso: string, now: number, language: string, timeZone: string | undefined): Moment {
  const dateOnly = iso.length === 10;
  const zone = dateOnly ? 'UTC' : timeZone;
  const time = Date.parse(iso);
  const stamp = formatDate(time, dateOnly ? 'dateWithYear' : 'stamp', language, zone);
  const age = now - time;
  // A publisher's clock may be a little ahead of the reader's: up to an hour of future reads as now.
  if (!dateOnly && age > -hour && age < 7 * day && (isEnglish(language) || Intl.RelativeTimeFormat)) {
    return { text: formatAge(Math.max(0, age), language), stamp, relative: true };
  }
  const isThisYear = formatDate(time, 'year', 'en', zone) === formatDate(now, 'year', 'en', zone);
  return { text: formatDate(time, isThisYear ? 'date' : 'dateWithYear', language, zone), stamp, relative: false };
}

/** The time of a day, "10:42"; with the date where that is not today. */
export function formatTime(time: number, now: number, language: string, timeZone: string | undefined): string {
  const isToday = formatDate(time, 'day', 'en', timeZone) === formatDate(now, 'day', 'en', timeZone);
  return formatDate(time, isToday ? 'time' : 'timeWithDate', language, timeZone);
}

function formatAge(age: number, language: string): string {
  if (age < minute) return formatAgo(0, 'second', language);
  if (age < hour) return formatAgo(Math.floor(age / minute), 'minute', language);
  if (age < day) return formatAgo(Math.floor(age / hour), 'hour', language);
  return formatAgo(Math.floor(age / day), 'day', language);
}

const formatAgo = (count: number, unit: 'second' | 'minute' | 'hour' | 'day', language: string): string =>
  isEnglish(language)
    ? formatEnglishAge(count, unit)
    : cached(language, () => new Intl.RelativeTimeFormat(language, { numeric: 'auto' })).format(-count || 0, unit);

/** Hours, minutes and seconds. */
function partsOf(seconds: number): number[] {
  const whole = Math.round(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}

/** "1 minute, 33 seconds", for those who listen. */
export function sayDuration(seconds: number, language: string): string {
  const said = partsOf(seconds).flatMap((count, index) => {
    const unit = ['hour', 'minute', 'second'][index] as string;
    if (count && isEnglish(language)) return countInEnglish(count, unit);
    const format = () => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
    return count ? cached(unit + language, format).format(count) : [];
  });
  return Intl.ListFormat && !isEnglish(language)
    ? cached('units' + language, () => new Intl.ListFormat(language, { type: 'unit' })).format(said)
    : said.join(', ');
}

/** `1:33`, `1:02:05`. */
export function formatDuration(seconds: number): string {
  const parts = partsOf(seconds);
  const shown = parts[0] ? parts : parts.slice(1);
  return shown.map((part, index) => (index ? String(part).padStart(2, '0') : part)).join(':');
}

/** The parts of a list in the language's own way, such as "a, b and c"; `element` parts are the items, in order. */
export function listParts(
  names: string[],
  language: string,
): readonly { type: 'element' | 'literal'; value: string }[] {
  const inEnglish = isEnglish(language);
  if (names.length < 2 || inEnglish || !Intl.ListFormat) {
    return names
      .flatMap((value, index) => [
        { type: 'literal', value: inEnglish ? englishSeparator(index, names.length) : ', ' } as const,
        { type: 'element', value } as const,
      ])
      .slice(1);
  }
  return cached('list' + language, () => new Intl.ListFormat(language)).formatToParts(names);
}
