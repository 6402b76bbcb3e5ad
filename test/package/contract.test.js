// The contract is the promise to those who use the library (test/fixtures/contract.json says how it is renewed). Here: the
// package's entries, its types and the native format; test/contract/ holds the elements as they run, descriptions.test.js
// what editors are told.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publicTypes } from '../../scripts/public-types.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const json = (file) => JSON.parse(readFileSync(root + file, 'utf8'));

const contract = json('test/fixtures/contract.json');
const { exports } = json('package.json');
const schema = json('dist/schema.json').$defs;
const specification = new URL(`../../../shared/${contract.source.file}`, import.meta.url);

test(
  'Given the specification beside the repository, the fixture was read from it as it is, and names nothing that it does not.',
  { skip: existsSync(specification) ? false : 'the specification is not here' },
  () => {
    const text = readFileSync(specification, 'utf8');
    assert.equal(createHash('sha256').update(text).digest('hex'), contract.source.sha256, 'contract.md has changed');
    const { parts, events, elements, native, shared } = contract;
    const own = Object.values(elements).map(({ attributes, properties, methods }) => [
      ...Object.keys(attributes),
      ...properties,
      ...methods,
    ]);
    const { version, blocks, marks, status, access, ...types } = native;
    const named = [
      ...[parts, Object.keys(events), Object.keys(shared.attributes), shared.states, own, Object.keys(contract.tokens)],
      ...[version, marks, status, access, Object.keys(blocks), Object.values(blocks), Object.values(types)],
    ];
    const unknown = named.flat(3).filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text));
    assert.deepEqual(unknown, []);
  },
);

const { entries, files, types, errorKinds } = contract.package;

for (const [entry, names] of Object.entries(entries)) {
  const specifier = `newsroom-elements${entry.slice(1)}`;
  // The server's entry also gives what it is told by: formats, errors, its style sheet.
  const hasMore = entry === './server.js';

  test(`Given ${specifier} in Node, it exports the names of the contract${hasMore ? '' : ' and no other'}.`, async () => {
    const found = Object.keys(await import(specifier));
    assert.deepEqual((hasMore ? found.filter((name) => names.includes(name)) : found).sort(), [...names].sort());
  });
}

test('The package has every file that the contract names.', () => {
  for (const file of files) {
    const target = exports[file]?.types ?? exports[file];
    assert.ok(target, file);
    assert.ok(existsSync(root + target.replace('*.css', '')), target);
  }
});

const typesOf = publicTypes();
const main = typesOf['.'];

const wordsOf = (text) => [...text.matchAll(/'([^']+)'/g)].map(([, word]) => word);

test('The main entry exports every type of the contract.', () => {
  assert.deepEqual(
    types.filter((name) => !main.some((type) => type.name === name)),
    [],
  );
});

test('A LoadError is of one of the kinds of the contract.', () => {
  const { text } = main.find(({ name }) => name === 'LoadErrorKind');
  assert.deepEqual(wordsOf(text).sort(), [...errorKinds].sort());
});

// ——— The native format ———

const { version, blocks, marks, status, access, ...objects } = contract.native;

for (const [name, fields] of Object.entries(objects)) {
  test(`Given ${name} of the native format, its fields are those of the contract.`, () => {
    assert.deepEqual(Object.keys(schema[name].properties).sort(), [...fields].sort());
  });
}

test('The blocks of a body are those of the contract, with its fields.', () => {
  const found = schema.Block.anyOf
    .map((block) => (block.$ref ? schema.ListBlock : block))
    .map(({ properties: { type, ...fields } }) => [type.const, Object.keys(fields).sort()]);
  const expected = Object.entries(blocks).map(([type, fields]) => [type, [...fields].sort()]);
  assert.deepEqual(found.sort(), expected.sort());
});

test('The words of the native format are those of the contract.', () => {
  assert.equal(schema.Feed.properties.version.const, version);
  assert.deepEqual([...schema.ArticleStatus.enum].sort(), [...status].sort());
  assert.deepEqual([...schema.ArticleAccess.enum].sort(), [...access].sort());
  const { text } = main.find(({ name }) => name === 'Mark');
  assert.deepEqual(wordsOf(text).sort(), [...marks].sort());
});

// ——— A line for everything ———

for (const [entry, exported] of Object.entries(typesOf)) {
  test(`Given ${entry}, every export and every member of it has a line of documentation.`, () => {
    assert.ok(exported.length, 'It exports nothing.');
    const silent = exported.flatMap(({ name, description, members }) => [
      ...(description ? [] : [name]),
      ...members.filter((member) => !member.description).map((member) => `${name}.${member.name}`),
    ]);
    assert.deepEqual(silent, []);
  });
}
