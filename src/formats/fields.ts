// The vocabulary in which every format is read: small readers from `unknown` to a value, and where each value stands.
// None of them throws; what cannot be used is left out and told to the publisher.

import { readImageUrl, readLinkUrl, readWebUrl } from '../model/web-url.ts';
import type { ReadContext } from './format.ts';

/** What relative URLs start from, and who hears what is wrong. Where a value stands is known to `field`. */
export type Place = ReadContext;

/** A value of the document, or `undefined` where it is of no use. */
export type Read<T> = (value: unknown, place: Place) => T | undefined;

/** A JSON object, or what a format has made of one: nothing in it is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** Nesting deeper than this is an attack, not news. */
const deepest = 60;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or an empty one in the place of anything else. */
export const asObject = (value: unknown): Json => (isObject(value) ? value : {});

/** The entries of a list; a lone value as the only one. */
export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** What lies at a path such as `content.rendered` or `og_image.0.url`. */
export function at(value: unknown, path: string): unknown {
  let part = value as Json | null | undefined;
  for (const key of path.split('.')) part = part?.[key] as typeof part;
  return part;
}

/** The first of the paths that leads to words or a number. */
export function firstText(value: unknown, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const words = text(at(value, path));
    if (words) return words;
  }
  return undefined;
}

/** What a value is, for the sentences of Problems and errors. */
export const describe = (value: unknown): string =>
  isObject(value)
    ? `an object with the keys ${Object.keys(value).join(', ').slice(0, 200)}`
    : Array.isArray(value)
      ? `a list of ${String(value.length)}`
      : `“${String(value).slice(0, 80)}”`;

// ——— Wholes and their parts ———

/** A document that is being read: what may still be read of it, and what nobody has asked for yet. */
interface Reading {
  // A model object may hold itself, and a document more values than any page.
  valuesLeft: number;
  looksLeft: number;
  readonly unread: (() => unknown)[];
}

/** The way from a document to the value that is being read, kept for the pointers of Problems. */
export interface Way {
  readonly reading: Reading;
  readonly keys: (string | number)[];
  readonly values: unknown[];
  depth: number;
  /** How far it leads through the publisher's own words; deeper are ours, made from them. */
  ownDepth: number;
}

/** The beginning of the way through a document, a model object, or a body in the middle of one. */
export const wayInto = (document: unknown): Way => ({
  reading: { valuesLeft: 500_000, looksLeft: 20_000, unread: [] },
  keys: [],
  values: [document],
  depth: 0,
  ownDepth: Infinity,
});

let way = wayInto(undefined);
let told = 0;
let isExplained = false;

/** Goes on with reading where that way has led. */
export function onWay<T>(other: Way, read: () => T): T {
  const before = way;
  way = other;
  try {
    return read();
  } finally {
    way = before;
  }
}

/** Reads on its own what stands in the middle of something else. */
export const reading = <T>(document: unknown, read: () => T): T => onWay(wayInto(document), read);

/** Reads what nobody has asked for, so that every Problem is told. */
export function readAll({ reading }: Way): void {
  // What is read may have parts of its own.
  for (const read of reading.unread) read();
  reading.unread.length = 0;
}

/** The entry that a list of the document has given last. */
export const lastEntry = ({ keys, depth, ownDepth }: Way): string =>
  pointer(keys.slice(0, Math.min(depth, ownDepth) + 1));

