// The elements as they run, held against the contract (test/fixtures/contract.json says how it is renewed) and against what
// editors are told (dist/custom-elements.json).

import { expect, fixtureSync } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import * as library from '../../src/index.ts';
import { statesOf, tags, type State, type Tag } from '../../stories/states.ts';
import { restoreClock, stopClock } from '../support/clock.ts';
import { partOf, place, until } from '../support/elements.ts';
import { answer, answersInTurn, freshKey } from '../support/network.ts';
import { placeState } from '../support/place-state.ts';
import { restoreProviders, standIn } from '../support/players.ts';

interface Attribute {
  readonly type?: 'number' | 'boolean';
  readonly default?: unknown;
  readonly words?: readonly string[];
}

interface Promised {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly properties: readonly string[];
  readonly methods: readonly string[];
  readonly events: readonly string[];
}

interface Contract {
  readonly shared: Promised & { readonly states: readonly string[]; readonly slots: readonly string[] };
  readonly elements: Readonly<Record<Tag, Promised>>;
  readonly events: Readonly<Record<string, { class: string; fields: readonly string[]; cancelable?: boolean }>>;
  readonly parts: readonly string[];
  readonly tokens: Readonly<Record<string, string>>;
}

interface Described {
  readonly tagName: Tag;
  readonly attributes: readonly { name: string; fieldName: string; default?: string }[];
  readonly cssParts: readonly { name: string }[];
  readonly cssProperties: readonly { name: string; default: string }[];
}

/** An element whose properties are asked for by name. */
type Open = LitElement & Record<string, unknown>;

const read = async (file: string) => (await fetch(file)).json();
const contract: Contract = await read('/test/fixtures/contract.json');
const { modules } = await read('/dist/custom-elements.json');
const manifest: readonly Described[] = modules
  .flatMap(({ declarations }: { declarations: object[] }) => declarations)
  .filter((declaration: object) => 'tagName' in declaration);

const places = { content: '/demo/content/', never: answer({ never: true }), missing: answer({ status: 404 }) };
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const isPublic = (name: string) => !name.startsWith('_');

/** What Lit asks of an element, and what TypeScript keeps private: on the prototype, and in no promise. */
const inner = ['constructor', 'render', 'willUpdate', 'updated', 'connectedCallback', 'disconnectedCallback'];
const hidden = [...inner, 'getUpdateComplete', 'opened'];

