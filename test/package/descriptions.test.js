// What editors are told is what the contract promises; that the code does so is held in test/contract/.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { elementsOf } from '../../scripts/manifest.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFileSync(root + file, 'utf8');
const json = (file) => JSON.parse(read(file));
const words = (list) => list.trim().split(/\s+/);

const manifest = json('dist/custom-elements.json');
const elements = elementsOf(manifest);
const events = manifest.modules.at(-1).declarations;
const contract = json('test/fixtures/contract.json');
const { shared } = contract;
const names = (list) => list.map(({ name }) => name).sort();
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

test('The manifest keeps to its schema.', () => {
  const ajv = new Ajv({ strict: false });
  const schema = json('node_modules/custom-elements-manifest/schema.json');
  assert.ok(ajv.validate(schema, manifest), ajv.errorsText());
  assert.deepEqual(names(elements.map(({ tagName: name }) => ({ name }))), Object.keys(contract.elements).sort());
});

/** What a manifest says of an attribute, as the contract puts it. */
function told({ type, default: value }) {
  const words = type.text.match(/'[^']+'/g)?.map((word) => word.slice(1, -1));
  const fallback = value && JSON.parse(value.replaceAll("'", '"'));
  if (words) return { words: [fallback, ...words.filter((word) => word !== fallback).sort()] };
  const kind = /^(number|boolean)\b/.exec(type.text)?.[0];
  return { ...(kind && { type: kind }), ...(kind && value && { default: fallback }) };
}

/** With the words after the default in the order of the alphabet. */
const inOrder = ({ words: [first, ...others] = [], ...rest }) => (first ? { words: [first, ...others.sort()] } : rest);

for (const { tagName, attributes, members, events: fired, slots, cssStates } of elements) {
  const promised = contract.elements[tagName];
  const all = { ...shared.attributes, ...promised.attributes };
  all['heading-level'] = { type: 'number', default: promised.headingLevel };

  test(`Given <${tagName}>, its attributes are the contract's, with their words and defaults.`, () => {
    const expected = Object.entries(all).map(([name, attribute]) => [name, inOrder(attribute)]);
    assert.deepEqual(
      Object.fromEntries(attributes.map((attribute) => [attribute.name, told(attribute)])),
      Object.fromEntries(expected),
    );
  });

  test(`Given <${tagName}>, its properties are those of its attributes in camelCase, and the contract's objects.`, () => {
    const expected = [...Object.keys(all).map(camel), ...shared.properties, ...promised.properties];
    assert.deepEqual(names(members.filter(({ kind }) => kind === 'field')), expected.sort());
  });

  test(`Given <${tagName}>, its methods are the contract's.`, () => {
    const expected = [...shared.methods, ...promised.methods];
    assert.deepEqual(names(members.filter(({ kind }) => kind === 'method')), expected.sort());
  });

  test(`Given <${tagName}>, its events, slots and states are the contract's.`, () => {
    assert.deepEqual(names(fired), [...shared.events, ...promised.events].sort());
    assert.deepEqual(names(slots), [...shared.slots].sort());
    assert.deepEqual(names(cssStates), [...shared.states].sort());
  });

  test(`Given <${tagName}>, no line of its documentation is missing.`, () => {
    const { cssParts, cssProperties, description } = elements.find((element) => element.tagName === tagName);
    const all = [{ name: tagName, description }, ...attributes, ...members, ...fired, ...slots, ...cssParts];
    const silent = [...all, ...cssStates, ...cssProperties].filter((entry) => !entry.description?.trim());
    assert.deepEqual(names(silent), []);
  });
}

test('Every event has its class, with the fields of the contract and a sentence for each.', () => {
  const found = events.map(({ name, members }) => [name, names(members)]);
  const expected = Object.values(contract.events).map(({ class: name, fields }) => [name, [...fields].sort()]);
  assert.deepEqual(found.sort(), expected.sort());
  const silent = events.flatMap((event) => [event, ...event.members]).filter(({ description }) => !description);
  assert.deepEqual(names(silent), []);
});

test('Every event that the code raises is said to be raised by an element.', () => {
  const controllers = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.ts$/.test(file),
  );
  const raised = controllers.flatMap((file) => read(`src/${file}`).match(/(?<=new )News\w+Event(?=\()/g) ?? []);
  const said = new Set(elements.flatMap((element) => element.events.map(({ type }) => type.text)));
  for (const name of raised) assert.ok(said.has(name), name);
});

test('The parts of all elements together are those of the contract.', () => {
  const said = new Set(elements.flatMap(({ cssParts }) => names(cssParts)));
  assert.deepEqual([...said].sort(), [...contract.parts].sort());
});

