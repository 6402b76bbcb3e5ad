// What was wrong with a document, said to its publisher. The reader of the page never sees it.

/** What was wrong with a document, and where. */
export interface Problem {
  /** Name of the format that was being read. */
  readonly format: string;
  /** JSON Pointer (RFC 6901) to the value, `""` for the document itself. */
  readonly path: string;
  /** One sentence that says what is wrong and, where it helps, what to do. */
  readonly reason: string;
  /** `error`: something was left out. `warning`: it was repaired, or is only advice. */
  readonly severity: 'error' | 'warning';
}
