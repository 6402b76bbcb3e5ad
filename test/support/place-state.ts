// Puts an entry of the state matrix into the page, in surroundings of its own.

import { createElement, type State, type StateElement } from '../../stories/states.ts';

export interface PlacedState {
  readonly frame: HTMLElement;
  /** Resolves when the element has reached the state that is expected of it, or another that it will not leave by itself. */
  readonly settled: Promise<StateElement>;
}

export function placeState(state: State, scheme: 'light' | 'dark' = state.scheme ?? 'light'): PlacedState {
  const { width, dir = 'ltr', lang = 'en' } = state;
  const frame = document.createElement('div');
  Object.assign(frame, { dir, lang });
  Object.assign(frame.style, {
    colorScheme: scheme,
    background: 'light-dark(#fff, #14161a)',
    color: 'light-dark(#17191c, #e8e5df)',
    inlineSize: width ? `${width}px` : 'auto',
  });
  const element = createElement(state) as UpdatingElement;
  const answered = new Promise((resolve) => {
    for (const name of ['news-load', 'news-empty', 'news-error'])
      element.addEventListener(name, resolve, { once: true });
  });
  frame.append(element);
  document.body.append(frame);
  return { frame, settled: settle(element, state, answered) };
}

type UpdatingElement = StateElement & { updateComplete: Promise<unknown> };

async function settle(element: UpdatingElement, { expect }: State, answered: Promise<unknown>) {
  await element.updateComplete;
  if (!element.matches(`:state(${expect})`)) await answered;
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