for (const tag of tags) {
  const { shared } = contract;
  const own = contract.elements[tag];
  const attributes = { ...shared.attributes, ...own.attributes };
  const described = manifest.find(({ tagName }) => tagName === tag) as Described;
  const element = (): Open => place(tag) as unknown as Open;

  describe(`<${tag}> and its contract`, () => {
    it('when it is defined, then it observes the attributes of the contract and no others', () => {
      const { observedAttributes } = customElements.get(tag) as unknown as typeof LitElement;
      expect([...observedAttributes].sort()).to.deep.equal(Object.keys(attributes).sort());
    });

    it('when it is defined, then its prototype has the properties and methods of the contract and no others', () => {
      const names = [
        ...Object.keys(attributes).map(camel),
        ...[...shared.properties, ...own.properties].filter((name) => name !== 'updateComplete'),
        ...[...shared.methods, ...own.methods],
      ];
      const found = Object.getOwnPropertyNames(customElements.get(tag)?.prototype).filter(isPublic);
      expect(found.filter((name) => !hidden.includes(name)).sort()).to.deep.equal(names.sort());
    });

    it('when it is made, then it has no fields of its own but those of Lit', () => {
      if (!customElements.get('plain-lit')) customElements.define('plain-lit', class extends LitElement {});
      const plain = new Set(Object.keys(fixtureSync(html`<plain-lit></plain-lit>`)));
      const more = Object.keys(element()).filter((name) => isPublic(name) && !plain.has(name));
      expect(more).to.deep.equal([]);
    });

    it('given each attribute, then the property of its name in camelCase is of its kind', () => {
      const one = element();
      const found: Record<string, unknown> = {};
      const expected: Record<string, unknown> = {};
      for (const [name, { type, words }] of Object.entries(attributes)) {
        const word = words?.at(-1) ?? (type === 'number' ? '3' : 'a');
        one.setAttribute(name, type === 'boolean' ? '' : word);
        found[name] = one[camel(name)];
        expected[name] = type === 'boolean' ? true : type === 'number' ? 3 : word;
        // A media file or a document of that address is nobody's concern here.
        one.removeAttribute(name);
      }
      expect(found).to.deep.equal(expected);
    });

    it('given no attribute, then each property is its default, as editors are told it', () => {
      const one = document.createElement(tag) as unknown as Open;
      for (const [name, { type, words, default: value = words?.[0] }] of Object.entries(attributes)) {
        const told = described.attributes.find((attribute) => attribute.name === name)?.default;
        const has = one[camel(name)] ?? value;
        if (name !== 'heading-level') expect(has, name).to.equal(value);
        if (type === 'boolean' || words) expect(told, name).to.equal(type ? 'false' : `'${words?.[0]}'`);
      }
    });

    it('given a word that an attribute does not know, when it is drawn, then that is said once and it is as without it', async () => {
      const warned: string[] = [];
      const { warn } = console;
      console.warn = (text) => void warned.push(String(text));
      try {
        for (const [name, { words }] of Object.entries(attributes)) {
          if (!words) continue;
          const word = `${tag}-of-its-own`;
          const usual = await drawnWith(tag, { [name]: words[0] as string });
          expect(await drawnWith(tag, { [name]: word }), name).to.deep.equal(usual);
          await drawnWith(tag, { [name]: word });
          expect(warned, name).to.deep.equal([
            `newsroom-elements: ${name}="${word}" is not one of ${words.join(', ')}.`,
          ]);
          warned.length = 0;
        }
      } finally {
        console.warn = warn;
      }
    });
  });
}

/** What the first case of the matrix draws with these attributes, as far as it is no matter of time or measure. */
async function drawnWith(tag: Tag, attributes: Record<string, string>): Promise<string[]> {
  const [state] = statesOf(tag, places) as [State];
  const { frame, settled } = placeState({ ...state, attributes: { ...state.attributes, ...attributes } });
  const { shadowRoot } = await settled;
  frame.remove();
  const told = ['class', 'part', 'href', 'alt', 'data-layout', 'data-variant', 'data-ratio', 'data-stage'];
  return [...(shadowRoot?.querySelectorAll('*') ?? [])].map((node) =>
    [node.localName, ...told.map((name) => node.getAttribute(name) ?? '')].join(' '),
  );
}

/** What was seen of an element in all its states. */
interface Drawn {
  readonly parts: Set<string>;
  readonly events: Set<string>;
  readonly states: Set<string>;
  /** Where it was in none of the exclusive states, or in several. */
  readonly several: string[];
}

const version = 'newsroom-elements/1';
const common = { name: 'of this test', expect: 'ready' } as const;

