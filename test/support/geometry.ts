// Where the parts of an element stand, in whole pixels, so that one engine can be held against another.

/** Words in a line, whose width is a matter of the engine's own setting of type, and buttons, of which folds have one or none. */
const inline = new Set(
  'link kicker byline author-link date reading-time badge status credit license button'.split(' '),
);

/** `part x y width height` of every part that is a box of its own, from the corner of `frame`. */
export function boxesOf(frame: Element): string[] {
  const { left, top } = frame.getBoundingClientRect();
  const parts = [...(frame.firstElementChild?.shadowRoot?.querySelectorAll<HTMLElement>('[part]') ?? [])];
  return parts
    .filter((part) => part.checkVisibility() && !part.closest('dialog') && !inline.has(part.part[0] as string))
    .map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [part.part[0], ...[x - left, y - top, width, height].map(Math.round)].join(' ');
    });
}

/** As wide as their words. */
const wordy = new Set(['caption', 'message', 'duration']);

/**
 * What stands elsewhere: other parts, another column, another step below the part before. A line of words more or less is
 * an engine's own matter, so heights may differ by one and by an eighth.
 */
export function misplaced(expected: readonly string[], present: readonly string[]): string[] {
  const names = (boxes: readonly string[]) => boxes.map((box) => box.split(' ')[0]).join(' ');
  if (names(expected) !== names(present)) return [`${names(expected)} → ${names(present)}`];
  let above = [0, 0];
  return expected.flatMap((was, index) => {
    const is = present[index] as string;
    const [, x = 0, y = 0, width = 0, height = 0] = was.split(' ').map(Number);
    const [, toX = 0, toY = 0, toWidth = 0, toHeight = 0] = is.split(' ').map(Number);
    const line = 32 + height / 8;
    const step = Math.abs(y - (above[0] as number) - (toY - (above[1] as number)));
    above = [y, toY];
    const apart = wordy.has(was.split(' ')[0] as string) ? 0 : Math.max(Math.abs(x - toX), Math.abs(width - toWidth));
    return apart <= 8 && step <= line && Math.abs(height - toHeight) <= line ? [] : [`${was} → ${is}`];
  });
}
