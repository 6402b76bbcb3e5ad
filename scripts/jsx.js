// Types of the tags for React 19, Preact and Solid, from the manifest (whichever of the three a project has not is skipped), and
// from these those for Vue and Svelte.

import { elementsOf } from './manifest.js';

const isBoolean = ({ type }) => /^boolean\b/.test(type.text);
const isNumber = ({ type }) => /^number\b/.test(type.text);

/** An attribute as markup has it: words and numbers. */
function attributeType({ type, fieldName }, className) {
  if (isBoolean({ type })) return 'boolean | undefined';
  const own = `${className}['${fieldName}'] | undefined`;
  return isNumber({ type }) ? `${own} | \`\${number}\`` : own;
}

function elementTypes({ name, tagName, attributes, members, events }) {
  const properties = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const isOther = ({ name }) => !attributes.some((attribute) => attribute.name === name);
  const lines = [
    ...attributes.map((attribute) => [attribute.name, attributeType(attribute, name), attribute.description]),
    ...properties
      .filter(isOther)
      .map((field) => [field.name, `${name}['${field.name}'] | undefined`, field.description]),
    ...events.flatMap((event) =>
      [`on${event.name}`, `on:${event.name}`].map((on) => [
        on,
        `((event: ${event.type.text}) => void) | undefined`,
        event.description,
      ]),
    ),
  ].map(([key, type, description]) => `    /** ${description} */\n    '${key}'?: ${type};`);
  return `  '${tagName}': {\n${lines.join('\n')}\n  };`;
}

/** The tags in a framework's JSX, with its own attributes where they do not speak of the same. */
const framework = (name, attributes, open, close) => `
// @ts-ignore: only where it is installed.
declare module '${name}' {
${open}
    // @ts-ignore
    interface IntrinsicElements extends Tags<{ [T in Tag]: ${attributes} }> {}
${close}
}
`;

export function jsxTypes(manifest) {
  const elements = elementsOf(manifest);
  const events = [...new Set(elements.flatMap((element) => element.events.map(({ type }) => type.text)))].sort();
  const names = [...elements.map(({ name }) => name), ...events];
  const inner = ['  namespace JSX {', '  }'];
  return `// Types of the tags for React 19, Preact and Solid. Generated.

import type {
${names.map((name) => `  ${name},`).join('\n')}
} from './types/index.js';

/** What each tag understands besides what every element does. */
export interface NewsroomElements {
${elements.map(elementTypes).join('\n')}
}

type Tag = keyof NewsroomElements;
type Tags<Base extends Record<Tag, object>> = {
  [T in Tag]: Omit<Base[T], keyof NewsroomElements[T]> & NewsroomElements[T];
};
/** Properties as Solid says that they are meant. */
type Properties<T extends Tag> = {
  [Name in keyof NewsroomElements[T] & keyof HTMLElementTagNameMap[T] as \`prop:\${Name}\`]?: HTMLElementTagNameMap[T][Name];
};
${framework('react', 'DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[T]>, HTMLElementTagNameMap[T]>', ...inner)}${framework(
    'preact',
    "import('preact').HTMLAttributes<HTMLElementTagNameMap[T]>",
    ...inner,
  )}${framework('solid-js', "import('solid-js').JSX.HTMLAttributes<HTMLElementTagNameMap[T]> & Properties<T>", ...inner)}`;
}

const ofOurTypes = `import type { NewsroomElements } from './jsx.d.ts';`;

/** Vue speaks of attributes and events in camelCase. */
export const vueTypes = `// Types of the tags for the templates of Vue 3. Generated.

import type { HTMLAttributes, ReservedProps } from 'vue';
${ofOurTypes}

type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Name;
type InVue<Name> = Name extends \`on:\${string}\`
  ? never
  : Name extends \`onnews-\${infer Event}\`
    ? \`onNews\${Capitalize<Camel<Event>>}\`
    : Camel<Name & string>;
type Props<Tag extends keyof NewsroomElements> = {
  [Name in keyof NewsroomElements[Tag] as InVue<Name>]: NewsroomElements[Tag][Name];
};
type Tags = {
  [Tag in keyof NewsroomElements]: new () => {
    $props: Omit<HTMLAttributes & ReservedProps, keyof Props<Tag>> & Props<Tag>;
    $slots: { default?: () => unknown };
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
`;

export const svelteTypes = `// Types of the tags for the markup of Svelte 5. Generated.

import type { HTMLAttributes } from 'svelte/elements';
${ofOurTypes}

type Tags = {
  [Tag in keyof NewsroomElements]: Omit<HTMLAttributes<HTMLElementTagNameMap[Tag]>, keyof NewsroomElements[Tag]> &
    NewsroomElements[Tag];
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
`;