const pointer = (keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

/** Where a value that another format has put into our words stands in the publisher's own, if it is soon found. */
function find(value: unknown, whole: unknown, depth = 0): readonly (string | number)[] | undefined {
  if (value === whole) return [];
  if (depth > 5 || way.reading.looksLeft-- < 0 || typeof whole !== 'object' || whole === null) return undefined;
  for (const key of Object.keys(whole).slice(0, 100)) {
    const rest = find(value, (whole as Json)[key], depth + 1);
    if (rest) return [key, ...rest];
  }
  return undefined;
}

function tell(place: Place, reason: string, wasTold: boolean): void {
  const { keys, values, depth, ownDepth } = way;
  const found = depth > ownDepth && find(values[depth], values[ownDepth]);
  // A whole that only we have made falls with its part, which was named.
  if (found === undefined && wasTold) return;
  told += 1;
  const ours = found === undefined ? ` (${pointer(keys.slice(ownDepth, depth))})` : '';
  place.problem(pointer([...keys.slice(0, Math.min(ownDepth, depth)), ...(found || [])]), reason + ours, 'error');
}

/** Tells why the value that is being read is left out; to be called by its reader, which then returns `undefined`. */
export function leaveOut(place: Place, reason: string): undefined {
  tell(place, reason, false);
  isExplained = true;
}

/** Reads what a format has put into our words; its Problems name the values of the publisher's document. */
export function retell<T>(read: () => T): T {
  const { ownDepth } = way;
  way.ownDepth = Math.min(ownDepth, way.depth);
  try {
    return read();
  } finally {
    way.ownDepth = ownDepth;
  }
}

/** Reads a part of an object or a list. One that is of no use is left out, and the publisher told. */
export function field<T>(whole: object, key: string | number, read: Read<T>, place: Place): T | undefined {
  const here = way;
  const { depth, keys, values } = here;
  const toldBefore = told;
  let result: T | undefined;
  try {
    const value = (whole as Json)[key];
    if (value === undefined || value === null) return undefined;
    keys[depth] = key;
    here.depth = depth + 1;
    values[depth + 1] = value;
    // What holds itself would be read again and again.
    const isInItself = depth > 7 && typeof value === 'object' && values.slice(0, depth + 1).includes(value);
    if (depth + 1 < deepest && !isInItself && here.reading.valuesLeft-- > 0) result = read(value, place);
    // "", 0, false and [] are how systems say "nothing".
    if (isExplained) isExplained = false;
    else if (result === undefined && value && (value as { length?: unknown }).length !== 0) {
      tell(place, `Left out: ${describe(value)}.`, told > toldBefore);
    }
  } catch {
    // A page's object may have getters that throw, or no way to become a text.
    keys[depth] = key;
    here.depth = depth + 1;
    tell(place, 'Left out: it cannot be read.', false);
  }
  here.depth = depth;
  return result;
}

/** All entries of an array that can be read, up to `most`; `undefined` when there are none. */
export const list =
  <T>(read: Read<T>, most?: number): Read<T[]> =>
  (value, place) => {
    const entries = Array.isArray(value) ? [...each(value, read, place, most)] : [];
    const items = entries.filter((entry) => entry !== undefined);
    return items.length ? items : undefined;
  };

/**
 * The entries of an array, read one after the other: whoever reads may rest between two. `undefined` stands for what
 * cannot be read.
 *
 * @param more adds entries to the array when its end is reached, and says whether there were any.
 */
export function* each<T>(
  entries: readonly unknown[],
  read: Read<T>,
  place: Place,
  most = 100_000,
  more: () => boolean = () => false,
): Generator<T | undefined> {
  for (let index = 0; index < entries.length || more(); index += 1) {
    // What is left of the list could only be left out, one by one.
    if (way.reading.valuesLeft < 0) return;
    if (index === most) return tell(place, `Left out: all after the first ${most}.`, false);
    yield field(entries, index, read, place);
  }
}

/** The same of the array under a key. */
export function* eachOf<T>(
  whole: object,
  key: string,
  read: Read<T>,
  place: Place,
  more?: () => boolean,
): Generator<T | undefined> {
  const asArray: Read<readonly unknown[]> = (value) => (Array.isArray(value) ? value : undefined);
  const entries = field(whole, key, asArray, place) ?? [];
  const here = way;
  here.keys[here.depth] = key;
  here.depth += 1;
  here.values[here.depth] = entries;
  yield* each(entries, read, place, undefined, more);
  here.depth -= 1;
}

type Fields<T> = { readonly [K in keyof T]-?: Read<NonNullable<T[K]>> };

/** An object of the model, each field read from the key of the same name. It is whole when its first field is there. */
export function record<T extends object>(fields: Fields<T>, isWhole?: (read: T) => unknown): Read<T> {
  const keys = Object.keys(fields) as (keyof T & string)[];
  const [first = ''] = keys;
  return (value, place) => {
    if (!isObject(value)) return undefined;
    const result: Partial<T> = {};
    for (const key of keys) {
      const part = field(value, key, fields[key], place);
      if (part !== undefined) result[key] = part;
    }
    return (isWhole ? isWhole(result as T) : first in result) ? (result as T) : undefined;
  };
}

/** What is worked out when somebody asks for it, and once. */
export function once<T>(read: () => T): () => T {
  let value: { readonly read: T } | undefined;
  return () => (value ??= { read: read() }).read;
}

/** A part that is worked out when somebody asks for it: most stories of a feed are never opened. */
export function lazy(whole: object, key: string, read: () => unknown): void {
  Object.defineProperty(whole, key, {
    configurable: true,
    enumerable: true,
    get() {
      const value = read();
      Object.defineProperty(whole, key, { value });
      return value;
    },
  });
}

/** A part is there, or a getter that will tell. */
function has(whole: object, key: string): boolean {
  const part = Object.getOwnPropertyDescriptor(whole, key);
  return part ? !!(part.get ?? part.value) : key in whole;
}

/**
 * Gives `result` the parts of an object that are there, to be read when somebody asks for them, and told of as if they had
 * been read with the rest.
 *
 * @returns the reader of each.
 */
export function lazyFields(
  result: object,
  whole: object,
  fields: Readonly<Record<string, Read<unknown>>>,
  place: Place,
): Readonly<Record<string, () => unknown>> {
  const { reading, keys, values, depth, ownDepth } = way;
  const readers: Record<string, () => unknown> = {};
  let here: Way | undefined;
  for (const key of Object.keys(fields)) {
    if (!has(whole, key)) continue;
    const there = (here ??= {
      reading,
      keys: keys.slice(0, depth),
      values: values.slice(0, depth + 1),
      depth,
      ownDepth,
    });
    const read = once(() => onWay(there, () => field(whole, key, fields[key] as Read<unknown>, place)));
    readers[key] = read;
    reading.unread.push(read);
    lazy(result, key, read);
  }
  return readers;
}

// ——— Words and numbers ———

// All but the ends of lines and tabs.
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

/** Words as they are; only control characters go. Numbers are taken as text. */
export function words(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  return (value.search(controls) < 0 ? value : value.replace(controls, '')) || undefined;
}

/** Plain text, word for word, without the blanks around it. */
export const text = (value: unknown): string | undefined => words(value)?.trim() || undefined;

/** A number, or a text such as "848" or "848px". */
export const number = (value: unknown): number | undefined =>
  Number.isFinite(value)
    ? (value as number)
    : /^-?\d+(\.\d+)?(px)?$/.test(text(value) ?? '')
      ? parseFloat(String(value))
      : undefined;

/** A length in pixels or a count: more than nothing. */
export const size = (value: unknown): number | undefined => {
  const length = number(value) ?? 0;
  return length > 0 ? length : undefined;
};

/** BCP 47 in its own spelling (`en_us` → `en-US`); what Intl does not take is none. */
export const language = (value: unknown): string | undefined => {
  if (/^[a-z]{2}(-[A-Z]{2})?$/.test(value as string)) return value as string;
  const tag = /^[a-z]{2,3}([-_][a-z\d]{2,8})*$/i.exec(text(value) ?? '')?.[0].replace(/_/g, '-');
  try {
    return tag && Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};

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
  readImageUrl(typeof value === 'string' && value.includes('&') ? value.replace(/&(amp|#0?38);/g, '&') : value, url);

/** What relative URLs of a story start from: its own address (as it was read) where that is absolute, else the document's. */
export const storyBase = (url: string | undefined, base: string | undefined): string | undefined =>
  url && /^https?:/i.test(url) ? url : base;

// ——— Time ———

// What most machines write. The 29th and later may not be in the calendar.
const plainDate =
  /^(20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(\.\d{3})?(Z|[+-]00:00|[+-]\d\d:\d\d)?$/;
// RFC 3339, ISO 8601 and loose relatives: without signs between, blank for T, slashes, no seconds, no zone, zone without
// colon. What machines write for "never" (year 1) is no year of news.
const isoDate =
  /^((?:1[6-9]|2[01])\d\d)(?:[-/](\d\d?)[-/](\d\d?)|(\d\d)(\d\d))(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?([.,]\d{1,3})?\d* ?(?:Z|([+-]\d\d):?(\d\d)?)?)?$/i;
// RFC 822 and 5322, which all browsers read alike: weekday, seconds and zone may be missing, the year may have two digits.
const mailDate =
  /^(?:[a-z]+,? +)?(\d\d? [a-z]{3,9} (?:\d\d){1,2})(?:( \d\d:\d\d(?::\d\d)?)( (?:GMT|UTC?|Z|[ECMP][SD]T|CES?T|EES?T|BST|MSK|JST|[+-]\d\d:?\d\d))?)?$/i;
/** What not every browser knows. */
const zones: Readonly<Record<string, string>> = {
  Z: 'GMT',
  BST: '+0100',
  CET: '+0100',
  CEST: '+0200',
  EET: '+0200',
  EEST: '+0300',
  MSK: '+0300',
  JST: '+0900',
};

/** 1970-01-01T00:00 stands for "never" as well. */
const instant = (words: string): string | undefined => {
  const moment = new Date(words);
  return moment.valueOf() ? moment.toISOString() : undefined;
};

/** A point in time as ISO 8601 in UTC, or `YYYY-MM-DD` where only a day is given. A time without zone is taken as UTC. */
export function date(value: unknown): string | undefined {
  // A page's object may hold the moment itself.
  const words = text(value instanceof Date ? value.toJSON() : value) ?? '';
  const plain = plainDate.exec(words);
  if (plain) {
    const [, time = '', fraction = '.000', zone = 'Z'] = plain;
    return /Z|00:00/.test(zone) ? `${time}${fraction}Z` : instant(words);
  }
  const [, mail, time = '', zone = ' GMT'] = mailDate.exec(words) ?? [];
  const moment =
    mail &&
    instant(
      mail +
        time +
        zone
          .toUpperCase()
          .replace(/[A-Z]+/, (name) => zones[name] ?? name)
          .replace(':', ''),
    );
  if (mail) return time ? moment : moment?.slice(0, 10);
  const [, year = '', m, d, month = m, day = d, hour, minute, second = '00', fraction = '', east = '+00', rest = '00'] =
    isoDate.exec(words) ?? [];
  const calendarDay = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
  // Some browsers make the 3rd of March of the 31st of February.
  if (new Date(calendarDay).getUTCDate() !== Number(day)) return undefined;
  return hour
    ? instant(`${calendarDay}T${hour}:${minute}:${second}${fraction.replace(',', '.')}${east}:${rest}`)
    : calendarDay;
}

/** The first that is a date; where none is, what stands there, so that the publisher is told. */
export const firstDate = (values: readonly unknown[]): unknown => values.find(date) ?? values.find(Boolean);

/** Seconds, from a number of them, `H:MM:SS` or ISO 8601 (`PT3M18S`, even `T13M26S`); nothing and over a day are wrong. */
export function duration(value: unknown): number | undefined {
  const clock = /^(?:P?(?:0+[YMWD])*T)?(?:(\d+)(?:H|:(?=.*:)))?(?:(\d+)[M:])?(?:(\d+)(?:\.\d*)?S?)?$/i;
  const [, hours = 0, minutes = 0, rest = 0] = clock.exec(text(value) ?? '') ?? [];
  const seconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  return seconds > 0 && seconds <= 86400 ? seconds : undefined;
}

// ——— Editorial judgement ———

/** Agencies' systems stamp "updated" before or within the minute of "published": that is no update. */
export const decideUpdated = (published: string | undefined, updated: string | undefined): string | undefined =>
  updated && published && updated.slice(0, 16) <= published.slice(0, 16) ? undefined : updated;

/** The beginning of a text, cut at a word. */
const beginning = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length).replace(/\s+\S*$/, '')}…` : text;

/** What stands for a headline where there is none (JSON Feed 1.1, microblogs). */
export const decideHeadline = (body: string | undefined): string | undefined =>
  beginning(body?.split('\n')[0] ?? '', 80) || undefined;

/** The first sentences of a body, for stories without a summary. */
export function decideSummary(body = ''): string | undefined {
  if (body.length < 240) return body || undefined;
  // A full stop after a letter alone or a title, or before a number or a small letter, ends no sentence.
  const sentences =
    /^.{60,240}(?:(?<!(?<!\p{L})(?:\p{Lu}|Mrs?|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Prof))[.!?…]["”’»)]*(?=\s+[^\p{Ll}\p{N}\s])|[。！？][」』”）]*)/su;
  return sentences.exec(body)?.[0] ?? beginning(body, 200);
}
