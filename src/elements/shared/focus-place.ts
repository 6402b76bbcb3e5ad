// A place for the focus where there is no link and no button.

/**
 * Gives the focus to what is no stop of the Tab key. As long as it has it, it is one: from where there is none, Chromium's
 * Tab key goes back to the first of the shadow root.
 */
export function focusPlace(place: HTMLElement | null | undefined): void {
  if (!place) return;
  place.tabIndex = 0;
  place.onblur = () => place.removeAttribute('tabindex');
  place.focus();
}
