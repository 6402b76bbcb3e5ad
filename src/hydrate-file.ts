// What `dist/hydrate.js` is made from: see `controllers/hydrate.bundle.ts`.

export { hydrate } from '@lit-labs/ssr-client';
