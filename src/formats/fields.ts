// The vocabulary in which every format is read: small readers from `unknown` to a value, and where each value stands.
// None of them throws; what cannot be used is left out and told to the publisher.

import { readImageUrl, readLinkUrl, readWebUrl } from '../model/web-url.ts';
import type { ReadContext } from './format.ts';

/** Where a value stands in the document, what its relative URLs start from, and who hears what is wrong with it. */
export interface Place {
  readonly path: string;
  readonly base: string | undefined;
  readonly context: ReadContext;
}

/** A JSON object and its place. */
export interface Source extends Place {
  readonly value: Json;
}

/** A value of the document, or `undefined` where it is of no use. */
export type Read<T> = (value: unknown, place: Place) => T | undefined;

/** Nesting whose pointer is longer than this is an attack, not news. */
const longestPath = 400;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON object, or what a format has made of one: nothing in it is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** The object, or an empty one in the place of anything else. */
export const asObject = (value: unknown): Json => (isObject(value) ? value : {});

/** The entries of a list; a lone value as the only one. */
export const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The first of the keys that holds words or a number. */
export const firstText = (source: Json, ...keys: readonly string[]): string | undefined =>
  keys.map((key) => text(source[key], nowhere)).find(Boolean);

/** The place of the document itself. */
export const root = (context: ReadContext): Place => ({ path: '', base: context.url, context });

/** What a value is, for the sentences of Problems and errors. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (isObject(value))
    return `an object with the keys ${Object.keys(value).slice(0, 9).join(', ') || '(none)'}`.slice(0, 200);
  return typeof value === 'string' ? `the text “${value.slice(0, 80)}”` : String(value);
}

/** The first of the fields that is there and can be read. */
export function field<T>(source: Source, read: Read<T>, ...keys: readonly string[]): T | undefined {
  for (const key of keys) {
    const value = source.value[key];
    const path = `${source.path}/${key}`;
    if (value === undefined || value === null) continue;
    const result = read(value, { ...source, path });
    if (result !== undefined) return result;
    // "", 0, false and [] are how systems say "nothing".
    if (value && (value as { length?: unknown }).length !== 0) {
      source.context.problem(path, `No usable ${key}: ${describe(value)}.`);
    }
  }
  return undefined;
}

/** An object that can be read further. */
export const object: Read<Source> = (value, place) =>
  isObject(value) && place.path.length < longestPath ? { ...place, value } : undefined;

/** All entries of an array that can be read; `undefined` when there are none. */
export const list =
  <T>(read: Read<T>): Read<T[]> =>
  (value, place) => {
    if (!Array.isArray(value) || place.path.length > longestPath) return undefined;
    const items: T[] = [];
    for (const [index, entry] of value.entries()) {
      const path = `${place.path}/${String(index)}`;
      const item = read(entry, { ...place, path });
      if (item !== undefined) items.push(item);
      else place.context.problem(path, `Left out: ${describe(entry)}.`, 'error');
    }
    return items.length ? items : undefined;
  };

type Fields<T> = { readonly [K in keyof T]-?: Read<NonNullable<T[K]>> };

/** An object of the model, each field read from the key of the same name; `undefined` when it is not whole. */
export function record<T extends object>(
  fields: Fields<T>,
  isWhole: (read: T) => unknown = () => true,
): Read<T> & { readonly fields: Fields<T> } {
  const read: Read<T> = (value, place) => {
    const source = object(value, place);
    if (!source) return undefined;
    const entries = Object.entries<Read<unknown>>(fields).map(([key, part]) => [key, field(source, part, key)]);
    const result = Object.fromEntries(entries) as T;
    return isWhole(result) ? result : undefined;
  };
  return Object.assign(read, { fields });
}

/** The place of values outside a document (attributes of HTML, words within a value): nothing is told to anybody. */
export const nowhere: Place = { path: '', base: undefined, context: { url: undefined, problem: () => undefined } };

/** Words as they are; only control characters go. */
export const words: Read<string> = (value) =>
  typeof value === 'string' ? value.replace(/[^\P{Cc}\n\t]/gu, '') || undefined : undefined;

/** Plain text, word for word, without the blanks around it. Numbers are taken as text. */
export const text: Read<string> = (value, place) =>
  words(typeof value === 'number' ? String(value) : value, place)?.trim() || undefined;

/** A number, or a text such as "848" or "848px". */
export const number: Read<number> = (value) =>
  (typeof value === 'number' && isFinite(value)) || /^-?\d+(\.\d+)?(px)?$/.test(text(value, nowhere) ?? '')
    ? parseFloat(String(value))
    : undefined;

/** A length in pixels or a count: more than nothing. */
export const size: Read<number> = (value, place) => {
  const length = number(value, place) ?? 0;
  return length > 0 ? length : undefined;
};

export const webUrl: Read<string> = (value, place) => readWebUrl(value, place.base);

export const linkUrl: Read<string> = (value, place) => readLinkUrl(value, place.base);

