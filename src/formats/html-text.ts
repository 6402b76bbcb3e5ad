// HTML fragment → one line of plain text, for headlines, captions, excerpts.

import { parseMarkup } from './markup.ts';

const inline =
  'a,abbr,b,bdi,bdo,br,cite,code,data,del,dfn,em,font,i,ins,kbd,label,mark,q,rb,rp,rt,ruby,s,samp,small,span,strike,strong,sub,sup,time,tt,u,var,wbr';
const inlineNames = new Set(inline.split(','));

/** Stands within a line; every other element begins a line of its own. */
export const isInline = ({ localName }: Element): boolean => inlineNames.has(localName);

/** Runs of white space become a blank; no-break spaces stay. */
export const oneLine = (text: string): string =>
  /[\t\n\r\f]| {2}/.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text;

/** The words of an element; the ends of lines and blocks keep them apart. */
export function elementText(element: Element | null | undefined): string {
  for (const end of element?.querySelectorAll('*') ?? []) if (end.localName === 'br' || !isInline(end)) end.append(' ');
  return oneLine(element?.textContent ?? '').trim();
}

/** Entities that every title has, by name or by number (those from 128 to 159 mean other characters than they say). */
const usualEntity = /&(?:#(\d\d|8\d{3})|(amp|nbsp|quot|hellip));/g;
const usualNames: Readonly<Record<string, string>> = { amp: '&', nbsp: '\u00a0', quot: '"', hellip: '…' };

/** The words of a fragment; of the first element that `selector` names, where there is one. */
export function htmlText(html: string, selector?: string): string {
  // Most titles and excerpts are all but plain: no parser is asked for them.
  if (!/[<&]/.test(html)) return oneLine(html).trim();
  const line = html.replace(/^\s*<p>|<\/p>\s*$/g, '');
  if (!/[<&]/.test(line.replace(usualEntity, ''))) {
    const decode = (_: string, code: string, name = '') => usualNames[name] ?? String.fromCharCode(Number(code));
    return oneLine(line.replace(usualEntity, decode)).trim();
  }
  const body = parseMarkup(html);
  return elementText((selector && body.querySelector(selector)) || body);
}

/**
 * Text that its standard calls plain and its producers escape all the same (schema.org headlines, RSS titles): entities
 * are decoded and complete tags go. What still has an entity then was escaped twice (formats.md §2).
 */
export function escapedText(words: string): string {
  // A "<" that begins no tag is a sign of the text.
  if (!/[<&]/.test(words)) return oneLine(words).trim();
  const decode = (text: string): string => htmlText(text.replace(/<(?![a-z/!][^<>]*>)/gi, '&lt;'));
  const once = decode(words);
  return /&(?:#\w+|[a-z]\w+);/i.test(once) ? decode(once) : once;
}

/** Plain text as markup. */
export const escaped = (words: unknown): string =>
  String(words).replace(/[&<"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** A sound, which a body shows as a link. */
export const soundMarkup = (url: unknown, title: unknown): string =>
  `<audio src="${escaped(url)}">${escaped(title ?? '')}</audio>`;
