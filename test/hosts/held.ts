// Counts what has held, for the last lines of `npm test`.

/** Tells the server that so many of a kind have held in this browser. */
export async function held(kind: 'hostile pages' | 'payloads' | 'mutants', count = 1): Promise<void> {
  await fetch(`${location.origin}/__held?${new URLSearchParams({ kind, count: String(count) })}`);
}
