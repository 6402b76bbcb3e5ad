// Bytes of a file other than a document, such as a picture that the page shows already.

/** Rejects where the file's server does not answer within 8 s, not well, or does not let the page read it (CORS). */
export async function fetchFile(url: string): Promise<Uint8Array> {
  const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(8000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
