// Puts an entry of the state matrix into the page, in surroundings of its own, and takes it away after the test.

import { createElement, type State, type StateElement } from '../../stories/states.ts';

const frames: HTMLElement[] = [];

afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

/** Resolves when the element has reached the state that is expected of it, or another that it will not leave by itself. */
export async function mount(state: State, scheme: 'light' | 'dark' = state.scheme ?? 'light') {
  const { width, dir = 'ltr', lang = 'en', expect } = state;
  const frame = document.createElement('div');
  frames.push(frame);
  Object.assign(frame, { dir, lang });
  Object.assign(frame.style, {
    colorScheme: scheme,
    background: 'light-dark(#fff, #14161a)',
    color: 'light-dark(#17191c, #e8e5df)',
    inlineSize: width ? `${width}px` : 'auto',
  });
  const element = createElement(state) as StateElement & { updateComplete: Promise<unknown> };
  const settled = new Promise((resolve) => {
    for (const name of ['news-load', 'news-empty', 'news-error'])
      element.addEventListener(name, resolve, { once: true });
  });
  frame.append(element);
  document.body.append(frame);
  await element.updateComplete;
  if (!element.matches(`:state(${expect})`)) await settled;
  await element.acted;
  await element.updateComplete;
  await picturesOf(element);
  return element;
}

/** Waits until every picture has arrived or failed; those below the window are asked for as well. */
async function picturesOf(element: HTMLElement): Promise<void> {
  const pictures = [...(element.shadowRoot?.querySelectorAll('img') ?? []), ...element.querySelectorAll('img')];
  await Promise.all(
    pictures.map((picture) => {
      picture.loading = 'eager';
      return new Promise<unknown>((resolve) => {
        if (picture.complete) return resolve(undefined);
        picture.addEventListener('load', resolve);
        picture.addEventListener('error', resolve);
      });
    }),
  );
}
