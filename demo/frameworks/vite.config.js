// Builds the demos as a project would: `npx vite build demo/frameworks`, or `npx vite demo/frameworks` while writing. In your own
// project the aliases are not needed: there `newsroom-elements` is a package like any other.

import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

const path = (file) => fileURLToPath(new URL(file, import.meta.url));

// Vue would look for components of these names, and warn that there are none.
const isCustomElement = (tag) => /^(news-|article-card|author-bio|photo-with|video-teaser)/.test(tag);

export default defineConfig({
  root: path('.'),
  base: './',
  // The photographs of the feed.
  publicDir: path('../content'),
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement } } }),
    svelte(),
    solid({ include: '**/solid/*.tsx' }),
  ],
  resolve: {
    alias: [
      { find: /^newsroom-elements\/themes/, replacement: path('../../dist/themes') },
      { find: /^newsroom-elements/, replacement: path('../../dist/npm') },
    ],
  },
  build: {
    outDir: path('../../dist-frameworks'),
    emptyOutDir: true,
    rollupOptions: { input: ['react', 'vue', 'svelte', 'solid', 'angular'].map((name) => path(`${name}.html`)) },
  },
});
