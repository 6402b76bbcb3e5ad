// HTML and XML on the server: read with `linkedom`, an optional peer dependency.

import { setMarkupParser } from '../formats/markup.ts';

/** What a browser's XML parser does and linkedom's does not: names with their namespace, and empty elements with an end. */
function asBrowsersDo(document: Document): Document {
  const scopes = new Map<Element | null, Readonly<Record<string, string>>>();
  for (const element of document.querySelectorAll('*')) {
    const around = scopes.get(element.parentElement) ?? {};
    const declared = [...element.attributes].filter(({ name }) => /^xmlns(:|$)/.test(name));
    const scope = declared.length
      ? { ...around, ...Object.fromEntries(declared.map(({ name, value }) => [name, value])) }
      : around;
    scopes.set(element, scope);
    const [local, prefix] = element.nodeName.split(':').reverse();
    Object.defineProperties(element, {
      localName: { value: local },
      namespaceURI: { value: scope[prefix ? `xmlns:${prefix}` : 'xmlns'] ?? null },
    });
    // `<iframe/>` in XHTML would swallow the rest when it is read as HTML.
    if (!element.firstChild && !/^(br|hr|img|source|track|wbr|input|col|embed)$/.test(local ?? '')) element.append('');
  }
  return document;
}

/** Resolves in any case. Without linkedom, content that is HTML or XML cannot be read, and says so. */
export const parserReady: Promise<void> = import('linkedom').then(
  ({ DOMParser, parseHTML }) =>
    setMarkupParser({
      html(markup) {
        const { body } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document;
        // It splits a text at its entities, which must not give other runs than a browser's.
        body.normalize();
        return body;
      },
      xml: (markup) => asBrowsersDo(new DOMParser().parseFromString(markup, 'text/xml') as unknown as Document),
    }),
  (cause: unknown) => {
    const html = (): never => {
      throw new Error('On a server, HTML and XML are read with the package linkedom, which could not be loaded.', {
        cause,
      });
    };
    setMarkupParser({ html, xml: html });
  },
);
