// A long text, folded after some lines, with a button that opens it. The whole text is always in the page; whether the
// button is needed is measured after layout (see `fold-controller`).

import { html, isServer, type TemplateResult } from 'lit';

export interface Fold {
  /** Class and part of the text. */
  readonly name: 'text' | 'description';
  readonly text: string;
  /** Lines before the button; 0 shows all. */
  readonly lines: number;
  readonly more: string;
  readonly less: string;
}

/** What an attribute for `lines` means: `instead` where it is no number of lines, and all of them beyond twenty. */
export const readLines = (lines: number | null | undefined, instead: number): number =>
  lines != null && lines >= 0 ? (lines > 20 ? 0 : lines) : instead;

/** On the server nobody can measure: the button's room is kept by a guess. */
export function foldView({ name, text, lines, more, less }: Fold): TemplateResult {
  // Line breaks of the text are kept (pre-line), so the template must bring none of its own.
  // prettier-ignore
  return html`<p
      class="${name} clamp"
      part="text"
      ?data-folded=${isServer && lines > 0 && text.length > lines * 75}
      data-lines=${Math.min(20, Math.max(0, Math.round(lines)))}
    >${text}</p>
    <button class="text-button fold-button" part="button" type="button" aria-expanded="false">
      <span class="more">${more}</span><span class="less">${less}</span>
    </button>`;
}
