// JSON Schema 2020-12 of the native format: the model's types, and what a publisher may write differently (contract of the
// format: docs/formats.md).

import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const root = fileURLToPath(new URL('..', import.meta.url));
const version = 'newsroom-elements/1';

/** 2020-12 has another name for the types. An unknown field is ignored by the reader, so it is no mistake. */
function modern(value) {
  if (Array.isArray(value)) return value.map(modern);
  if (typeof value !== 'object' || !value) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !(key === 'additionalProperties' && inner === false))
      .map(([key, inner]) => [key, key === '$ref' ? inner.replace('#/definitions/', '#/$defs/') : modern(inner)]),
  );
}

export function readSchema() {
  const generator = createGenerator({
    path: `${root}src/model/feed.ts`,
    tsconfig: `${root}tsconfig.build.json`,
    type: 'Feed',
    expose: 'export',
    skipTypeCheck: true,
  });
  const $defs = modern(generator.createSchema('Feed').definitions);
  const { Article, Feed, Block, ListBlock } = $defs;

  Article.required = ['headline'];
  Article.anyOf = [{ required: ['id'] }, { required: ['url'] }];
  Article.properties.body = {
    description: 'The running text: HTML, or a list of blocks.',
    anyOf: [{ type: 'string' }, Article.properties.body],
  };
  $defs.Video.anyOf = [{ required: ['sources'] }, { required: ['embedUrl'] }];
  for (const block of [ListBlock, ...Block.anyOf]) {
    // What the reader completes.
    block.required = block.required?.filter((name) => name !== 'ordered' && name !== 'level');
    if (!block.required?.length) delete block.required;
  }
  Feed.properties.version = { const: version };

  const names = ['Feed', 'Article', 'Author', 'Photo', 'Video'];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'newsroom-elements: native JSON',
    description: 'A feed, or one article, author, photo or video.',
    type: 'object',
    required: ['version'],
    properties: { version: { const: version, description: 'The version of the format.' } },
    anyOf: names.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs,
  };
}
