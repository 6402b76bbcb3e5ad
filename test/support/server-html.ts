// What the server entry renders, by way of the tests' own server.

/** What `renderElement` is told, as far as it can travel to the server of the tests. */
export interface ServedOptions {
  data?: unknown;
  src?: string;
  attributes?: Record<string, unknown>;
  lang?: string;
  now?: string;
  timeZone?: string;
  messages?: object;
  styles?: 'inline' | { href: string };
  nonce?: string;
  children?: string | undefined;
  nextPage?: string;
  url?: string;
}

/** The element's HTML. Asked for without a promise, so that a test can have an element at once. */
export function serverHtml(tag: string, options: ServedOptions, isBuilt = true): string {
  const request = new XMLHttpRequest();
  request.open('POST', '/__render', false);
  request.send(JSON.stringify({ tag, options, isBuilt }));
  if (request.status !== 200) throw new Error(`The server answered ${request.status}: ${request.responseText}`);
  return request.responseText;
}