describe('The states of all elements, drawn', () => {
  const drawn = new Map<Tag, Drawn>();
  const frames: HTMLElement[] = [];

  before(async () => {
    standIn();
    for (const tag of tags) drawn.set(tag, { parts: new Set(), events: new Set(), states: new Set(), several: [] });
    const cases = tags
      .flatMap((tag) => statesOf(tag, places))
      .filter(({ name }) => !/narrow|wide|dark|Arabic/.test(name));
    await Promise.all(cases.map(draw));
    clear();
    await refresh();
    clear();
    await playAndZoom();
  });
  after(() => {
    restoreClock();
    restoreProviders();
    clear();
  });

  /** What is gone leaves its connections to the others. */
  const clear = () => frames.splice(0).forEach((frame) => frame.remove());

  async function draw(state: State): Promise<HTMLElement> {
    const { frame, settled } = placeState({ ...state, attributes: { ...state.attributes, loading: 'eager' } });
    frames.push(frame);
    listen(frame, state.tag);
    const element = await settled;
    look(element);
    return element;
  }

  function listen(place: HTMLElement, tag: Tag): void {
    for (const name of Object.keys(contract.events)) {
      place.addEventListener(name, () => drawn.get(tag)?.events.add(name));
    }
  }

  function look(element: HTMLElement): void {
    const seen = drawn.get(element.localName as Tag) as Drawn;
    for (const node of element.shadowRoot?.querySelectorAll('[part]') ?? []) {
      for (const name of node.part) seen.parts.add(name);
    }
    const on = contract.shared.states.filter((name) => element.matches(`:state(${name})`));
    for (const name of on) seen.states.add(name);
    if (on.filter((name) => !/stale|updating/.test(name)).length !== 1) seen.several.push(on.join(' '));
  }

  /** A feed that has news, and is asking for more. */
  async function refresh(): Promise<void> {
    const clock = stopClock();
    const { random } = Math;
    // In the middle of the jitter.
    Math.random = () => 0.5;
    const body = (...ids: string[]) => ({
      body: JSON.stringify({ version, items: ids.map((id) => ({ id, headline: id })) }),
    });
    const src = answersInTurn({ count: freshKey() }, body('a'), body('b', 'a'), { never: true });
    const feed = await draw({ ...common, tag: 'news-feed', attributes: { src, refresh: 60 }, properties: {} });
    for (const state of ['new-button', 'updating']) {
      await clock.pass(60_000);
      await until(() => partOf(feed, state) ?? feed.matches(`:state(${state})`));
      look(feed);
    }
    Math.random = random;
    restoreClock();
  }

  /** What only a reader's deed brings: the lightbox, and the players of files and of providers. */
  async function playAndZoom(): Promise<void> {
    const file = { title: 'A file', sources: [{ src: '/demo/content/video/cat.mp4' }] };
    const provided = { title: 'A provider’s', embedUrl: 'https://www.youtube.com/watch?v=M7lc1UVf-VE' };
    const photo = { src: '/demo/content/photos/march-pastoral.jpg', alt: 'Sheep' };
    const story = { version, id: 'a', headline: 'A' };
    const deeds = [
      ['news-article', { ...story, body: [{ type: 'gallery', photos: [photo] }] }, '.zoom-button', 'dialog'],
      ['news-article', { ...story, body: [{ type: 'video', video: file }] }, '.play-button', 'video'],
      ['news-article', { ...story, body: [{ type: 'video', video: provided }] }, '.play-button', 'frame'],
      ['video-teaser', { version, ...file }, '.play-button', 'video'],
      ['video-teaser', { version, ...provided }, '.play-button', 'frame'],
    ] as const;
    for (const [tag, data, button, part] of deeds) {
      const element = await draw({ ...common, tag, attributes: {}, properties: { data } });
      element.shadowRoot?.querySelector<HTMLElement>(button)?.click();
      await until(() => partOf(element, part));
      look(element);
      clear();
    }
  }

  for (const tag of tags) {
    it(`given <${tag}>, then its parts are those that editors are told`, () => {
      const told = manifest.find(({ tagName }) => tagName === tag)?.cssParts.map(({ name }) => name) ?? [];
      expect([...(drawn.get(tag)?.parts ?? [])].sort()).to.deep.equal([...told].sort());
    });

    it(`given <${tag}>, then it raises no event that the contract does not give it`, () => {
      const { events } = contract.elements[tag];
      expect([...contract.shared.events, ...events]).to.include.members([...(drawn.get(tag)?.events ?? [])]);
    });

    it(`given <${tag}>, then it has been in all states of the contract`, () => {
      // Stale and updating are of the same controller in all six; the feed alone is refreshed here.
      const states = contract.shared.states.filter((name) => tag === 'news-feed' || !/stale|updating/.test(name));
      expect([...(drawn.get(tag)?.states ?? [])]).to.include.members(states);
    });

    it(`given <${tag}>, then it is in exactly one state at a time, stale and updating aside`, () => {
      expect(drawn.get(tag)?.several).to.deep.equal([]);
    });
  }
});

