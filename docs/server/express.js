// An Express route: the front page of a paper, whose feed and lead story come from its CMS. The page is sent in pieces, so
// that the reader's browser begins while the CMS is still asked.

import express from 'express';
import { renderElement, renderElementStream } from 'newsroom-elements/server.js';

/** `cms` is the address of the JSON that the site publishes. */
export function newsApp(cms) {
  const app = express();

  // The script, its side files and newsroom-elements.css, of the very version that renders.
  app.use(
    '/newsroom-elements',
    express.static(new URL('.', import.meta.resolve('newsroom-elements/server.js')).pathname),
  );

  app.get('/', async (request, response) => {
    const url = `${request.protocol}://${request.host}${request.originalUrl}`;
    const common = {
      lang: 'en',
      timeZone: 'Europe/London',
      url,
      styles: { href: '/newsroom-elements/newsroom-elements.css' },
      onError: ({ message }) => console.error(message),
    };
    response.type('html').write(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>The Meridian</title>
    <link rel="preload" as="style" href="/newsroom-elements/newsroom-elements.css">
    <script type="module" src="/newsroom-elements/newsroom-elements.js"></script>
  </head>
  <body>
`);
    for await (const piece of renderElementStream('article-card', {
      ...common,
      src: cms,
      attributes: { variant: 'hero', loading: 'eager' },
    })) {
      response.write(piece);
    }
    response.end(
      await renderElement('news-feed', {
        ...common,
        src: cms,
        attributes: { layout: 'grid', limit: 6 },
        nextPage: '/archive',
        children: '<a href="/archive">All stories</a>',
      }),
    );
  });
  return app;
}
