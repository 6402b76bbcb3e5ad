// How long a story takes to read, from its publisher or from its words and pictures.

import type { Article } from './article.ts';

const wordsPerMinute = 265;

/** Thai, Lao, Burmese, Khmer, kana and Han write without blanks between words. */
const withoutBlanks = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** All words of a body: of runs, items, cells and nested blocks. */
function prose(part: unknown): string {
  if (typeof part === 'string') return part;
  if (Array.isArray(part)) return part.map(prose).join(' ');
  if (typeof part !== 'object' || part === null) return '';
  const { heading, text, blocks, items, list, head, rows } = part as Record<string, unknown>;
  return prose([heading, text, blocks, items, list, head, rows]);
}

function countWords(text: string): number {
  if (!withoutBlanks.test(text)) return text.split(/\s+/).filter(Boolean).length;
  // About 500 characters a minute where the browser cannot tell words apart.
  if (!('Segmenter' in Intl)) return text.length / 2;
  // Made only here: an Intl object costs more than reading a story does.
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

/** Ghost's rule: 12 seconds for the first picture, a second less for each that follows, 3 at least. */
const pictureSeconds = (count: number): number =>
  Array.from({ length: count }, (_, index) => Math.max(3, 12 - index)).reduce((sum, seconds) => sum + seconds, 0);

/**
 * Whole minutes, at least 1: the publisher's number, else computed. `undefined` when the whole text is not at hand: no
 * body, or only what is free of it.
 */
export function readingMinutes({ readingMinutes: given, body, access, photo }: Article): number | undefined {
  if (given && given >= 1) return Math.round(given);
  if (!body?.length || access === 'registered' || access === 'subscriber') return undefined;
  const pictures = body.reduce(
    (count, block) => count + (block.type === 'photo' ? 1 : block.type === 'gallery' ? block.photos.length : 0),
    photo ? 1 : 0,
  );
  return Math.max(1, Math.round(countWords(prose(body)) / wordsPerMinute + pictureSeconds(pictures) / 60));
}