describe('The tokens, in a page', () => {
  const frames: HTMLElement[] = [];
  const { style: page } = document.body;
  /** What shows each of the tokens: names of cases, by tag. */
  const shown: readonly [Tag, string][] = [
    ['news-feed', 'grid'],
    ['article-card', 'live'],
    // In a narrow column the measure is the column, so it has a window of room here.
    ['news-article', 'full'],
    ['author-bio', 'full'],
    ['photo-with-credit', 'original'],
    ['video-teaser', 'consent'],
    ['author-bio', 'pinned dark'],
  ];
  const others: Readonly<Record<string, string>> = {
    'font-headline': 'monospace',
    'font-text': 'monospace',
    'font-meta': 'monospace',
    'font-size': '31px',
    space: '21px',
    radius: '9px',
    ratio: '1 / 1',
    'columns-min': '470px',
    measure: '9em',
    'headline-weight': '300',
    'headline-tracking': '9',
    'index-rule': '9px dotted red',
    'avatar-radius': '3px',
    'focus-ring': '7px dotted red',
  };

  before(async () => {
    for (const [tag, name] of shown) {
      const state = statesOf(tag, places).find((one) => one.name === name) as State;
      const placed = placeState({ ...state, attributes: { ...state.attributes, loading: 'eager' } });
      frames.push(placed.frame);
      await placed.settled;
    }
  });
  after(() => frames.forEach((frame) => frame.remove()));

  /** Every colour, font, line and length of everything that is drawn; the focus on each link that it could be on. */
  function looks(...pseudos: string[]): string {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(tags.join())) {
      const { shadowRoot } = element;
      shadowRoot?.querySelector('a')?.focus();
      for (const transition of shadowRoot?.getAnimations() ?? []) {
        if (transition instanceof CSSTransition) transition.finish();
      }
      for (const node of [element, ...(shadowRoot?.querySelectorAll('*') ?? [])]) {
        for (const pseudo of [undefined, ...pseudos]) {
          const style = getComputedStyle(node, pseudo);
          found.push(properties.map((name) => style.getPropertyValue(name)).join());
        }
      }
    }
    return found.join('\n');
  }
  const properties = [
    ...['color', 'background-color', 'border-top', 'border-bottom', 'border-radius', 'outline-width', 'fill', 'width'],
    ...['height', 'padding-top', 'padding-left', 'margin-top', 'row-gap', 'column-gap', 'max-width', 'aspect-ratio'],
    ...['font-family', 'font-size', 'font-weight', 'letter-spacing', 'grid-template-columns'],
  ];

  it('given all of them with the defaults that editors are told, then nothing looks otherwise', () => {
    const defaults = new Map(
      manifest.flatMap(({ cssProperties }) => cssProperties.map((one) => [one.name, one.default])),
    );
    // A ground that the page sets is painted, the default one only where a theme is pinned.
    const usual = looks('::before', '::after');
    for (const [name, value] of defaults) if (name !== '--news-paper') page.setProperty(name, value);
    const now = looks('::before', '::after');
    for (const name of defaults.keys()) page.removeProperty(name);
    expect([...defaults.keys()].sort()).to.deep.equal(Object.keys(contract.tokens).sort());
    expect(now === usual, 'the same looks').to.equal(true);
  });

  for (const name of Object.keys(contract.tokens)) {
    it(`given ${name} with a value of the page, then something looks otherwise`, () => {
      const usual = looks();
      page.setProperty(name, others[name.replace('--news-', '')] ?? 'rgb(1, 2, 3)');
      const now = looks();
      page.removeProperty(name);
      expect(now === usual, 'the same looks').to.equal(false);
    });
  }
});

describe('The events', () => {
  for (const [name, { class: className, fields, cancelable = false }] of Object.entries(contract.events)) {
    it(`given ${name}, then its class has the fields of the contract, bubbles, crosses shadow roots and is ${cancelable ? '' : 'not '}cancelable`, () => {
      const EventClass = library[className as keyof typeof library] as unknown as new (facts: object) => Event;
      const facts = Object.fromEntries(fields.map((field) => [field, field]));
      const event = new EventClass(facts);
      expect(event).to.be.instanceOf(Event).and.include({ type: name, bubbles: true, composed: true, cancelable });
      expect(event).to.include(facts);
    });
  }
});
