// Pages style our parts by name, so a view may only use the names of the contract (§5).

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const elements = fileURLToPath(new URL('../../src/elements', import.meta.url));

const contract = new Set(
  `header heading list item card link kicker headline summary standfirst meta byline author-link date reading-time badge
   figure image placeholder caption credit license body paragraph quote related bio avatar name role text social video
   poster play-button duration frame button more-button new-button retry-button status skeleton message dialog
   close-button`.split(/\s+/),
);

const views = readdirSync(elements, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

test('Every part that a view names is a part of the contract.', () => {
  const unknown = views.flatMap((file) =>
    [...readFileSync(`${elements}/${file}`, 'utf8').matchAll(/(?<!-)\bpart="([\w\s-]+)"/g)]
      .flatMap(([, names]) => names.split(' '))
      .filter((name) => !contract.has(name))
      .map((name) => `${file}: ${name}`),
  );
  assert.deepEqual(unknown, []);
});

test('Every colour and length that a style sheet reads from the page is a token of the contract.', () => {
  const tokens = new Set(
    `font-headline font-text font-meta font-size ink ink-muted paper rule accent accent-ink live space radius ratio
     columns-min measure headline-weight headline-tracking index-rule avatar-radius focus-ring`
      .split(/\s+/)
      .map((name) => `--news-${name}`),
  );
  const read = views.flatMap((file) => readFileSync(`${elements}/${file}`, 'utf8').match(/--news-[\w-]+/g) ?? []);
  assert.deepEqual([...new Set(read)].sort(), [...tokens].sort());
});
