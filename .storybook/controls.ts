// Everything that the manifest knows of an element, as rows of its documentation; attributes can be set there.
//
// Storybook's own reading keys rows by bare names, so a part `caption` would take the place of the attribute `caption`.

import type { ArgTypes } from '@storybook/web-components-vite';
import type { CustomElementDeclaration } from 'custom-elements-manifest';
import manifest from 'virtual:manifest';

type Row = ArgTypes[string];

const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter((one): one is CustomElementDeclaration => 'customElement' in one && one.customElement);

export const elementOf = (tag: string): CustomElementDeclaration | undefined =>
  elements.find(({ tagName }) => tagName === tag);

/** How a value of that type is set; what is not listed is words. */
function controlOf(type: string): Pick<Row, 'control' | 'options'> {
  const words = [...type.matchAll(/'([\w/-]+)'/g)].map(([, word]) => word);
  if (words.length > 1 && !/\bstring\b/.test(type)) return { control: { type: 'select' }, options: words };
  if (/^boolean/.test(type)) return { control: { type: 'boolean' } };
  if (/^number/.test(type)) return { control: { type: 'number' } };
  return { control: { type: 'text' } };
}

interface Described {
  readonly name: string;
  readonly description?: string | undefined;
  readonly type?: { readonly text: string } | undefined;
  readonly default?: string | undefined;
}

const row = (category: string, { name, description = '', type, default: value }: Described): Row => ({
  name,
  description,
  control: { disable: true },
  table: {
    category,
    ...(type && { type: { summary: type.text.replace(' | undefined', '') } }),
    ...(value && { defaultValue: { summary: value } }),
  },
});

const shared = 'Attributes of every element';

/** How the names of what cannot be set are written, so that they are no attribute's. */
export const isTold = /^(::part|:state|--|news-|slot)|\(\)$/;

const told = (
  category: string,
  list: readonly Described[] = [],
  written: (name: string) => string = (name) => name,
): Record<string, Row> =>
  Object.fromEntries(list.map((one) => [written(one.name), row(category, { ...one, name: written(one.name) })]));

export function argTypesOf(tag: string): ArgTypes {
  const element = elementOf(tag);
  if (!element) return {};
  const { attributes = [], members = [], events, slots, cssParts, cssStates, cssProperties } = element;
  const fields = members.filter((member) => member.kind === 'field' && !('attribute' in member));
  const isShared = new Set(
    (elements[0]?.attributes ?? [])
      .map(({ name }) => name)
      .filter((name) => elements.every((one) => one.attributes?.some((attribute) => attribute.name === name))),
  );
  const attributeRow = (attribute: Described): [string, Row] => [
    attribute.name,
    {
      ...row(isShared.has(attribute.name) ? shared : 'Attributes', attribute),
      ...controlOf(attribute.type?.text ?? ''),
    },
  ];
  return {
    ...Object.fromEntries(
      attributes.map(attributeRow).sort(([one], [other]) => Number(isShared.has(one)) - Number(isShared.has(other))),
    ),
    slotted: {
      name: 'children',
      description: 'Markup between the tags: what readers see before the script runs, and when nothing can be had.',
      control: { type: 'text' },
      table: { category: shared },
    },
    ...Object.fromEntries(
      fields.map((field) => [
        field.name,
        {
          ...row('Properties', field as Described),
          ...(field.name === 'data' && { control: { type: 'object' as const } }),
        },
      ]),
    ),
    ...told(
      'Methods',
      members.filter(({ kind }) => kind === 'method'),
      (name) => `${name}()`,
    ),
    ...told('Events', events),
    ...told('Slots', slots, (name) => (name ? `slot="${name}"` : 'slot')),
    ...told('Parts', cssParts, (name) => `::part(${name})`),
    ...told('States', cssStates, (name) => `:state(${name})`),
    ...told('Tokens', cssProperties),
  };
}
