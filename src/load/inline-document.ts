// JSON that stands in the page itself, as a child of the element.

/** The text of the first child `<script type="application/json">` or `application/ld+json`, if there is one. */
export function findInlineDocument(element: Element): string | undefined {
  const { readyState } = element.ownerDocument;
  for (const child of element.children) {
    if (child instanceof HTMLScriptElement && /^application\/(ld\+)?json$/i.test(child.type)) {
      // What `structured-data` wrote is ours, not the publisher's.
      if (child.hasAttribute('data-news-structured')) continue;
      // The parser may still be in the middle of the last thing on the page.
      const isWhole = readyState !== 'loading' || child.nextSibling || element.nextSibling;
      return isWhole ? child.text : undefined;
    }
  }
  return undefined;
}
