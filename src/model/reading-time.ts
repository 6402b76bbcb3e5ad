// How long a story takes to read, from its publisher or from its words and pictures.

import type { Article } from './article.ts';

const wordsPerMinute = 265;

/** Thai, Lao, Tibetan, Burmese, Khmer, kana and Han are written without blanks between words. */
const withoutBlanks = /[\u0e00-\u109f\u1780-\u17ff\u3040-\u9fff]/;

/** All words of a body: of runs, items, cells and nested blocks. */
function prose(part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part ?? '');
  if (Array.isArray(part)) return part.map(prose).join(' ');
  const { heading, text, blocks, items, list, head, rows } = part as Record<string, unknown>;
  return prose([heading, text, blocks, items, list, head, rows]);
}

function countWords(text: string): number {
  if (!withoutBlanks.test(text)) return text.trim().split(/\s+/).length;
  // About 500 characters a minute where the browser cannot tell words apart.
  if (!('Segmenter' in Intl)) return text.length / 2;
  // Made only here: an Intl object costs more than reading a story does.
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

/**
 * Whole minutes, at least 1: the publisher's number, else computed. `undefined` when the whole text is not at hand: no
 * body, or only what is free of it.
 */
export function readingMinutes({ readingMinutes: given, body, access = 'free', photo }: Article): number | undefined {
  if (given) return Math.max(1, Math.round(given));
  if (!body?.length || access !== 'free') return undefined;
  const pictures = body.reduce(
    (count, block) => count + (block.type === 'photo' ? 1 : block.type === 'gallery' ? block.photos.length : 0),
    photo ? 1 : 0,
  );
  // Ghost's rule: 12 seconds for the first picture, a second less for each that follows, 3 at least.
  let seconds = 0;
  for (let index = 0; index < pictures; index += 1) seconds += Math.max(3, 12 - index);
  return Math.max(1, Math.round(countWords(prose(body)) / wordsPerMinute + seconds / 60));
}
