import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const built = path('dist/custom-elements.json');

const changed = (file) => statSync(file).mtimeMs;
const sources = () =>
  ['src', 'scripts']
    .flatMap((folder) => readdirSync(path(folder), { recursive: true }).map((file) => `${path(folder)}/${file}`))
    .filter((file) => /\.(ts|json|js)$/.test(file));

/** The manifest as the build has left it, where no source is newer; else it is read from the sources (four seconds). */
async function readManifest() {
  if (existsSync(built) && sources().every((file) => changed(file) <= changed(built)))
    return readFileSync(built, 'utf8');
  const manifest = await import('../scripts/manifest.js');
  return JSON.stringify(manifest.readManifest());
}

const manifest = {
  name: 'manifest',
  resolveId: (id) => (id === 'virtual:manifest' ? '\0manifest' : undefined),
  load: async (id) => (id === '\0manifest' ? `export default ${await readManifest()}` : undefined),
};

export default defineConfig({ plugins: [manifest], build: { target: 'es2022', chunkSizeWarningLimit: 2000 } });
