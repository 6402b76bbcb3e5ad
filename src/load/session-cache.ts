// The last good documents in `sessionStorage`, so that the next page of the site shows something at once. Storage may be
// denied, full, or hold anything; then there is just no document.

const prefix = 'newsroom-elements:';
const maxDocuments = 10;
/** Of all documents together. */
const maxCharacters = 1_000_000;

/** The text that was last written under `key`, and when it was had, if it is still there. Never throws. */
export function readSession(key: string): { text: string; loadedAt: number } | undefined {
  try {
    const [, time, text] = /^(\d+) ([^]+)/.exec(sessionStorage[prefix + key]) ?? [];
    return text ? { text, loadedAt: Number(time) } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps `text` under `key`; the oldest make room where there are more than 10 documents, or a million characters together.
 * Never throws.
 */
export function writeSession(key: string, text: string, loadedAt = Date.now()): void {
  try {
    sessionStorage[prefix + key] = `${loadedAt} ${text}`;
    let room = maxCharacters;
    Object.keys(sessionStorage)
      .filter((name) => name.startsWith(prefix))
      .sort((a, b) => parseInt(sessionStorage[b]) - parseInt(sessionStorage[a]))
      .forEach((name, index) => {
        const { length } = sessionStorage[name];
        if (index < maxDocuments && length <= room) room -= length;
        else sessionStorage.removeItem(name);
      });
  } catch {
    // Then the next page has to wait for its content.
  }
}
