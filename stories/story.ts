// How stories are made of states, and how their controls are described: used by every *.stories.ts file.

import type { ArgTypes, Meta, StoryObj } from '@storybook/web-components-vite';
import { createElement, statesOf, type State, type Tag } from './states.ts';

/** Arguments are named as attributes; those that are objects become properties. */
export type Args = Record<string, unknown>;
export type Story = StoryObj<Args>;
type Control = ArgTypes[string];

/** `/__never` is answered by nobody: .storybook/preview.ts sees to that. */
export const places = {
  content: new URL('demo/content/', document.baseURI).pathname,
  never: '/__never',
  missing: new URL('demo/content/missing.json', document.baseURI).pathname,
};

type Attribute = State['attributes'][string];

const isAttribute = (value: unknown): value is Attribute => ['string', 'number', 'boolean'].includes(typeof value);

/** What the meta of every element's stories has. `controls` are those of the element alone. */
export function metaOf(tag: Tag, sentence: string, controls: Record<string, Control>) {
  return {
    component: tag,
    argTypes: { ...controls, ...sharedControls },
    parameters: { docs: { description: { component: sentence } } },
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

/** What makes a story of an element's state, by the state's name. */
export function storyOf(tag: Tag): (name: string) => Story {
  const states = statesOf(tag, places);
  return (name) => {
    const state = states.find((known) => known.name === name);
    if (!state) throw new Error(`stories/states.ts has no state "${name}" of <${tag}>.`);
    const { attributes, properties, slotted, width, dir, lang, scheme } = state;
    return {
      args: { ...attributes, ...properties, ...(slotted !== undefined && { slotted }) },
      globals: {
        ...(width && { width: String(width) }),
        ...(dir && { direction: dir }),
        ...(lang && { language: lang }),
        ...(scheme && { scheme }),
      },
      parameters: { state: name },
    };
  };
}

// ——— Controls ———

export const text = (description: string): Control => ({ description, control: 'text' });
export const number = (description: string): Control => ({ description, control: 'number' });
export const flag = (description: string): Control => ({ description, control: 'boolean' });
export const choice = (description: string, ...options: string[]): Control => ({
  description,
  options,
  control: 'select',
});

const category = (name: string, controls: Record<string, Control>): Record<string, Control> =>
  Object.fromEntries(
    Object.entries(controls).map(([key, control]) => [key, { ...control, table: { category: name } }]),
  );

const formats = ['native', 'json-feed', 'ghost', 'wordpress', 'ninjs', 'json-ld', 'rss', 'atom', 'oembed'];

const sharedControls = category('What every element understands', {
  src: text('URL of the content'),
  data: { description: 'The content itself (property)', control: 'object' },
  format: choice('Name of the format, when detection should not decide', ...formats),
  item: text('Which item of a document: its id, its URL or its index'),
  loading: choice('When the request is sent', 'lazy', 'eager'),
  refresh: number('Seconds between refreshes; 0 never, 1–14 mean 15'),
  timeout: number('Seconds for one try'),
  credentials: choice('Whether cookies are sent', 'omit', 'same-origin', 'include'),
  cache: choice('Whether answers are shared with the page', 'page', 'none', 'session'),
  'heading-level': { description: 'Level of the top heading', control: { type: 'number', min: 2, max: 6 } },
  'link-target': text('`target` of story links'),
  'link-params': text('Query string that is added to every story link'),
  theme: choice('`auto` follows the page; the others are pinned', 'auto', 'light', 'dark'),
  'time-zone': text('IANA zone for dates'),
  slotted: text('Markup between the tags: the fallback'),
});
