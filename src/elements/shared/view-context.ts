// What every view is told besides its datum: whose words, which clock, how links and headings are made.

import { nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.ts';
import { servedTo } from '../../controllers/served.ts';
import { directionOf } from '../../i18n/locale.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { ContentProperties } from './content-properties.ts';

/** What a view gives: markup, or nothing. */
export type View = TemplateResult | typeof nothing;

export interface ViewContext {
  /** The language of the interface, BCP 47. */
  readonly language: string;
  readonly messages: Messages;
  readonly now: number;
  readonly timeZone: string | undefined;
  /** The level of the next heading. */
  readonly level: number;
  readonly linkTarget: string | undefined;
  readonly linkParams: string | undefined;
  /** CSS pixels that the element has across; 0 where nobody can tell. Asking makes the browser lay out the page. */
  readonly room: () => number;
}

type ContextHost = Partial<Pick<HTMLElement, 'clientWidth'>> &
  Pick<ContentProperties, 'headingLevel' | 'linkTarget' | 'linkParams' | 'timeZone'>;

/** The context an element gives to its views. `level` is the element's own default. */
export const viewContext = (host: ContextHost, locale: LocaleController, level: number): ViewContext => ({
  language: locale.language,
  messages: locale.messages,
  now: servedTo(host).now ?? Date.now(),
  timeZone: host.timeZone ?? servedTo(host).timeZone,
  level: readLevel(host.headingLevel) ?? level,
  linkTarget: host.linkTarget ?? undefined,
  linkParams: host.linkParams ?? undefined,
  room: () => servedTo(host).room ?? host.clientWidth ?? 0,
});

function readLevel(level: number | null | undefined): number | undefined {
  if (level == null || (level >= 2 && level <= 6)) return level == null ? undefined : Math.round(level);
  warnOnce(`heading-level="${level}" is not 2 to 6.`);
  return undefined;
}

/** The context for what is nested `by` headings deeper. */
export const deeper = (context: ViewContext, by = 1): ViewContext => ({
  ...context,
  level: Math.min(6, context.level + by),
});

/** The address of a story link, with the page's parameters; those that the URL has already are kept. */
export function storyUrl(url: string, { linkParams }: ViewContext): string {
  if (!linkParams) return url;
  const [, path = '', query = '', hash = ''] = /^([^?#]*)\??([^#]*)(.*)$/s.exec(url) ?? [];
  const known = new URLSearchParams(query);
  const added = [...new URLSearchParams(linkParams)].filter(([name]) => !known.has(name));
  // What the publisher wrote stays as it was written.
  return path + '?' + [query, new URLSearchParams(added).toString()].filter(Boolean).join('&') + hash;
}

/** `rel` for a link that opens `target`: another window must not get hold of the page. */
export const relOf = ({ linkTarget }: ViewContext) => (linkTarget === '_blank' ? 'noopener' : nothing);

/** `lang` and `dir` for the words of a story, which need not be in the language of the interface. */
export function wordsOf(language: string | undefined) {
  return language ? { lang: language, dir: directionOf(language) } : { lang: nothing, dir: nothing };
}

const warned = new Set<string>();

/** Tells the publisher, once a page. */
export function warnOnce(sentence: string): void {
  if (!warned.has(sentence)) console.warn(`newsroom-elements: ${sentence}`);
  warned.add(sentence);
}

/** `value` where it is one of `allowed`, else the first of them; what is wrong is said once in the console. */
export function oneOf<T extends string>(
  name: string,
  value: string | null | undefined,
  allowed: readonly [T, ...T[]],
): T {
  const found = allowed.find((known) => known === value);
  if (!found && value != null) warnOnce(`${name}="${value}" is not one of ${allowed.join(', ')}.`);
  return found ?? allowed[0];
}

/** The words of a list that are known, `instead` where none of them is; what is wrong is said once in the console. */
export function wordsIn(
  name: string,
  list: string | null | undefined,
  known: readonly string[],
  instead: readonly string[],
): ReadonlySet<string> {
  const words = list?.split(/[\s,]+/).filter(Boolean);
  const found = words?.filter((word) => known.includes(word));
  if (words?.length !== found?.length) warnOnce(`${name}="${list}" has words other than ${known.join(' ')}.`);
  return new Set(words?.length && !found?.length ? instead : (found ?? instead));
}
