// An edge worker: nothing of Node is needed. Where the content has HTML in it, bundle `linkedom` with the worker
// (`esbuild worker.js --bundle --format=esm --external:canvas`, or wrangler, which does the same).

import { renderElementStream } from 'newsroom-elements/server.js';

export default {
  /** `env.CMS` is the address of the JSON that the site publishes; `?lang=` the language of the reader's page. */
  async fetch(request, env) {
    const { searchParams } = new URL(request.url);
    const body = renderElementStream('news-feed', {
      src: env.CMS,
      lang: searchParams.get('lang') ?? 'en',
      timeZone: 'Europe/London',
      url: request.url,
      attributes: { layout: 'hero', limit: 5 },
      onError: ({ message }) => console.error(message),
    });
    return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  },
};
