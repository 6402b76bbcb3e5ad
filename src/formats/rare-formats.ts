// The formats that fewer publishers serve. The script tag's file holds them all; the npm entries fetch them when a document
// is none of the others.

import { atom } from './atom.ts';
import type { ModelFormat } from './format.ts';
import { jsonLd } from './json-ld.ts';
import { ninjs } from './ninjs.ts';
import { oembed } from './oembed.ts';
import { rss } from './rss.ts';

export const rareFormats: readonly ModelFormat[] = [oembed, jsonLd, ninjs, rss, atom];
