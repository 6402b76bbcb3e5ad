// The formats in the order in which they are asked (formats.md §1). A page's own come first.

import type { Format, ModelFormat } from './format.ts';
import { ghost } from './ghost.ts';
import { jsonFeed } from './json-feed.ts';
import { native } from './native.ts';
import { wordpress } from './wordpress.ts';

export const builtInFormats: readonly ModelFormat[] = [native, jsonFeed, ghost, wordpress];

let ownFormats: readonly Format[] = [];

/** Adds a format of the page's own. It is asked before ours; one of the same name is replaced, ours too. */
export function registerFormat(format: Format): void {
  ownFormats = [format, ...ownFormats.filter(({ name }) => name !== format.name)];
}

/** Every format, a page's own first. */
export const allFormats = (): readonly Format[] => [...ownFormats, ...builtInFormats];
