// Any document → feed and problems: the one way in, whatever the document came by.

import type { Article } from '../model/article.ts';
import type { Feed } from '../model/feed.ts';
import { LoadError } from '../model/load-error.ts';
import type { Problem } from '../model/problem.ts';
import { describe, firstText, reading } from './fields.ts';
import type { Format, ReadContext } from './format.ts';
import { native } from './native.ts';
import { loadMoreFormats } from './more-formats.ts';
import { allFormats, isOurs } from './registry.ts';

export interface ReadResult {
  readonly feed: Feed;
  /** What was left out or repaired, for the publisher. */
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
function readAs(format: Format, document: unknown, context: ReadContext): Feed {
  try {
    return isOurs(format) ? format.read(document, context) : native.read(format.read(document, context), context);
  } catch (cause) {
    throw new LoadError('malformed', `This could not be read as ${format.name}: ${String(cause)}`, {
      url: context.url,
      cause,
    });
  }
}

interface ReadOptions {
  readonly url?: string | undefined;
  readonly format?: string | undefined;
}

/**
 * Reads a document of any known format: parsed JSON, JSON or XML text, or model objects.
 *
 * @param options `url`: where it came from, the base of its relative URLs; `format`: the name of the format to read it
 * as, where its shape should not decide.
 * @throws {LoadError} of kind `not-json`, `unknown-format` or `malformed`, and nothing else.
 */
export function readDocument(document: unknown, { url, format: name }: ReadOptions = {}): ReadResult {
  const value = typeof document === 'string' ? parse(document, url) : document;
  const format = allFormats().find((known) => (name ? known.name === name : recognises(known, value)));
  if (!format) {
    // What systems say when they have no answer.
    const said = firstText(value, 'message', 'errors.0.message', 'error.message');
    const reason = `No format is known for ${name ?? describe(value)}${said ? `; it says “${said.slice(0, 200)}”` : ''}.`;
    throw new LoadError('unknown-format', reason, { url });
  }
  const problems: Problem[] = [];
  const context: ReadContext = {
    url,
    problem(path, reason, severity = 'warning') {
      if (problems.length < mostProblems) problems.push({ format: format.name, path, reason, severity });
    },
  };
  const feed = reading(value, () => readAs(format, value, context));
  const items = new Map<string, Article>();
  for (const item of feed.items) {
    if (items.has(item.id)) context.problem('', `Left out: another item with the id “${item.id}”.`, 'error');
    else items.set(item.id, item);
  }
  return { feed: { ...feed, items: [...items.values()] }, problems, format: format.name };
}

/** Reads as `readDocument` does; a format that is not there yet is fetched first. */
export async function readAnyDocument(document: unknown, options?: ReadOptions): Promise<ReadResult> {
  try {
    return readDocument(document, options);
  } catch (error) {
    const more = loadMoreFormats();
    if (!more) throw error;
    await more;
    return readDocument(document, options);
  }
}
