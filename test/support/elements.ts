// Puts an element into the page for one test and waits until it has something to say.

import { fixtureCleanup, fixtureSync } from '@open-wc/testing';
import { html, type LitElement } from 'lit';
import '../../src/index.ts';
import { serverHtml } from './server-html.ts';

/**
 * The tests of the elements run twice. In the second pass (the group "served" of web-test-runner.config.js) the same element
 * comes as HTML from the server, made from the same sources, and is taken over.
 */
const isServed = document.documentElement.dataset['drawn'] === 'by-server';

/** What a server is never given, so that the browser draws it in this pass too; and why. */
const onlyInBrowser: Readonly<Record<string, string>> = {
  src: 'These tests are about how a browser loads; what a server loads is in test/server/.',
  article: 'A model object by property; a server is given it as data.',
  author: 'The same.',
  photo: 'The same.',
  media: 'The same.',
  renderItem: 'A function.',
};

/** Words, numbers and what is written as JSON travel; a symbol, a function or a thing that holds itself does not. */
function travels([name, value]: [string, unknown]): boolean {
  if (name in onlyInBrowser) return false;
  if (name !== 'data') return !/object|function|symbol|bigint/.test(typeof value);
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}

/** Creates an element, gives it properties and attributes (both by property name), and puts it into the page. */
export function place<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  given: Record<string, unknown> = {},
  children = '',
): HTMLElementTagNameMap[T] {
  const box = fixtureSync<HTMLElement>(html`<div></div>`);
  if (isServed && Object.entries(given).every(travels)) {
    box.setHTMLUnsafe(renderedByServer(tag, given, children));
    return box.firstElementChild as HTMLElementTagNameMap[T];
  }
  const element = document.createElement(tag);
  const template = document.createElement('template');
  template.innerHTML = children;
  element.append(template.content);
  Object.assign(element, given);
  box.append(element);
  return element;
}

function renderedByServer(tag: string, given: Record<string, unknown>, children: string): string {
  const { elementProperties } = customElements.get(tag) as unknown as typeof LitElement;
  const { data, ...rest } = given;
  const attributes = Object.entries(rest).map(([name, value]) => {
    const { attribute } = elementProperties.get(name) ?? {};
    return [typeof attribute === 'string' ? attribute : name.toLowerCase(), value ?? undefined];
  });
  const { lang } = document.documentElement;
  return serverHtml(tag, { data, attributes: Object.fromEntries(attributes), children, lang }, false);
}

/** Resolves with the next event of that name from the element. */
export const next = <K extends keyof HTMLElementEventMap>(
  element: EventTarget,
  name: K,
): Promise<HTMLElementEventMap[K]> =>
  new Promise((resolve) =>
    element.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[K]), { once: true }),
  );

/** The element once it has drawn what it has. */
export async function drawn<T extends LitElement>(element: T): Promise<T> {
  await element.updateComplete;
  return element;
}

/** Resolves once `condition` holds, asked anew every frame; the test's own time limit ends the wait. */
export async function until(condition: () => unknown): Promise<void> {
  while (!condition()) await new Promise(requestAnimationFrame);
}

/** All texts of a part. */
export const texts = (element: Element, part: string): string[] =>
  [...(element.shadowRoot?.querySelectorAll(`[part~="${part}"]`) ?? [])].map((one) =>
    (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

/** The first node of a part. */
export const partOf = (element: Element, part: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part~="${part}"]`) ?? null;

export { fixtureCleanup };
