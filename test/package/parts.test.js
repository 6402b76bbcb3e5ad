// Pages style our parts by name, so a view may only use the names of the contract (§5, test/fixtures/contract.json).

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const elements = fileURLToPath(new URL('../../src/elements', import.meta.url));

const contract = JSON.parse(readFileSync(new URL('../fixtures/contract.json', import.meta.url), 'utf8'));

const views = readdirSync(elements, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

test('Every part that a view names is a part of the contract.', () => {
  const unknown = views.flatMap((file) =>
    [...readFileSync(`${elements}/${file}`, 'utf8').matchAll(/(?<!-)\bpart="([\w\s-]+)"/g)]
      .flatMap(([, names]) => names.split(' '))
      .filter((name) => !contract.parts.includes(name))
      .map((name) => `${file}: ${name}`),
  );
  assert.deepEqual(unknown, []);
});

test('Every colour and length that a style sheet reads from the page is a token of the contract.', () => {
  const read = views.flatMap((file) => readFileSync(`${elements}/${file}`, 'utf8').match(/--news-[\w-]+/g) ?? []);
  assert.deepEqual([...new Set(read)].sort(), Object.keys(contract.tokens).sort());
});
