// An entry of the state matrix for one test; it is taken away after it.

import type { State } from '../../stories/states.ts';
import { placeState } from './place-state.ts';

const frames: HTMLElement[] = [];

afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

/** Resolves when the element has reached the state that is expected of it, or another that it will not leave by itself. */
export async function mount(state: State, scheme?: 'light' | 'dark') {
  const { frame, settled } = placeState(state, scheme);
  frames.push(frame);
  return settled;
}
