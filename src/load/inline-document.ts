// JSON that stands in the page itself, as a child of the element.

/** The text of the first child `<script type="application/json">` or `application/ld+json`, if there is one. */
export function findInlineDocument(element: Element): string | undefined {
  for (const child of element.children) {
    if (child instanceof HTMLScriptElement && /^application\/(ld\+)?json$/i.test(child.type)) {
      // What `structured-data` wrote is ours, not the publisher's.
      if (!child.hasAttribute('data-news-structured')) return child.text;
    }
  }
  return undefined;
}
