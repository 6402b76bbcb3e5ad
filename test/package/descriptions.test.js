// What editors are told is what the contract promises and the code does. The lists are the contract's (§2–§6).

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
const names = (list) => list.map(({ name }) => name).sort();

const shared =
  words(`src format item loading refresh timeout credentials cache structured-data heading-level link-target
  link-params theme time-zone`);
const contract = {
  'news-feed': {
    attributes: 'heading layout limit more section tag author exclude exclude-current unique fields',
    properties: 'renderItem',
    methods: 'showMore showNew',
    events: 'news-view news-select news-more news-new',
  },
  'article-card': { attributes: 'variant fields', properties: 'article', methods: '', events: 'news-view news-select' },
  'news-article': {
    attributes: 'body hide',
    properties: 'article',
    methods: '',
    events: `news-view news-select news-expand news-zoom news-play news-pause news-end news-progress news-consent`,
  },
  'author-bio': {
    attributes: 'name job-title bio avatar href lines variant',
    properties: 'author',
    methods: '',
    events: 'news-expand',
  },
  'photo-with-credit': {
    attributes: `image alt caption credit credit-href license license-href width height sizes ratio zoom priority
      read-metadata`,
    properties: 'photo',
    methods: '',
    events: 'news-view news-zoom',
  },
  'video-teaser': {
    attributes: 'video poster heading description duration captions lines muted loop poster-from consent',
    properties: 'media',
    methods: 'play pause stop',
    events: 'news-view news-expand news-play news-pause news-end news-progress news-consent',
  },
};
const eventFields = {
  NewsLoadEvent: 'feed problems url fromCache durationMs',
  NewsErrorEvent: 'error attempts',
  NewsEmptyEvent: 'url',
  NewsSelectEvent: 'article url position part',
  NewsViewEvent: 'article media position',
  NewsMoreEvent: 'shown total added',
  NewsNewEvent: 'articles',
  NewsExpandEvent: 'part expanded',
  NewsZoomEvent: 'photo open',
  NewsPlayEvent: 'media seconds percent',
  NewsPauseEvent: 'media seconds percent',
  NewsEndEvent: 'media seconds percent',
  NewsProgressEvent: 'media seconds percent',
  NewsConsentEvent: 'provider granted',
};
// `placeholder` is promised, but no view writes it: a picture's placeholder is the ground of its image.
const parts = words(`header heading list item card link kicker headline summary standfirst meta byline author-link date
  reading-time badge figure image caption credit license body paragraph quote related bio avatar name role text social
  video poster play-button duration frame button more-button new-button retry-button status skeleton message dialog
  close-button`);
const serif = "'Iowan Old Style', 'Palatino Linotype', Charter, Georgia, ui-serif, serif";
const tokens = {
  '--news-font-headline': serif,
  '--news-font-text': 'inherit',
  '--news-font-size': 'medium',
  '--news-space': '8px',
  '--news-radius': '0px',
  '--news-ratio': '3 / 2',
  '--news-columns-min': '240px',
  '--news-measure': 'min(66ch, 35em)',
  '--news-headline-weight': '700',
  '--news-headline-tracking': '1',
  '--news-index-rule': '3px solid var(--news-ink)',
  '--news-avatar-radius': '50%',
  '--news-focus-ring': '2px solid var(--news-accent)',
};
const colours = words('ink ink-muted paper rule accent accent-ink live').map((name) => `--news-${name}`);

test('The manifest keeps to its schema.', () => {
  const ajv = new Ajv({ strict: false });
  const schema = json('node_modules/custom-elements-manifest/schema.json');
  assert.ok(ajv.validate(schema, manifest), ajv.errorsText());
  assert.deepEqual(names(elements.map(({ tagName: name }) => ({ name }))), Object.keys(contract).sort());
});

for (const { tagName, attributes, members, events: fired, slots, cssStates } of elements) {
  const promised = contract[tagName];

  test(`Given <${tagName}>, its attributes are the contract's.`, () => {
    assert.deepEqual(names(attributes), [...shared, ...words(promised.attributes)].sort());
  });

  test(`Given <${tagName}>, its properties are those of its attributes in camelCase, and the contract's objects.`, () => {
    const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const expected = [...names(attributes).map(camel), 'data', 'updateComplete', ...words(promised.properties)];
    assert.deepEqual(names(members.filter(({ kind }) => kind === 'field')), expected.sort());
  });

  test(`Given <${tagName}>, its methods are the contract's.`, () => {
    const expected = ['reload', ...words(promised.methods)].filter(Boolean);
    assert.deepEqual(names(members.filter(({ kind }) => kind === 'method')), expected.sort());
  });

  test(`Given <${tagName}>, its events, slots and states are the contract's.`, () => {
    assert.deepEqual(names(fired), [...words('news-load news-error news-empty'), ...words(promised.events)].sort());
    assert.deepEqual(names(slots), ['', 'empty', 'error', 'loading']);
    assert.deepEqual(names(cssStates), words('empty failed idle loading ready stale updating'));
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
  const expected = Object.entries(eventFields).map(([name, fields]) => [name, words(fields).sort()]);
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
  assert.deepEqual([...said].sort(), [...parts].sort());
});

test('The tokens are those of the contract, with the defaults of the code.', () => {
  const said = Object.fromEntries(
    elements.flatMap(({ cssProperties }) => cssProperties.map((token) => [token.name, token.default])),
  );
  for (const [name, value] of Object.entries(tokens)) assert.equal(said[name], value, name);
  for (const name of colours) assert.match(said[name], /^light-dark\(#\w+, #\w+\)$/, name);
  const expected = [...Object.keys(tokens), ...colours, '--news-font-meta'];
  assert.deepEqual(Object.keys(said).sort(), expected.sort());
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
  const tagTypes = Object.keys(contract).map((tag) => read(`dist/types/define/${tag}.d.ts`));
  for (const { tagName, name } of elements) {
    assert.ok(
      tagTypes.some((text) => text.includes(`'${tagName}': ${name};`)),
      tagName,
    );
  }
  const eventTypes = read('dist/types/events/event-map.d.ts');
  for (const name of Object.keys(eventFields)) {
    const event = name.replace(/^News(\w+)Event$/, (_, word) => `news-${word.toLowerCase()}`);
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
const version = 'newsroom-elements/1';
const natives = readdirSync(`${root}demo/content`)
  .filter((file) => file.endsWith('.json') && json(`demo/content/${file}`).version === version)
  .map((file) => `demo/content/${file}`);

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
  'the faults of test/fixtures/native/feed.json': json('test/fixtures/native/feed.json'),
};
for (const [what, document] of Object.entries(wrong)) {
  test(`Given ${what}, the schema refuses it.`, () => assert.equal(isNative(document), false));
}
