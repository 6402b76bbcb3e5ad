// Many templates in one. Each template within a template costs Lit an instance, a part and a marker, and so does each place
// with nothing in it; a feed draws thousands of cards, and they come in few shapes.

import { nothing, type TemplateResult } from 'lit';

/** Where the way through the templates of a view has led, and the template of all at its end. */
interface Shape {
  readonly next: Map<unknown, Shape>;
  strings?: TemplateStringsArray;
}

const start: Shape = { next: new Map() };

function step(from: Shape, to: unknown): Shape {
  let shape = from.next.get(to);
  if (!shape) from.next.set(to, (shape = { next: new Map() }));
  return shape;
}

const isTemplate = (value: unknown): value is TemplateResult =>
  !!value && typeof value === 'object' && '_$litType$' in value;

/** Markup that a view decides once for a shape, such as a class: written into the template and not set on each element. */
class Fixed {
  constructor(readonly text: string) {}
}
/** Only for views that are given to `inOneTemplate`, and for words of ours: content has to be escaped, which this is not. */
export const fixed = (text: string): Fixed => new Fixed(text);

// Characters that no template of ours has.
const something = '\u{e000}';
const attributeOrPlaceOfNothing = /\s*[^\s"'<>=]+=("?)\u{e001}\1|\u{e001}/gu;

const markup = ({ strings, values }: TemplateResult): string =>
  strings.reduce((before, after, index) => {
    const value = values[index - 1];
    if (isTemplate(value)) return before + markup(value) + after;
    return before + (value instanceof Fixed ? value.text : value === nothing ? '\u{e001}' : something) + after;
  });

/**
 * The same view as one template. A view of another shape (with other templates in it, or with nothing elsewhere) is drawn
 * anew as a whole.
 */
export function inOneTemplate(view: TemplateResult): TemplateResult {
  let shape = start;
  const values: unknown[] = [];
  const enter = (template: TemplateResult): void => {
    shape = step(shape, template.strings);
    for (const value of template.values) {
      if (isTemplate(value)) enter(value);
      else if (value === nothing) shape = step(shape, nothing);
      else if (value instanceof Fixed) shape = step(shape, value.text);
      else {
        shape = step(shape, something);
        values.push(value);
      }
    }
  };
  enter(view);
  const strings = (shape.strings ??= Object.assign(
    markup(view).replace(attributeOrPlaceOfNothing, '').split(something),
    { raw: [] },
  ));
  return { ...view, strings, values };
}
