// All builds, one mode each: `bundle` (the script tag's file), `npm` (the entries of the package), `lang` (a file a
// language, beside the bundle), `server`. `scripts/build.js` runs them all.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { minifyTemplates } from './scripts/minify-templates.js';
import { onePolicy } from './scripts/one-policy.js';

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const tags = ['news-feed', 'article-card', 'news-article', 'author-bio', 'photo-with-credit', 'video-teaser'];
const languages = readdirSync(path('src/i18n/lang')).map((file) => file.replace('.ts', ''));

const entries = (list: readonly (readonly [name: string, file: string])[]): Record<string, string> =>
  Object.fromEntries(list.map(([name, file]) => [name, path(file)]));

/** Lit's hydration lives in a package that reaches into lit-html; from us it must reach it through `lit`, our only dependency. */
const litAlone: Plugin = {
  name: 'lit-alone',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source === 'lit-html' || (/lit-html/.test(importer ?? '') && /\/lit-html\.js$/.test(source))) {
      return { id: 'lit/html.js', external: true };
    }
    return undefined;
  },
};

const terser = {
  compress: { passes: 3, ecma: 2020, unsafe_arrows: true },
  format: { ecma: 2020, comments: false },
} as const;

const modes: Record<string, UserConfig> = {
  bundle: {
    plugins: [onePolicy(path('src/formats/markup.ts'))],
    resolve: {
      alias: [{ find: /^(.*)\/(language-files|hydrate|more-formats|side-files)\.ts$/, replacement: '$1/$2.bundle.ts' }],
    },
    build: {
      lib: { entry: path('src/bundle.ts'), formats: ['es'], fileName: () => 'newsroom-elements.js' },
      minify: 'terser',
      terserOptions: { ...terser, module: true },
      rollupOptions: { output: { codeSplitting: false } },
    },
  },
  npm: {
    plugins: [litAlone],
    build: {
      outDir: 'dist/npm',
      lib: {
        entry: entries([
          ['index', 'src/index.ts'],
          ['analytics', 'src/analytics.ts'],
          ...tags.map((tag) => [tag, `src/define/${tag}.ts`] as const),
          ...tags.map((tag) => [`elements/${tag}`, `src/elements/${tag}/${tag}.ts`] as const),
        ]),
        formats: ['es'],
      },
      rollupOptions: { external: /^lit($|\/)/, output: { chunkFileNames: 'chunks/[name].js' } },
    },
  },
  hydrate: {
    plugins: [litAlone],
    build: {
      lib: { entry: path('src/hydrate-file.ts'), formats: ['iife'], name: 'hydration', fileName: () => 'hydrate.js' },
      minify: 'terser',
      terserOptions: { ...terser, module: true },
      sourcemap: false,
      rollupOptions: {
        // A function of the bundle's own Lit, since hydration reaches into the copy that draws.
        output: {
          globals: { 'lit/html.js': 'lit' },
          banner: 'export function createHydrate(lit) {',
          footer: 'return hydration.hydrate}',
        },
      },
    },
  },
  lang: {
    build: {
      outDir: 'dist/lang',
      lib: { entry: entries(languages.map((code) => [code, `src/i18n/lang/${code}.ts`])), formats: ['es'] },
      sourcemap: false,
    },
  },
  server: {
    // Self-contained: Lit is inside, in its build for servers. Of its hydration only what templates are known by is needed,
    // and that in the build that asks nothing of Node.
    resolve: {
      alias: [
        { find: /^(.*)\/side-files\.ts$/, replacement: '$1/side-files.server.ts' },
        {
          find: '@lit-labs/ssr-client',
          replacement: path('node_modules/@lit-labs/ssr-client/lib/hydrate-lit-html.js'),
        },
      ],
    },
    ssr: { noExternal: true, external: ['linkedom'], resolve: { conditions: ['node'] } },
    build: {
      ssr: path('src/server/server.ts'),
      sourcemap: false,
      // One file, languages included.
      rollupOptions: { output: { entryFileNames: 'server.js', codeSplitting: false } },
    },
  },
};

// What only some pages need: a file each beside the script tag's.
for (const file of readdirSync(path('src/side'))) {
  const name = file.replace('.ts', '');
  // Players of streams are for the npm entries alone.
  if (name === 'hls') continue;
  modes[`side-${name}`] = {
    build: {
      lib: { entry: path(`src/side/${file}`), formats: ['es'], fileName: () => `${name}.js` },
      minify: 'terser',
      terserOptions: { ...terser, module: true },
      sourcemap: false,
      rollupOptions: { output: { codeSplitting: false } },
    },
  };
}

export default defineConfig(({ mode }) => {
  const { plugins = [], build, ...rest } = modes[mode] ?? {};
  return {
    ...rest,
    configFile: false,
    plugins: [minifyTemplates(), ...plugins],
    publicDir: false,
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: false,
      sourcemap: true,
      reportCompressedSize: false,
      ...build,
      // Terser takes most of the time, and is worth it.
      rollupOptions: { checks: { pluginTimings: false }, ...build?.rollupOptions },
    },
  };
});
