// Any document → feed and problems: the one way in, whatever the document came by.

import type { Article } from '../model/article.ts';
import type { Feed } from '../model/feed.ts';
import { LoadError } from '../model/load-error.ts';
import type { Problem } from '../model/problem.ts';
import { describe, firstText, lastEntry, onWay, readAll, wayInto } from './fields.ts';
import type { FeedInReading, Format, ReadContext } from './format.ts';
import { native } from './native.ts';
import { loadMoreFormats } from './more-formats.ts';
import { allFormats, isOurs } from './registry.ts';

/** A document as the model has it. */
export interface ReadResult {
  /** What the document was read into; a lone object is its only item. */
  readonly feed: Feed;
  /** What was left out or repaired, for the publisher. To ask for them reads what nobody has asked for yet. */
  readonly problems: readonly Problem[];
  /** Name of the format that read. */
  readonly format: string;
}

/** A document with thousands of faults has one fault; nobody reads the rest. */
const mostProblems = 200;

const withoutControls = (json: string): string => json.replace(/\p{Cc}/gu, ' ');

function parse(document: string, url: string | undefined): unknown {
  // A byte-order mark is trimmed, too.
  const json = document.trim();
  // XML is parsed by the format that knows it. A page with HTML is an error page.
  if (/^<(?!(!doctype )?html)/i.test(json)) return json;
  let cause: unknown;
  // Raw line ends and tabs within texts (formats.md §2) are worth a second try. What is cut off stays cut off.
  for (const mend of /^[[{"]/.test(json) ? [String, withoutControls] : []) {
    try {
      return JSON.parse(mend(json));
    } catch (error) {
      cause = error;
    }
  }
  throw new LoadError('not-json', `This is no JSON: ${describe(json)}.`, { url, cause });
}

/** A page's own format may fail on what it does not know; then it does not know it. */
function recognises(format: Format, document: unknown): boolean {
  try {
    return format.recognises(document);
  } catch {
    return false;
  }
}

/** Ours read straight into the model; what a page's own format returns is checked as the native format is. */
const readAs = (format: Format, document: unknown, context: ReadContext): FeedInReading =>
  isOurs(format) ? format.read(document, context) : native.read(format.read(document, context), context);

interface ReadOptions {
  readonly url?: string | undefined;
  readonly format?: string | undefined;
}

/** The formats are asked in their order. */
function formatOf(value: unknown, { url, format: name }: ReadOptions): Format {
  const format = allFormats().find((known) => (name ? known.name === name : recognises(known, value)));
  if (format) return format;
  // What systems say when they have no answer.
  const said = firstText(value, 'message', 'errors.0.message', 'error.message');
  const reason = `No format is known for ${name ?? describe(value)}${said ? `; it says “${said.slice(0, 200)}”` : ''}.`;
  throw new LoadError('unknown-format', reason, { url });
}

/** Reads story after story, and may be left for a while after each hundred. */
function* read(document: unknown, options: ReadOptions): Generator<void, ReadResult> {
  const { url } = options;
  const value = typeof document === 'string' ? parse(document, url) : document;
  const format = formatOf(value, options);
  const problems: Problem[] = [];
  const context: ReadContext = {
    url,
    problem(path, reason, severity = 'warning') {
      if (problems.length < mostProblems) problems.push({ format: format.name, path, reason, severity });
    },
  };
  const way = wayInto(value);
  const stories = new Map<string, Article>();
  try {
    const feed = onWay(way, () => readAs(format, value, context));
    const items = feed.items[Symbol.iterator]();
    for (let count = 1; ; count += 1) {
      const { done, value: story } = onWay(way, () => items.next());
      if (done) break;
      if (story && stories.has(story.id))
        context.problem(lastEntry(way), `Left out: another item with the id “${story.id}”.`, 'error');
      else if (story) stories.set(story.id, story);
      if (count % 100 === 0) yield;
    }
    return {
      feed: { ...feed, items: [...stories.values()] },
      format: format.name,
      get problems() {
        readAll(way);
        return problems;
      },
    };
  } catch (cause) {
    throw new LoadError('malformed', `This could not be read as ${format.name}: ${String(cause)}`, { url, cause });
  }
}

/**
 * Reads a document of any known format: parsed JSON, JSON or XML text, or model objects. What only a story that is shown
 * needs is read when it is asked for; `problems` reads the rest, too.
 *
 * @param options `url`: where it came from, the base of its relative URLs; `format`: the name of the format to read it
 * as, where its shape should not decide.
 * @throws {LoadError} of kind `not-json`, `unknown-format` or `malformed`, and nothing else.
 */
export function readDocument(document: unknown, options: ReadOptions = {}): ReadResult {
  const reading = read(document, options);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

/** A thousand stories are read before a reader notices; of more, as many in one go. */
const readInMs = 40;

async function readOn(reading: Iterator<void, ReadResult>): Promise<ReadResult> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    const until = performance.now() + readInMs;
    do {
      const { done, value } = reading.next();
      if (done) return value;
    } while (performance.now() < until);
  }
}

/**
 * Reads as `readDocument` does, at once where it can: a format that is not there yet is fetched first, and a document of
 * more than a thousand stories is read in slices, between which the page lives on.
 */
export function readSoon(document: unknown, options: ReadOptions = {}): ReadResult | Promise<ReadResult> {
  const reading = read(document, options);
  try {
    for (let hundreds = 0; hundreds <= 10; hundreds += 1) {
      const { done, value } = reading.next();
      if (done) return value;
    }
  } catch (error) {
    const more = loadMoreFormats();
    if (!more) throw error;
    return more.then(() => readSoon(document, options));
  }
  return readOn(reading);
}
