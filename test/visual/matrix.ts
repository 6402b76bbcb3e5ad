// The page of the picture suite: draws what the matrix has for one element, one case under the other, with everything pinned
// that is not ours. test/visual/suite.js bundles it and drives it.

import { statesOf, type Places, type Tag } from '../../stories/states.ts';
import { boxesOf } from '../support/geometry.ts';
import { placeState } from '../support/place-state.ts';

declare global {
  interface Window {
    drawMatrix: (tag: Tag, names: readonly string[], places: Places, scheme?: 'dark') => Promise<void>;
    namesOf: (tag: Tag, places: Places) => string[];
    boxesOfCases: () => Record<string, string[]>;
  }
}

// Relative times and "Showing stories from 14:00" must be the same every day.
const now = Date.parse('2026-11-22T12:00:00Z');
Date.now = () => now;

window.namesOf = (tag, places) => statesOf(tag, places).map(({ name }) => name);

/** Draws the cases in order and resolves once they stand still. */
window.drawMatrix = async (tag, names, places, scheme) => {
  document.body.replaceChildren();
  const states = statesOf(tag, places).filter(({ name }) => names.includes(name));
  const placed = states.map((state) => {
    // All at once, however far down they stand; and what never answers is waited for.
    const attributes = { loading: 'eager', timeout: 600, ...state.attributes };
    const { frame, settled } = placeState({ ...state, attributes }, scheme);
    frame.id = state.name;
    return settled;
  });
  await Promise.all(placed);
  await document.fonts.ready;
  // Folds are measured once they are drawn.
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  for (const frame of document.body.children) {
    // What has an animation is drawn on a layer of its own, a fraction of a pixel elsewhere.
    frame.firstElementChild?.shadowRoot?.getAnimations().forEach((animation) => animation.cancel());
    // A case begins at a whole pixel, whatever those above it measure.
    const { height } = frame.getBoundingClientRect();
    (frame as HTMLElement).style.marginBlockEnd = `${24 + Math.ceil(height) - height}px`;
  }
};

window.boxesOfCases = () => Object.fromEntries([...document.body.children].map((frame) => [frame.id, boxesOf(frame)]));
