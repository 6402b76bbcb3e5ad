// HTML fragment → one line of plain text, for headlines, captions, excerpts.

import type { Read } from './fields.ts';
import { parseMarkup } from './markup.ts';

/** One line: runs of white space become a blank; no-break spaces stay. */
export const oneLine = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[^\P{Cc}\s]/gu, '')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();

/** The words of an element; the ends of lines and blocks keep them apart. */
export function elementText(element: Element | null | undefined): string {
  for (const end of element?.querySelectorAll('br,p,div,li,tr,td,th,h1,h2,h3,h4,dt,dd,figcaption') ?? [])
    end.append(' ');
  return oneLine(element?.textContent);
}

/** The words of a fragment; of the first element that `selector` names, where there is one. */
export function htmlText(html: string, selector = 'body'): string {
  // Most titles are plain: no parser is asked for them.
  if (!/[<&]/.test(html)) return oneLine(html);
  const body = parseMarkup(html);
  return elementText(body.querySelector(selector) ?? body);
}

/** A field that holds an HTML fragment, read as text. */
export const html: Read<string> = (value) => (typeof value === 'string' && htmlText(value)) || undefined;
