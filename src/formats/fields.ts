// The vocabulary in which every format is read: small readers from `unknown` to a value, and where each value stands.
// None of them throws; what cannot be used is left out and told to the publisher.

import { readImageUrl, readLinkUrl, readWebUrl } from '../model/web-url.ts';
import type { ReadContext } from './format.ts';

/** Where a value stands in the document, what its relative URLs start from, and who hears what is wrong with it. */
export interface Place extends ReadContext {
  /** JSON Pointer; nothing stands for the document itself. */
  readonly path?: string;
}

/** A value of the document, or `undefined` where it is of no use. */
export type Read<T> = (value: unknown, place: Place) => T | undefined;

/** A JSON object, or what a format has made of one: nothing in it is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** Nesting whose pointer is longer than this is an attack, not news. */
const longestPath = 400;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or an empty one in the place of anything else. */
export const asObject = (value: unknown): Json => (isObject(value) ? value : {});

/** The entries of a list; a lone value as the only one. */
export const asList = (value: unknown): unknown[] => [value ?? []].flat();

/** What lies at a path such as `content.rendered` or `og_image.0.url`. */
export const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce((part, key) => (part as Json | null | undefined)?.[key], value);

/** The first of the paths that leads to words or a number. */
export const firstText = (value: unknown, ...paths: readonly string[]): string | undefined =>
  paths.map((path) => text(at(value, path))).find(Boolean);

/** What a value is, for the sentences of Problems and errors. */
export const describe = (value: unknown): string =>
  isObject(value)
    ? `an object with the keys ${Object.keys(value).join(', ').slice(0, 200)}`
    : Array.isArray(value)
      ? `a list of ${String(value.length)}`
      : `“${String(value).slice(0, 80)}”`;

// ——— Wholes and their parts ———

// A model object may hold itself, and a document more values than any page: reading is one synchronous run, so one count
// bounds it.
const mostValues = 500_000;
let valuesLeft = mostValues;

/** Begins to read another document or model object. */
export const startReading = (): void => void (valuesLeft = mostValues);

/** Reads a part of an object or a list. One that is of no use is left out, and the publisher told. */
export function field<T>(whole: object, key: string | number, read: Read<T>, place: Place): T | undefined {
  const path = `${place.path ?? ''}/${String(key)}`;
  let result: T | undefined;
  try {
    const value = (whole as Json)[key];
    if (path.length < longestPath && valuesLeft-- > 0) result = read(value, { ...place, path });
    // "", 0, false, null and [] are how systems say "nothing".
    if (result === undefined && value && (value as { length?: unknown }).length !== 0) {
      place.problem(path, `Left out: ${describe(value)}.`, 'error');
    }
  } catch {
    // A page's object may have getters that throw, or no way to become a text.
    place.problem(path, 'Left out: it cannot be read.', 'error');
  }
  return result;
}

/** All entries of an array that can be read; `undefined` when there are none. */
export const list =
  <T>(read: Read<T>): Read<T[]> =>
  (value, place) => {
    const entries = Array.isArray(value) ? value.map((_, index) => field(value, index, read, place)) : [];
    const items = entries.filter((entry) => entry !== undefined);
    return items.length ? items : undefined;
  };

type Fields<T> = { readonly [K in keyof T]-?: Read<NonNullable<T[K]>> };

/** An object of the model, each field read from the key of the same name. It is whole when its first field is there. */
export const record =
  <T extends object>(
    fields: Fields<T>,
    isWhole: (read: T) => unknown = (read) => Object.values(read)[0] !== undefined,
  ): Read<T> =>
  (value, place) => {
    if (!isObject(value)) return undefined;
    const parts = Object.entries<Read<unknown>>(fields).map(([key, read]) => [key, field(value, key, read, place)]);
    const result = Object.fromEntries(parts) as T;
    return isWhole(result) ? result : undefined;
  };

// ——— Words and numbers ———

/** Words as they are; only control characters go. Numbers are taken as text. */
export const words = (value: unknown): string | undefined =>
  /string|number/.test(typeof value) ? String(value).replace(/[^\P{Cc}\n\t]/gu, '') || undefined : undefined;

/** Plain text, word for word, without the blanks around it. */
export const text = (value: unknown): string | undefined => words(value)?.trim() || undefined;

/** A number, or a text such as "848" or "848px". */
export const number = (value: unknown): number | undefined =>
  /^-?\d+(\.\d+)?(px)?$/.test(text(value) ?? '') ? parseFloat(String(value)) : undefined;

