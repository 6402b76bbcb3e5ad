// What host pages are made of and no package has ready for a browser, as middleware of the test server; and the tally of
// what held, which the summary of a run prints.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'tailwindcss';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

// ——— Old libraries that are in no registry of ours, but in Debian’s ———

const libraries = '/usr/share/javascript/';

function oldLibraries(context, next) {
  const name = /^\/__libraries\/((?:prototype|mootools)\/[\w.-]+\.js)$/.exec(context.path)?.[1];
  if (!name) return next();
  const isThere = existsSync(libraries + name);
  context.status = isThere ? 200 : 404;
  context.type = 'text/javascript';
  context.body = isThere ? readFileSync(libraries + name, 'utf8') : '';
}

// ——— Tailwind’s reset as its compiler makes it ———

let tailwind;

async function compileTailwind() {
  const { build } = await compile('@import "tailwindcss";', {
    base: root,
    loadStylesheet: async (id) => {
      const path = join(root, 'node_modules/tailwindcss', id === 'tailwindcss' ? 'index.css' : id);
      return { path, base: dirname(path), content: readFileSync(path, 'utf8') };
    },
  });
  return build([]);
}

async function tailwindStyles(context, next) {
  if (context.path !== '/__tailwind.css') return next();
  context.type = 'text/css';
  context.body = await (tailwind ??= compileTailwind());
}

// ——— What a CDN says of its files ———

function asCdnsDo(context, next) {
  if (/^\/(dist|demo|test\/hosts)\//.test(context.path)) {
    context.set('access-control-allow-origin', '*');
    context.set('cross-origin-resource-policy', 'cross-origin');
  }
  return next();
}

// ——— A folder for each version, as docs/security-policy.md advises ———

function versionedFiles(context, next) {
  const name = /^\/__cdn\/[\d.]+\/((?:lang\/)?[\w.-]+\.js)$/.exec(context.path)?.[1];
  if (!name) return next();
  context.type = 'text/javascript';
  context.set('cache-control', 'public, max-age=31536000, immutable');
  context.set('access-control-allow-origin', '*');
  context.body = readFileSync(join(root, 'dist', name.replace(/^newsroom-elements-[\d.]+js/, 'newsroom-elements.js')));
}

// ——— The tally: what tests say of how many hosts, payloads and mutants they have seen hold ———

/** Kind → how many, over all browsers. */
export const held = new Map();

async function tally(context, next) {
  if (context.path !== '/__held') return next();
  const { kind, count } = context.query;
  held.set(kind, (held.get(kind) ?? 0) + Number(count));
  context.status = 204;
}

export const hostFiles = [asCdnsDo, versionedFiles, oldLibraries, tailwindStyles, tally];
