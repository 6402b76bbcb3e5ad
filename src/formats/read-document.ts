// Any document → feed and problems: the one way in, whatever the document came by.

import type { Feed } from '../model/feed.ts';
import { LoadError } from '../model/load-error.ts';
import type { Problem } from '../model/problem.ts';
import { describe } from './fields.ts';
import type { Format, ReadContext } from './format.ts';
import { native } from './native.ts';
import { allFormats, builtInFormats } from './registry.ts';

export interface ReadResult {
  readonly feed: Feed;
  /** What was left out or repaired, for the publisher. */
  readonly problems: readonly Problem[];
  /** Name of the format that read. */
  readonly format: string;
}

/** A document with thousands of faults has one fault; nobody reads the rest. */
const mostProblems = 200;

function parseJson(document: string, url: string | undefined): unknown {
  const json = document.replace(/^\uFEFF/, '').trim();
  if (!/^[[{"]/.test(json)) {
    const seen = json.startsWith('<') ? 'an HTML page or XML' : describe(json);
    throw new LoadError('not-json', `Expected JSON, got ${json ? seen : 'nothing'}.`, { url });
  }
  try {
    return JSON.parse(json);
  } catch (cause) {
    try {
      // Raw line ends and tabs within texts (formats.md §2). A document that is cut off stays cut off.
      return JSON.parse(json.replace(/\p{Cc}/gu, ' '));
    } catch {
      throw new LoadError('not-json', `This is no JSON: ${String(cause)}`, { url, cause });
    }
  }
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
    const ours = builtInFormats.find((known) => known === format);
    return ours ? ours.read(document, context) : native.read(format.read(document, context), context);
  } catch (cause) {
    const message = `The document could not be read as ${format.name}: ${String(cause)}`;
    throw new LoadError('malformed', message, { url: context.url, cause });
  }
}

/**
 * Reads a document of any known format: parsed JSON, JSON text, or model objects.
 *
 * @param options `url`: where it came from, the base of its relative URLs; `format`: the name of the format to read it
 * as, where its shape should not decide.
 * @throws {LoadError} of kind `not-json`, `unknown-format` or `malformed`, and nothing else.
 */
export function readDocument(
  document: unknown,
  { url, format: name }: { url?: string | undefined; format?: string | undefined } = {},
): ReadResult {
  const value = typeof document === 'string' ? parseJson(document, url) : document;
  const format = allFormats().find((known) => (name ? known.name === name : recognises(known, value)));
  if (!format) {
    const message = name ? `There is no format “${name}”.` : `None of the formats is ${describe(value)}.`;
    throw new LoadError('unknown-format', message, { url });
  }
  const problems: Problem[] = [];
  const context: ReadContext = {
    url,
    problem(path, reason, severity = 'warning') {
      if (problems.length < mostProblems) problems.push({ format: format.name, path, reason, severity });
    },
  };
  const feed = readAs(format, value, context);
  const seen = new Set<string>();
  const items = feed.items.filter(({ id }) => {
    if (seen.has(id)) context.problem('', `Two items have the id “${id}”: the first is kept.`, 'error');
    return seen.size < seen.add(id).size;
  });
  return { feed: { ...feed, items }, problems, format: format.name };
}
