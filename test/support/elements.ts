// Puts an element into the page for one test and waits until it has something to say.

import { fixtureCleanup, fixtureSync } from '@open-wc/testing';
import { html, type LitElement } from 'lit';
import '../../src/index.ts';

/** Creates an element, gives it properties and attributes (both by property name), and puts it into the page. */
export function place<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  given: Record<string, unknown> = {},
  children = '',
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  const template = document.createElement('template');
  template.innerHTML = children;
  element.append(template.content);
  Object.assign(element, given);
  const box = fixtureSync<HTMLElement>(html`<div></div>`);
  box.append(element);
  return element;
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
