// What the packed package becomes in other people's builds: it works whichever bundler they have, and only what they import
// is carried.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import resolve from '@rollup/plugin-node-resolve';
import esbuild from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';
import { packedProject, root } from '../support/packed.js';

let project;
before(async () => {
  project = await packedProject();
});
after(() => project?.close());

const file = (...names) => join(project.folder, ...names);

/** Bundlers by name: each builds `entry` into `folder`, where the entry is called index.js. */
const bundlers = {
  Vite: (entry, folder) =>
    vite({
      root: project.folder,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        target: 'es2022',
        rollupOptions: { input: entry, output: { entryFileNames: 'index.js' } },
      },
    }),
  'webpack 5': (entry, folder) =>
    new Promise((built, failed) => {
      const compiler = webpack({
        mode: 'production',
        context: project.folder,
        entry,
        output: { path: folder, filename: 'index.js', publicPath: 'auto' },
        // Takes ten times as long as the rest, and what is carried is decided before.
        optimization: { minimize: false },
      });
      compiler.run((error, stats) => {
        const problem = error ?? (stats.hasErrors() ? new Error(stats.toString('errors-only')) : undefined);
        compiler.close(() => (problem ? failed(problem) : built()));
      });
    }),
  esbuild: (entry, folder) =>
    esbuild.build({
      entryPoints: { index: entry },
      outdir: folder,
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      logLevel: 'error',
    }),
  async Rollup(entry, folder) {
    const bundle = await rollup({ input: entry, plugins: [resolve()] });
    await bundle.write({ dir: folder, entryFileNames: 'index.js' });
    await bundle.close();
  },
};

const page = `<!doctype html><meta charset="utf-8"><title>News</title>
<news-feed src="../content/feed.native.json" loading="eager"></news-feed>
<script type="module" src="index.js"></script>`;

for (const [name, build] of Object.entries(bundlers)) {
  test(`Given a page built with ${name} from the packed package, its feed is drawn.`, async () => {
    const folder = name.replace(' ', '');
    const entry = file(`${folder}.js`);
    writeFileSync(entry, "import 'newsroom-elements/news-feed.js';\n");
    await build(entry, file(folder));
    mkdirSync(file(folder), { recursive: true });
    writeFileSync(file(folder, 'index.html'), page);
    const { page: opened, errors } = await project.open(`${folder}/index.html`);
    await opened.waitForFunction(() => document.querySelector('news-feed').matches(':state(ready)'));
    const cards = await opened.evaluate(
      () => document.querySelector('news-feed').shadowRoot.querySelectorAll('[part~="card"]').length,
    );
    assert.ok(cards > 1, `${cards} cards`);
    assert.deepEqual(errors, []);
    await opened.close();
  });
}

// Part names that one view alone writes: template text survives every minifier.
const marks = {
  'news-feed': /new-button/,
  'article-card': /part="?card\b/,
  'news-article': /part="?body\b/,
  'author-bio': /part="?bio\b/,
  'video-teaser': /part="?duration\b/,
};
/** Views that are another's by design: a feed draws cards. A story, which draws everything, is not asked. */
const drawnWithin = {
  'news-feed': ['article-card'],
  'article-card': [],
  'author-bio': [],
  'photo-with-credit': [],
  'video-teaser': [],
};
/** Not all elements in bundlers that take seconds for each. */
const builtWith = { 'webpack 5': ['author-bio', 'video-teaser'], Rollup: ['author-bio', 'video-teaser'] };

for (const [name, build] of Object.entries(bundlers)) {
  test(`Given one element imported and built with ${name}, no other's view is carried.`, async () => {
    for (const tag of builtWith[name] ?? Object.keys(drawnWithin)) {
      const entry = file(`only-${tag}.js`);
      const folder = file(`only-${name.replace(' ', '')}-${tag}`);
      writeFileSync(entry, `import 'newsroom-elements/${tag}.js';\n`);
      await build(entry, folder);
      const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.js'));
      const text = scripts.map((it) => readFileSync(join(folder, it), 'utf8')).join('\n');
      const carried = Object.keys(marks).filter((mark) => marks[mark].test(text));
      const own = tag in marks ? [tag] : [];
      assert.deepEqual(carried.sort(), [...own, ...drawnWithin[tag]].sort(), tag);
    }
  });

  test(`Given a class that nothing uses, what ${name} builds carries nothing of it.`, async () => {
    const entry = file('unused.js');
    const folder = file(`unused-${name.replace(' ', '')}`);
    writeFileSync(
      entry,
      "import { VideoTeaser } from 'newsroom-elements/elements/video-teaser.js';\ndocument.title = 'No video';\n",
    );
    await build(entry, folder);
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.js'));
    for (const script of scripts)
      assert.doesNotMatch(readFileSync(join(folder, script), 'utf8'), marks['video-teaser']);
  });
}

test('Given Node without a DOM, importing the classes defines nothing and adds no global.', () => {
  const script = `
    // Lit brings a few globals of its own to Node.
    await import('lit');
    const known = new Set(Reflect.ownKeys(globalThis));
    const defined = [];
    for (const tag of ['news-feed', 'article-card', 'news-article', 'author-bio', 'photo-with-credit', 'video-teaser']) {
      await import(\`newsroom-elements/elements/\${tag}.js\`);
      if (globalThis.customElements?.get(tag)) defined.push(tag);
    }
    const added = Reflect.ownKeys(globalThis).filter((key) => !known.has(key)).map(String);
    console.log(JSON.stringify({ defined, added }));`;
  writeFileSync(file('import.mjs'), script);
  const { defined, added } = JSON.parse(
    execFileSync(process.execPath, ['import.mjs'], { cwd: project.folder, encoding: 'utf8' }),
  );
  assert.deepEqual(defined, []);
  assert.deepEqual(added, []);
});

test('Every source map in the package carries the sources that it names, and every script with code of ours has one.', () => {
  const dist = file('node_modules/newsroom-elements/dist');
  const scripts = readdirSync(join(dist, 'npm'), { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.js'))
    .map((it) => join(dist, 'npm', it));
  for (const script of [join(dist, 'newsroom-elements.js'), ...scripts]) {
    const text = readFileSync(script, 'utf8');
    const [, name] = /\/\/# sourceMappingURL=(.+)\s*$/.exec(text) ?? [];
    // What only passes names on has nothing to map.
    if (!name) {
      const code = text.replace(/(import|export)\s*(\{[^}]*\}\s*from\s*)?"[^"]*";?|export\s*\{[^}]*\};?/g, '').trim();
      assert.ok(code === '' || script.includes('rolldown-runtime'), `${script} has no map`);
      continue;
    }
    const { sources, sourcesContent } = JSON.parse(readFileSync(join(dirname(script), name), 'utf8'));
    assert.ok(sources.length > 0 && sourcesContent.every((source) => source), script);
    assert.equal(sourcesContent.length, sources.length, script);
  }
});

test('The package can be published with provenance: public, its repository and its files named.', () => {
  const { publishConfig, repository, files, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  assert.deepEqual(publishConfig, { access: 'public', provenance: true });
  assert.ok(repository === undefined || repository.url, 'a repository has its url');
  assert.ok(files.includes('dist') && license);
});
