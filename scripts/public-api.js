// What is public, as lists in docs/stability.md and llms.txt, from dist/ as last built: the manifest, the types, the schema and
// the entries of package.json. `npm run api` writes them; test/package/public-api.test.js fails when they are not what stands there.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { elementsOf } from './manifest.js';
import { publicTypes } from './public-types.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const json = (file) => JSON.parse(readFileSync(root + file, 'utf8'));

const code = (names) => names.map((name) => `\`${name}\``).join(' ');
const namesOf = (list) => list.map(({ name }) => name);
const everywhere = (lists) => lists[0].filter((name) => lists.every((list) => list.includes(name)));

export function apiList() {
  const manifest = json('dist/custom-elements.json');
  const elements = elementsOf(manifest);
  const events = manifest.modules.at(-1).declarations;
  const types = publicTypes();
  const schema = json('dist/schema.json').$defs;
  const { exports } = json('package.json');

  const kinds = {
    Attributes: ({ attributes }) => namesOf(attributes),
    'Properties without an attribute': ({ attributes, members }) =>
      namesOf(
        members.filter(({ kind, name }) => kind === 'field' && !attributes.some(({ fieldName }) => fieldName === name)),
      ),
    Methods: ({ members }) => namesOf(members.filter(({ kind }) => kind === 'method')).map((name) => `${name}()`),
    Events: (element) => namesOf(element.events),
    Slots: ({ slots }) => namesOf(slots).filter(Boolean),
    Parts: ({ cssParts }) => namesOf(cssParts),
    States: ({ cssStates }) => namesOf(cssStates).map((name) => `:state(${name})`),
    'CSS properties': ({ cssProperties }) => namesOf(cssProperties),
  };
  const common = Object.fromEntries(Object.entries(kinds).map(([kind, of]) => [kind, everywhere(elements.map(of))]));
  const lines = (of) =>
    Object.entries(kinds)
      .map(([kind, listOf]) => [kind, of(listOf, kind)])
      .filter(([, names]) => names.length)
      .map(([kind, names]) => `- ${kind}: ${code(names)}`);
  const values = (entry) => namesOf(types[entry].filter(({ kind }) => kind !== 'type'));
  const isPlain = (entry) => !types[entry];

  return [
    '### Every element',
    '',
    ...lines((_, kind) => common[kind]),
    ...elements.flatMap((element) => [
      '',
      `### \`<${element.tagName}>\``,
      '',
      ...lines((listOf, kind) => listOf(element).filter((name) => !common[kind].includes(name))),
    ]),
    '',
    '### Events',
    '',
    ...events.map(({ name, members }) => `- \`${name}\`: ${code(namesOf(members))}`),
    '',
    '### Entries of the package',
    '',
    ...Object.keys(types).map((entry) => `- \`newsroom-elements${entry.slice(1)}\`: ${code(values(entry))}`),
    `- Files: ${code(
      Object.keys(exports)
        .filter(isPlain)
        .map((entry) => entry.slice(2)),
    )}`,
    '',
    '### Types',
    '',
    code(
      [...new Set(Object.values(types).flatMap((list) => namesOf(list.filter(({ kind }) => kind === 'type'))))].sort(),
    ),
    '',
    '### Native JSON',
    '',
    ...Object.entries(schema)
      .filter(([, { properties }]) => properties)
      .map(([name, { properties }]) => `- ${name}: ${code(Object.keys(properties))}`),
    '',
  ].join('\n');
}

/** What an attribute takes, as briefly as it can be said: its words with the default first, or its kind. */
function taken({ type, default: value }) {
  const words = type.text.match(/'[^']+'/g)?.map((word) => word.slice(1, -1));
  const first = value?.replaceAll("'", '');
  // TypeScript's own order changes with the code around.
  if (words) return ` (${[first, ...words.filter((word) => word !== first).sort()].join(', ')})`;
  if (type.text.startsWith('boolean')) return ' (boolean)';
  return first ? ` (${first})` : '';
}

export function elementList() {
  const elements = elementsOf(json('dist/custom-elements.json'));
  const shared = everywhere(elements.map(({ attributes }) => namesOf(attributes)));
  const isShared = ({ name }) => shared.includes(name);
  const list = (attributes) => attributes.map((attribute) => `\`${attribute.name}\`${taken(attribute)}`).join(', ');
  const told = elements.map(({ tagName, description, attributes, events }) => {
    const [sentence] = description.replace(/\s+/g, ' ').split(/(?<=\.) /);
    const own = attributes.filter((attribute) => !isShared(attribute));
    return `- \`<${tagName}>\` ${sentence} Attributes: ${list(own)}. Events: ${code(namesOf(events))}.`;
  });
  // The level differs from element to element.
  const common = elements[0].attributes
    .filter(isShared)
    .map((attribute) => (attribute.name === 'heading-level' ? { ...attribute, default: '2–6' } : attribute));
  return [
    'In brackets: the words that an attribute takes, the default first.',
    '',
    ...told,
    `- All six: ${list(common)}.`,
  ];
}

/** The files with their lists as they are now. */
export const written = {
  'docs/stability.md': (text) => text.replace(/(?<=<!-- api -->\n)[^]*(?=<!-- \/api -->)/, () => `\n${apiList()}\n`),
  'llms.txt': (text) => text.replace(/(?<=## Elements\n)[^]*?(?=## )/, () => `\n${elementList().join('\n')}\n\n`),
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, write] of Object.entries(written))
    writeFileSync(root + file, write(readFileSync(root + file, 'utf8')));
}