/** A length in pixels or a count: more than nothing. */
export const size = (value: unknown): number | undefined => {
  const length = number(value) ?? 0;
  return length > 0 ? length : undefined;
};

/** BCP 47; others than this shape would make `Intl` throw. */
export const language = (value: unknown): string | undefined =>
  /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.exec(String(value).replace(/_/g, '-'))?.[0];

/** One of a few words. */
export const oneOf =
  <T extends string | boolean>(...words: readonly T[]) =>
  (value: unknown): T | undefined =>
    words.find((word) => word === value);

// ——— Addresses ———

export const webUrl: Read<string> = (value, { url }) => readWebUrl(value, url);

export const linkUrl: Read<string> = (value, { url }) => readLinkUrl(value, url);

/** The URL of a picture. Some systems escape it once too often (`&amp;`, WordPress `&#038;`). */
export const imageUrl: Read<string> = (value, { url }) =>
  readImageUrl(typeof value === 'string' && value.replace(/&(amp|#0?38);/g, '&'), url);

/** What relative URLs of a story start from: its own address where that is absolute, else the document's. */
export const storyBase = (url: string | undefined, base: string | undefined): string | undefined =>
  url && URL.canParse(url) ? url : base;

// ——— Time ———

// RFC 3339 and its loose relatives: blank for T, slashes, no seconds, no zone, zone without colon. What machines write
// for "never" (year 1) is no year of news.
const isoDate =
  /^((?:1[6-9]|2[01])\d\d)[-/](\d\d?)[-/](\d\d?)(?:[T ](\d\d:\d\d)(:\d\d)?(\.\d{1,3})?\d* ?(?:Z|([+-]\d\d):?(\d\d))?)?$/i;
// RFC 822 and 5322, which all browsers read alike: weekday and seconds may be missing, the year may have two digits.
const mailDate =
  /^(?:[a-z]+,? +)?\d\d? [a-z]{3,9} (?:\d\d){1,2} \d\d:\d\d(?::\d\d)? (?:GMT|UTC?|[ECMP][SD]T|[+-]\d{4})$/i;

/** 1970-01-01T00:00 stands for "never" as well. */
const instant = (words: string): string | undefined => {
  const moment = new Date(words);
  return moment.valueOf() ? moment.toISOString() : undefined;
};

/** A point in time as ISO 8601 in UTC, or `YYYY-MM-DD` where only a day is given. A time without zone is taken as UTC. */
export function date(value: unknown): string | undefined {
  const words = text(value) ?? '';
  if (mailDate.test(words)) return instant(words);
  const [, year = '', month = '', day = '', time, seconds = '', fraction = '', hours = '+00', minutes = '00'] =
    isoDate.exec(words) ?? [];
  const calendarDay = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  // Some browsers make the 3rd of March of the 31st of February.
  if (new Date(calendarDay).getUTCDate() !== Number(day)) return undefined;
  return time ? instant(`${calendarDay}T${time}${seconds}${fraction}${hours}:${minutes}`) : calendarDay;
}

/** Seconds, from a number of them, `H:MM:SS` or ISO 8601 (`PT3M18S`, even `T13M26S`); nothing and over a day are wrong. */
export function duration(value: unknown): number | undefined {
  const clock = /^(?:P?(?:0[YMWD])*T)?(?:(\d+)(?:H|:(?=.*:)))?(?:(\d+)[M:])?(?:(\d+)(?:\.\d*)?S?)?$/i;
  const [, hours = 0, minutes = 0, rest = 0] = clock.exec(text(value) ?? '') ?? [];
  const seconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  return seconds > 0 && seconds <= 86400 ? seconds : undefined;
}

// ——— Editorial judgement ———

/** Agencies' systems stamp "updated" before or within the minute of "published": that is no update. */
export const decideUpdated = (published: string | undefined, updated: string | undefined): string | undefined =>
  updated && published && updated.slice(0, 16) <= published.slice(0, 16) ? undefined : updated;

/** The beginning of a text, cut at a word: what stands for a headline where there is none (JSON Feed 1.1, microblogs). */
export function decideHeadline(body: string | undefined): string | undefined {
  const [line = ''] = body?.split('\n') ?? [];
  return line.length > 80 ? `${line.slice(0, 80).replace(/\s+\S*$/, '')}…` : line || undefined;
}

/** The first sentences of a body, for stories without a summary. */
export const decideSummary = (body: string | undefined): string | undefined =>
  body && (body.length < 240 ? body : (/^.{60,240}[.!?…。](?=\s)/s.exec(body)?.[0] ?? decideHeadline(body)));