/** The contract writes tokens by their last word, and quotes as CSS does. */
const asInContract = (value) =>
  value
    .replaceAll("'", '"')
    .replace(/var\(--news-(\w+)\)/g, '$1')
    .replace(/^0px$/, '0')
    .replace(/^light-dark\(#\w+, #\w+\)$/, 'a light-dark() pair')
    .replace(/^-apple-system, .*, sans-serif$/, 'a system sans stack');

test('The tokens are those of the contract, with its defaults, the same on every element.', () => {
  for (const { cssProperties } of elements) {
    for (const { name, default: value } of cssProperties)
      assert.equal(asInContract(value), contract.tokens[name], name);
  }
  const said = new Set(elements.flatMap(({ cssProperties }) => names(cssProperties)));
  assert.deepEqual([...said].sort(), Object.keys(contract.tokens).sort());
});

test('Editors know every tag with its attributes and their words.', () => {
  const { tags } = json('dist/vscode.html-custom-data.json');
  const webTypes = json('dist/web-types.json');
  for (const { tagName, attributes } of elements) {
    const known = tags.find(({ name }) => name === tagName);
    assert.deepEqual(names(known.attributes), names(attributes));
    const inWebTypes = webTypes.contributions.html.elements.find(({ name }) => name === tagName);
    assert.deepEqual(names(inWebTypes.attributes), names(attributes));
  }
  const layout = tags.find(({ name }) => name === 'news-feed').attributes.find(({ name }) => name === 'layout');
  assert.deepEqual(names(layout.values), words('carousel compact grid hero list'));
});

test('The package names all descriptions.', () => {
  const { exports, customElements, 'web-types': webTypes } = json('package.json');
  assert.equal(customElements, 'dist/custom-elements.json');
  assert.equal(webTypes, 'dist/web-types.json');
  for (const file of words('custom-elements.json vscode.html-custom-data.json web-types.json schema.json')) {
    assert.equal(exports[`./${file}`], `./dist/${file}`);
  }
  for (const file of words('jsx.d.ts vue.d.ts svelte.d.ts')) assert.equal(exports[`./${file}`].types, `./dist/${file}`);
});

test('Given React, Preact, Solid or none, right markup compiles and each wrong one is refused.', () => {
  const { stdout } = spawnSync(
    process.execPath,
    [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}test/package/jsx`],
    { encoding: 'utf8', cwd: root },
  );
  assert.equal(stdout, '');
});

test('The public types have no `any`.', () => {
  const files = readdirSync(`${root}dist/types`, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.d\.ts$/.test(file),
  );
  const withAny = [
    ...files.map((file) => `dist/types/${file}`),
    'dist/jsx.d.ts',
    'dist/vue.d.ts',
    'dist/svelte.d.ts',
  ].filter((file) => /\bany\b/.test(read(file).replace(/\/\*[^]*?\*\/|\/\/.*|'[^']*'/g, '')));
  assert.deepEqual(withAny, []);
});

test('Every tag and every event of the contract has its type in the maps of the DOM.', () => {
  const tagTypes = Object.keys(contract.elements).map((tag) => read(`dist/types/define/${tag}.d.ts`));
  for (const { tagName, name } of elements) {
    assert.ok(
      tagTypes.some((text) => text.includes(`'${tagName}': ${name};`)),
      tagName,
    );
  }
  const eventTypes = read('dist/types/events/event-map.d.ts');
  for (const [event, { class: name }] of Object.entries(contract.events)) {
    assert.ok(eventTypes.includes(`'${event}': ${name};`), event);
  }
});

test('The descriptions are the same whenever they are made.', () => {
  const script = `import('./scripts/manifest.js').then(({ readManifest }) => console.log(JSON.stringify(readManifest())))`;
  const again = execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 24 });
  assert.deepEqual(JSON.parse(again), manifest);
});

// ——— The native format ———

const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
const isNative = ajv.compile(json('dist/schema.json'));
const { version } = contract.native;
/** Wrong on purpose: the reader drops or repairs something of each. */
const faulty = ['feed', 'blocks', 'video'].map((name) => `test/fixtures/native/${name}.json`);
const natives = ['demo/content', 'test/fixtures/native']
  .flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /(?<!\.expected)\.json$/.test(file) && !faulty.includes(file) && json(file).version === version);

test('There are native documents to test the schema with.', () => assert.ok(natives.length > 10));

for (const file of natives) {
  test(`Given ${file}, it keeps to the schema.`, () => {
    assert.ok(isNative(json(file)), ajv.errorsText(isNative.errors));
  });
}

const expected = readdirSync(`${root}test/fixtures`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => [file, json(`test/fixtures/${file}`)])
  .map(([file, content]) => [file, content.feed ?? content])
  // A lone author, photo or video stands as an item without a headline, which nobody writes.
  .filter(([, feed]) => feed.items?.every(({ headline }) => headline));

for (const [file, feed] of expected) {
  test(`Given the feed of ${file}, it could have been written as a native document.`, () => {
    assert.ok(isNative({ version, ...feed }), ajv.errorsText(isNative.errors));
  });
}

const story = { id: '1', headline: 'A headline' };
test('Given a story of id and headline alone, it keeps to the schema.', () =>
  assert.ok(isNative({ version, ...story })));

const wrong = {
  'a document without a version': { items: [] },
  'another version': { version: 'newsroom-elements/2', items: [] },
  'a document that is nothing': { version },
  'items that are no list': { version, items: story },
  'a story without a headline': { version, items: [{ id: '1' }] },
  'a story without id and url': { version, items: [{ headline: 'A headline' }] },
  'a status of its own': { version, ...story, status: 'hot' },
  'a body that is a number': { version, ...story, body: 3 },
  'a block of its own': { version, ...story, body: [{ type: 'poem', text: ['Words'] }] },
  'a photo without a file': { version, ...story, photo: { alt: 'A bridge' } },
  'an author without a name': { version, ...story, authors: [{ role: 'Reporter' }] },
  'a video without a file': { version, title: 'A film' },
  ...Object.fromEntries(faulty.map((file) => [`the faults of ${file}`, json(file)])),
};
for (const [what, document] of Object.entries(wrong)) {
  test(`Given ${what}, the schema refuses it.`, () => assert.equal(isNative(document), false));
}
