// Seeded damage to documents: the same seed does the same damage in every browser.

/** Numbers from 0 to 1, from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What turns up in the place of a value: nothing, wrong kinds, and what attackers write. */
const intruders: readonly unknown[] = [
  null,
  undefined,
  '',
  0,
  -1,
  NaN,
  1e308,
  true,
  [],
  {},
  [[[[null]]]],
  { toString: 'x', length: -1, __proto__: { url: 'javascript:alert(1)' } },
  JSON.parse('{"__proto__": {"src": "javascript:alert(1)"}, "constructor": {"prototype": {"url": "vbscript:x"}}}'),
  'javascript:alert(1)',
  ' \u0001java\nscript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://a.example/1',
  'file:///etc/passwd',
  '//evil.example/x',
  'https://a.example:99999/',
  'http://[::1',
  'https://user:pass@a.example/',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a><iframe src="javascript:alert(1)"></iframe>',
  '<svg><script>alert(1)</script></svg><math><mtext></mtext></math>',
  '</script><!--',
  '&lt;img src=x onerror=alert(1)&gt;',
  '\ud800 lone surrogate',
  '\u202egnitrevni',
  'x'.repeat(20_000),
  '('.repeat(3000),
  '<b>'.repeat(2000),
  'Photo by '.repeat(1000),
  '9'.repeat(400),
  '2026-02-30T25:61:61+99:99',
  'PT999999999999999H',
];

const hostileTexts = intruders.filter((intruder) => typeof intruder === 'string');

type Damage = (value: unknown, random: () => number) => unknown;

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

const cut = (text: string, random: () => number): string => {
  const at = Math.floor(random() * text.length);
  return text.slice(0, at) + pick(hostileTexts, random) + text.slice(at + Math.floor(random() * 20));
};

const damages: readonly Damage[] = [
  (_, random) => pick(intruders, random),
  (value) => [value, value],
  (value) => ({ value }),
  (value) => JSON.stringify(value),
  (value, random) => (typeof value === 'string' ? cut(value, random) : pick(intruders, random)),
];

/** Every place in a document: the whole that holds it and its key there. */
function placesOf(value: unknown, places: [whole: Record<string, unknown>, key: string][] = []) {
  if (typeof value !== 'object' || value === null) return places;
  for (const key of Object.keys(value)) {
    places.push([value as Record<string, unknown>, key]);
    placesOf((value as Record<string, unknown>)[key], places);
  }
  return places;
}

/** A copy of a parsed document with one to four of its values damaged, left out, or called otherwise. */
export function mutate(document: unknown, random: () => number): unknown {
  const copy = structuredClone(document);
  for (let count = 1 + Math.floor(random() * 4); count; count -= 1) {
    const [whole, key] = pick(placesOf(copy), random) ?? [];
    if (!whole || key === undefined) continue;
    if (random() < 0.15) delete whole[key];
    else if (random() < 0.1) whole[key.toUpperCase()] = whole[key];
    else whole[key] = pick(damages, random)(whole[key], random);
  }
  return copy;
}

/** A text with one to four places cut or overwritten. */
export function mutateText(text: string, random: () => number): string {
  let copy = text;
  for (let count = 1 + Math.floor(random() * 4); count; count -= 1) copy = cut(copy, random);
  return copy;
}