/** The URL of a picture. Some systems escape it once too often (`&amp;`, WordPress `&#038;`). */
export const imageUrl: Read<string> = (value, place) =>
  readImageUrl(typeof value === 'string' ? value.replace(/&(amp|#0?38);/g, '&') : value, place.base);

/** BCP 47; others than this shape would make `Intl` throw. */
export const language: Read<string> = (value) => {
  const tag = String(value).replace(/_/g, '-');
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag) ? tag : undefined;
};

/** One of a few words. */
export const oneOf =
  <T extends string>(...words: readonly T[]): Read<T> =>
  (value) =>
    words.find((word) => word === value);

// RFC 3339 and its loose relatives: blank for T, slashes, no seconds, no zone, zone without colon.
const isoDate =
  /^(?<year>\d{4})[-/](?<month>\d\d?)[-/](?<day>\d\d?)(?:[T ](?<time>\d\d:\d\d(:\d\d)?)([.,](?<fraction>\d+))? ?(?<zone>Z|[+-]\d\d:?\d\d)?)?$/i;
// RFC 822 and 5322: weekday and seconds may be missing, the year may have two digits.
const mailDate =
  /^([a-z]+,? +)?(?<day>\d\d?) (?<month>[a-z]{3})[a-z]* (?<year>\d{4}|\d\d) (?<time>\d\d:\d\d(:\d\d)?) ?(?<zone>[a-z]{1,3}|[+-]\d{4})?$/i;

/** Minutes that a zone is ahead of UTC; a time without zone is taken as UTC. */
function zoneMinutes(zone: string): number {
  const coast = /^([ECMP])([SD])T$/i.exec(zone);
  if (coast?.[1]) return ('DS'.indexOf(coast[2] ?? '') + 4 + 'ECMP'.indexOf(coast[1])) * -60;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return minutes ? Number(zone[0] + '1') * minutes : 0;
}

/** A point in time as ISO 8601 in UTC, or `YYYY-MM-DD` where only a day is given. */
export const date: Read<string> = (value) => {
  const words = text(value, nowhere) ?? '';
  const parts = (isoDate.exec(words) ?? mailDate.exec(words))?.groups;
  if (!parts) return undefined;
  const { year = '', month = '', day = '', time, fraction, zone } = parts;
  const century = year.length > 2 ? '' : Number(year) < 50 ? '20' : '19';
  const monthNumber = Number(month) || 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(month.toLowerCase()) / 3 + 1;
  const dayNumber = Date.UTC(Number(century + year), monthNumber - 1, Number(day));
  const [hours = 0, minutes = 0, seconds = 0] = time?.split(':').map(Number) ?? [];
  // Rolled-over days (31 February) and what machines write for "never" (year 1, 1970-01-01T00:00) are no dates.
  const moment = dayNumber + ((hours * 60 + minutes - zoneMinutes(zone ?? '')) * 60 + seconds) * 1000;
  const isPlausible =
    new Date(dayNumber).getUTCDate() === Number(day) &&
    new Date(dayNumber).getUTCMonth() + 1 === monthNumber &&
    /^(1[6-9]|2[01])../.test(century + year) &&
    hours < 24 &&
    minutes < 60;
  if (!isPlausible || !moment || seconds > 60) return undefined;
  const written = new Date(moment + Math.floor(Number(`.${fraction ?? 0}`) * 1000)).toISOString();
  return time ? written : written.slice(0, 10);
};

/** Seconds, from a number of them, `H:MM:SS` or ISO 8601 (`PT3M18S`, even `T13M26S`); nothing and over a day are wrong. */
export const duration: Read<number> = (value) => {
  const words = text(value, nowhere) ?? '';
  const clock = /^P?(0[YMWD])*T([\d.HMS]+)$/i.exec(words)?.[2]?.matchAll(/([\d.]+)([HMS])/gi);
  const seconds = clock
    ? [...clock].reduce((sum, [, count, unit = '']) => sum + Number(count) * 60 ** 'SMH'.indexOf(unit.toUpperCase()), 0)
    : /^[\d:.]+$/.test(words)
      ? words.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
      : 0;
  return seconds > 0 && seconds <= 86400 ? Math.round(seconds) : undefined;
};

/** Agencies' systems stamp "updated" before or within the minute of "published": that is no update. */
export const decideUpdated = (published: string | undefined, updated: string | undefined): string | undefined =>
  updated && published && updated.slice(0, 16) <= published.slice(0, 16) ? undefined : updated;

/** The beginning of a text, cut at a word: what stands for a headline where there is none (JSON Feed 1.1, microblogs). */
export function decideHeadline(...texts: readonly (string | undefined)[]): string | undefined {
  const [line = ''] = texts.find(Boolean)?.split('\n') ?? [];
  return line.length > 80 ? `${line.slice(0, 80).replace(/\s+\S*$/, '')}…` : line || undefined;
}

/** The first sentences of a body, for stories without a summary. */
export const decideSummary = (body: string | undefined): string | undefined =>
  body && (body.length < 240 ? body : (/^.{60,240}[.!?…。](?=\s)/s.exec(body)?.[0] ?? decideHeadline(body)));

/** What relative URLs of a story start from: its own address where that is absolute, else the document's. */
export const storyBase = (url: string | undefined, base: string | undefined): string | undefined =>
  url && URL.canParse(url) ? url : base;
