// How stories are made of states: used by every *.stories.ts file. What can be set, and the words for it, come from the
// manifest (.storybook/controls.ts).

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createElement, statesOf, tags, type State, type Tag } from './states.ts';

/** Arguments are named as attributes; those that are objects become properties. */
export type Args = Record<string, unknown>;
export type Story = StoryObj<Args>;

/** `/__never` is answered by nobody: .storybook/preview.ts sees to that. */
export const places = {
  content: new URL('demo/content/', document.baseURI).pathname,
  never: '/__never',
  missing: new URL('demo/content/missing.json', document.baseURI).pathname,
};

type Attribute = State['attributes'][string];

const isAttribute = (value: unknown): value is Attribute => ['string', 'number', 'boolean'].includes(typeof value);

/** What the meta of every element's stories has. */
export function metaOf(tag: Tag) {
  return {
    component: tag,
    render({ slotted, ...args }, { parameters }) {
      const given = Object.entries(args);
      const { act } = statesOf(tag, places).find(({ name }) => name === parameters['state']) ?? {};
      return createElement({
        ...(act && { act }),
        name: tag,
        tag,
        attributes: Object.fromEntries(given.filter((entry): entry is [string, Attribute] => isAttribute(entry[1]))),
        properties: Object.fromEntries(given.filter(([, value]) => value && typeof value === 'object')),
        slotted: typeof slotted === 'string' ? slotted : '',
        expect: 'ready',
      });
    },
  } satisfies Meta<Args>;
}

/** The states that all elements have in common are told once, by "Every state"; so are variations on another
 * state. What a reader has done moves the focus, and the page with it. */
const isForThePage = (tag: Tag, { name, act }: State) =>
  !act &&
  !name.includes(',') &&
  !tags.every((other) => other === tag || statesOf(other, places).some((it) => it.name === name));

/** What makes a story of an element's state, by the state's name. */
export function storyOf(tag: Tag): (name: string) => Story {
  const states = statesOf(tag, places);
  return (name) => {
    const state = states.find((known) => known.name === name);
    if (!state) throw new Error(`stories/states.ts has no state "${name}" of <${tag}>.`);
    const { attributes, properties, slotted, width, dir, lang, scheme } = state;
    return {
      name: name.charAt(0).toUpperCase() + name.slice(1),
      args: { ...attributes, ...properties, ...(slotted !== undefined && { slotted }) },
      globals: {
        ...(width && { width: String(width) }),
        ...(dir && { direction: dir }),
        ...(lang && { language: lang }),
        ...(scheme && { scheme }),
      },
      parameters: { state: name },
      tags: isForThePage(tag, state) ? [] : ['!autodocs'],
    };
  };
}

/** All states of an element on one page, but for those that come of something a reader does. */
export const everyStateOf = (tag: Tag): Story => ({
  tags: ['!autodocs'],
  // Each state is looked at by itself, where landmarks and levels of headings are those of one element.
  parameters: { a11y: { test: 'off' }, layout: 'fullscreen' },
  render: () => html`
    <div class="matrix">
      ${statesOf(tag, places)
        .filter(({ act }) => !act)
        .map(
          (state) => html`
            <figure data-scheme=${state.scheme ?? 'page'} data-span=${(state.width ?? 640) > 640 ? 'wide' : 'column'}>
              <figcaption>${state.name}</figcaption>
              <div lang=${state.lang ?? 'en'} dir=${state.dir ?? 'ltr'} data-width=${state.width ?? 640}>
                ${createElement(state)}
              </div>
            </figure>
          `,
        )}
    </div>
  `,
});
