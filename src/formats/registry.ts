// The formats in the order in which they are asked (formats.md §1). A page's own come first.

import type { Format, ModelFormat } from './format.ts';
import { ghost } from './ghost.ts';
import { jsonFeed } from './json-feed.ts';
import { native } from './native.ts';
import { wordpress } from './wordpress.ts';

let ours: readonly ModelFormat[] = [native, jsonFeed, ghost, wordpress];
let ownFormats: readonly Format[] = [];

/** Adds formats of ours, to be asked after those that are there. */
export function addFormats(formats: readonly ModelFormat[]): void {
  ours = [...new Set([...ours, ...formats])];
}

export const hasFormat = (name: string): boolean => ours.some((format) => format.name === name);

/** Adds a format of the page's own. It is asked before ours; one of the same name is replaced, ours too. */
export function registerFormat(format: Format): void {
  ownFormats = [format, ...ownFormats.filter(({ name }) => name !== format.name)];
}

/** Reads straight into the model? What a page's own format returns is checked as the native format is. */
export const isOurs = (format: Format): format is ModelFormat => ours.some((known) => known === format);

/** Every format, a page's own first. */
export const allFormats = (): readonly Format[] => [...ownFormats, ...ours];
