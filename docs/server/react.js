// React 19, and Next.js by the same component: the element's HTML is made on the server, put into the page as it is, and
// taken over by the element itself. React never looks inside.

import { createElement, Suspense, use } from 'react';
import { renderElement } from 'newsroom-elements/server.js';

/**
 * A component for the server: in Next.js `export default async function Page() { … }` may simply await `renderElement`;
 * elsewhere the promise is made outside of the component and handed in, as React asks.
 */
export function ServedElement({ html }) {
  // The browser has turned the template into a shadow root before React compares, so it must not compare.
  return createElement('div', { dangerouslySetInnerHTML: { __html: use(html) }, suppressHydrationWarning: true });
}

/** A page with a feed; for `renderToReadableStream` or `renderToPipeableStream` of `react-dom/server`. */
export function NewsPage({ html }) {
  return createElement(
    'html',
    { lang: 'en' },
    createElement('head', null, createElement('title', null, 'The Meridian')),
    createElement(
      'body',
      null,
      createElement('main', null, createElement(Suspense, { fallback: null }, createElement(ServedElement, { html }))),
    ),
  );
}

/** What the page shows. */
export const frontPage = (src) =>
  renderElement('news-feed', { src, lang: 'en', timeZone: 'Europe/London', attributes: { limit: 5 } });

/** For `renderToString`, which waits for nothing: the HTML is there before. */
export const TextPage = ({ html }) =>
  createElement('main', { dangerouslySetInnerHTML: { __html: html }, suppressHydrationWarning: true });
