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
  level: Math.min(6, Math.max(2, Math.round(host.headingLevel ?? 0) || level)),
  linkTarget: host.linkTarget ?? undefined,
  linkParams: host.linkParams ?? undefined,
  room: () => servedTo(host).room ?? host.clientWidth ?? 0,
});

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

/** `lang` and `dir` for words in another language than the interface's. */
export function wordsOf(language: string | undefined, context: ViewContext) {
  const foreign = language && language.split('-')[0] !== context.language.split('-')[0];
  return { lang: foreign ? language : nothing, dir: foreign ? directionOf(language) : nothing };
}

const warned = new Set<string>();

/** `value` where it is one of `allowed`, else the first of them; what is wrong is said once in the console. */
export function oneOf<T extends string>(
  name: string,
  value: string | null | undefined,
  allowed: readonly [T, ...T[]],
): T {
  const found = allowed.find((known) => known === value);
  if (!found && value != null && !warned.has(name + value)) {
    warned.add(name + value);
    console.warn(`newsroom-elements: ${name}="${value}" is not one of ${allowed.join(', ')}.`);
  }
  return found ?? allowed[0];
}
