// Bytes → text, in the encoding that they are in. `response.text()` takes everything for UTF-8 and ruins feeds in
// ISO-8859-1, windows-1251 and GB2312 (formats.md §8).

/** UTF-8 needs none: it is what is left. */
const byteOrderMarks: Readonly<Record<string, string>> = { ÿþ: 'utf-16le', þÿ: 'utf-16be' };

/**
 * The text of a document: by its byte-order mark, else by the charset of its Content-Type, else by its XML declaration,
 * else, and where a label is unknown, as UTF-8. The mark comes first because it cannot be mistaken (RFC 7303 §3).
 */
export function decodeDocument(bytes: Uint8Array, contentType: string | null): string {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const label =
    byteOrderMarks[start.slice(0, 2)] ??
    /charset\s*=\s*["']?([^\s;"']+)/i.exec(`${contentType}`)?.[1] ??
    // What can be read letter by letter has not two bytes for each, whatever it says.
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-?16)([^"'>]+)/i.exec(start)?.[1];
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
