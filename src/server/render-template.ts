// Lit's templates → HTML with the marks that Lit's hydration looks for, as `@lit-labs/ssr` writes them. That renderer calls
// a function for every mark and carries an HTML parser; ours are ordinary templates without custom elements, so here a
// template is taken apart once and from then on put together as text: three times as fast, and small enough for an edge.

import { digestForTemplateResult } from '@lit-labs/ssr-client';
import { noChange, nothing, type TemplateResult } from 'lit';
import type { Directive, PartInfo } from 'lit/directive.js';

/** A place for a value. Properties and listeners have one each, too, and write nothing. */
interface Hole {
  readonly kind: 'child' | 'attribute' | 'boolean' | 'unwritten';
  readonly name: string;
  /** What stands around the values of an attribute: one text more than values. */
  readonly around: readonly string[];
}

interface Pieces {
  readonly digest: string;
  /** One more than holes. */
  readonly texts: readonly string[];
  readonly holes: readonly Hole[];
}

interface DirectiveResult {
  readonly _$litDirective$: new (part: PartInfo) => Directive;
  readonly values: unknown[];
}

/** What parts `strings` from each other; no template has it. */
const gap = '\0';
const childHole: Hole = { kind: 'child', name: '', around: [] };
const kinds: Readonly<Record<string, Hole['kind']>> = { '?': 'boolean', '.': 'unwritten', '@': 'unwritten' };

const known = new WeakMap<TemplateStringsArray, Pieces>();

function piecesOf(template: TemplateResult): Pieces {
  const { strings } = template;
  let pieces = known.get(strings);
  if (!pieces) known.set(strings, (pieces = { ...takeApart(strings), digest: digestForTemplateResult(template) }));
  return pieces;
}

/** Elements, comments and holes between them are counted as Lit's own walk through the parsed template counts them. */
function takeApart(strings: TemplateStringsArray): Omit<Pieces, 'digest'> {
  const source = strings.join(gap);
  const texts = [''];
  const holes: Hole[] = [];
  const write = (text: string) => (texts[texts.length - 1] += text);
  const leave = (hole: Hole) => void (holes.push(hole), texts.push(''));
  let index = 0;
  let end = 0;
  const marks = /<!--[^]*?-->|<\/[^>]*>|<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>|\0/gi;
  for (const { 0: mark, index: start } of source.matchAll(marks)) {
    write(source.slice(end, start));
    end = start + mark.length;
    if (mark === gap) leave(childHole);
    else if (mark.includes(gap)) takeTagApart(mark);
    else write(mark);
    if (!mark.startsWith('</')) index += 1;
  }
  write(source.slice(end));
  return { texts, holes };

  function takeTagApart(tag: string): void {
    write(`<!--lit-node ${index}-->`);
    let from = 0;
    const bound = /\s+([.?@]?)([^\s=>"']+)=(?:"([^"]*\0[^"]*)"|'([^']*\0[^']*)'|([^\s"'>]*\0[^\s"'>]*))/g;
    for (const { 0: whole, 1: sign = '', 2: name = '', 3: a, 4: b, 5: c, index: start } of tag.matchAll(bound)) {
      write(tag.slice(from, start));
      from = start + whole.length;
      leave({ kind: kinds[sign] ?? 'attribute', name, around: `${a ?? b ?? c}`.split(gap) });
    }
    if (tag.includes(gap, from)) throw new Error(`There is a value where none can be: ${tag}`);
    write(tag.slice(from));
  }
}

/** A template, in the marks that let the browser take it over. */
export function renderTemplate(template: TemplateResult): string {
  const { digest } = piecesOf(template);
  return `<!--lit-part ${digest}-->${renderPieces(template)}<!--/lit-part-->`;
}

function renderPieces(template: TemplateResult): string {
  const { texts, holes } = piecesOf(template);
  const { values } = template;
  let html = texts[0] as string;
  let next = 0;
  for (let hole = 0; hole < holes.length; hole += 1) {
    const { kind, name, around } = holes[hole] as Hole;
    if (kind === 'child') {
      html += renderChild(values[next]);
      next += 1;
    } else {
      const last = next + around.length - 1;
      if (kind === 'attribute') html += renderAttribute(name, around, values, next, last);
      else if (kind === 'boolean' && values[next] && values[next] !== nothing) html += ` ${name}=""`;
      next = last;
    }
    html += texts[hole + 1];
  }
  return html;
}

function renderAttribute(
  name: string,
  around: readonly string[],
  values: readonly unknown[],
  first: number,
  last: number,
): string {
  let text = around[0] as string;
  for (let at = first; at < last; at += 1) {
    const value = values[at];
    if (value === nothing) return '';
    text += escape(String(value ?? '')) + around[at - first + 1];
  }
  return ` ${name}="${text}"`;
}

function renderChild(value: unknown): string {
  // One may give another.
  if (isDirective(value)) return renderChild(resolve(value));
  if (typeof value === 'string') return `<!--lit-part-->${escape(value)}<!--/lit-part-->`;
  if (value == null || value === nothing || value === noChange) return '<!--lit-part--><!--/lit-part-->';
  if (isTemplate(value)) return renderTemplate(value);
  if (isIterable(value)) {
    let html = '<!--lit-part-->';
    for (const item of value) html += renderChild(item);
    return html + '<!--/lit-part-->';
  }
  return `<!--lit-part-->${escape(String(value))}<!--/lit-part-->`;
}

const isTemplate = (value: unknown): value is TemplateResult => (value as TemplateResult)._$litType$ !== undefined;

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && typeof (value as Iterable<unknown>)[Symbol.iterator] === 'function';

const isDirective = (value: unknown): value is DirectiveResult =>
  typeof value === 'object' && value !== null && '_$litDirective$' in value;

/** Directives say themselves what they are without a page. */
const resolve = ({ _$litDirective$: Class, values }: DirectiveResult): unknown =>
  new Class({ type: 2 }).render(...values);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Inert within HTML's text and within a quoted attribute. */
export const escape = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => entities[sign] as string) : text;
