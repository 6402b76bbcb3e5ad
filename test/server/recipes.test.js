// The recipes of docs/server-rendering.md, run as they are printed there.
import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Eleventy from '@11ty/eleventy';
import { build } from 'esbuild';
import { renderToReadableStream, renderToString } from 'react-dom/server.edge';
import { createElement } from 'react';
import workerd from 'workerd';
import { newsApp } from '../../docs/server/express.js';
import { frontPage, NewsPage, TextPage } from '../../docs/server/react.js';

const path = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const command = path('bin/newsroom-elements.js');
const work = mkdtempSync(join(tmpdir(), 'newsroom-recipes-'));
// Its bodies are HTML, so they are read with linkedom wherever they are rendered.
const ghost = path('demo/content/ghost.json');

let cms;
let src;
before(async () => {
  cms = createServer((_, response) => response.end(readFileSync(ghost)));
  await new Promise((resolve) => cms.listen(0, '127.0.0.1', resolve));
  src = `http://127.0.0.1:${cms.address().port}/`;
});
after(() => {
  cms.closeAllConnections();
  cms.close();
  rmSync(work, { recursive: true, force: true });
});

const headline = JSON.parse(readFileSync(ghost, 'utf8')).posts[0].title;

/** A declarative shadow root with the first story in it, and the document to take over from. */
function assertServed(html) {
  assert.match(html, /<template shadowroot="open" shadowrootmode="open">/);
  assert.ok(html.includes(headline.replace(/'/g, '&#39;')), html.slice(0, 500));
  assert.match(html, /<script type="application\/json" data-news-served="/);
}

test('Express: given the route, when the page is asked for, then both elements are in it, and the script and styles lie beside it', async () => {
  const server = newsApp(src).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const html = await (await fetch(origin)).text();
  assertServed(html);
  assert.match(html, /<article-card [^]*<news-feed /);
  assert.match(html, /<a class="more-button"[^>]* rel="next" href="\/archive"/);
  for (const file of ['newsroom-elements.js', 'hydrate.js', 'newsroom-elements.css']) {
    assert.equal((await fetch(`${origin}/newsroom-elements/${file}`)).status, 200, file);
  }
  server.closeAllConnections();
  server.close();
});

test('React: given the page, when it is rendered as a stream, then the feed stands in it as it was made', async () => {
  const stream = await renderToReadableStream(createElement(NewsPage, { html: frontPage(src) }));
  const html = await new Response(stream).text();
  assertServed(html);
});

test('React: given the HTML beforehand, when renderToString is used, then it stands there letter for letter', async () => {
  const html = await frontPage(src);
  assert.equal(renderToString(createElement(TextPage, { html })), `<main>${html}</main>`);
});

test('Eleventy: given the shortcode, when the site is built, then the page has the feed', async () => {
  const input = path('docs/server/eleventy');
  const eleventy = new Eleventy(input, join(work, 'site'), {
    quietMode: true,
    configPath: join(input, 'eleventy.config.js'),
    config: (configuration) => configuration.addGlobalData('cms', src),
  });
  const [page] = await eleventy.toJSON();
  assertServed(page.content);
  assert.match(page.content, /<news-feed limit="3" layout="compact" src=/);
});

describe('An edge worker', () => {
  let worker;
  let origin;
  before(async () => {
    await build({
      entryPoints: [path('docs/server/worker.js')],
      bundle: true,
      format: 'esm',
      conditions: ['worker'],
      external: ['canvas'],
      outfile: join(work, 'worker.js'),
      logLevel: 'error',
    });
    writeFileSync(
      join(work, 'config.capnp'),
      `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "2024-09-01",
      bindings = [(name = "CMS", text = "${src}")],
      globalOutbound = "network")),
    (name = "network", network = (allow = ["private", "public"]))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);`,
    );
    worker = spawn(workerd.default ?? workerd, ['serve', join(work, 'config.capnp'), '--control-fd=3'], {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    });
    const port = await new Promise((resolve, reject) => {
      worker.once('exit', (code) => reject(new Error(`workerd ended with ${code}`)));
      worker.stdio[3].on('data', (line) => resolve(JSON.parse(line).port));
    });
    origin = `http://127.0.0.1:${port}`;
  });
  after(async () => {
    // It would wait for connections that are kept open.
    worker?.kill('SIGKILL');
    if (worker && worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
  });

  test('given no Node, when it is asked, then the feed is rendered, HTML bodies and all', async () => {
    const response = await fetch(origin);
    assert.equal(response.status, 200);
    assertServed(await response.text());
  });

  test('given readers of two languages at once, then each is answered in their own', async () => {
    const [german, japanese] = await Promise.all(
      ['de', 'ja'].map(async (lang) => (await fetch(`${origin}?lang=${lang}`)).text()),
    );
    assert.match(german, /Min\. Lesezeit|Mehr/);
    assert.match(japanese, /もっと/);
  });
});

describe('newsroom-elements render', () => {
  const run = (args, input) => {
    const child = promisify(execFile)(process.execPath, [command, ...args]);
    child.child.stdin.end(input ?? '');
    return child;
  };

  test('given the arguments that PHP hands over, then the HTML is printed', async () => {
    const { stdout } = await run(['render', 'news-feed', '--src', src, '--lang', 'uk', '--', 'layout=grid', 'unique']);
    assertServed(stdout);
    assert.match(stdout, /^<news-feed layout="grid" unique="" src=/);
  });

  test('given a document on the standard input, then it is rendered', async () => {
    const { stdout } = await run(['render', 'article-card', '--data', '-'], readFileSync(ghost));
    assertServed(stdout);
  });

  test('given what cannot be loaded, then the failed state is printed, and the code is 1', async () => {
    const failure = await run(['render', 'news-feed', '--src', 'nowhere:']).catch((error) => error);
    assert.equal(failure.code, 1);
    assert.match(failure.stdout, /role="alert"/);
    assert.match(failure.stderr, /nowhere:/);
  });

  test('given another command or tag, then the code is 2 and nothing is printed', async () => {
    for (const args of [['draw'], ['render', 'news-paper']]) {
      const failure = await run(args).catch((error) => error);
      assert.equal(failure.code, 2);
      assert.equal(failure.stdout, '');
    }
  });

  const skip = spawnSync('php', ['--version']).status !== 0 && 'PHP is not here.';

  /** What a page of the recipe and these lines prints. */
  async function php(...lines) {
    const recipe = readFileSync(path('docs/server/newsroom-elements.php'), 'utf8').replace(
      "__DIR__ . '/node_modules/newsroom-elements/bin/newsroom-elements.js'",
      `'${command}'`,
    );
    writeFileSync(join(work, 'page.php'), [recipe, ...lines].join('\n'));
    return (await promisify(execFile)('php', [join(work, 'page.php')])).stdout;
  }
  const call = (address) => `echo newsroom_element('news-feed', '${address}', ['limit=2']);`;

  test('PHP: given the function, when it is called, then it gives the same', { skip }, async () => {
    assertServed(await php(call(src)));
  });

  test('PHP: given what cannot be loaded, when it is called, then it gives a plain link', { skip }, async () => {
    const link = '<a href="nowhere:&amp;&quot;b&quot;">nowhere:&amp;&quot;b&quot;</a>';
    assert.equal(await php(call('nowhere:&"b"')), link);
  });

  test('WordPress: given HTML that was kept, when the next cannot be made, then it stays', { skip }, async () => {
    const html = await php(
      'const MINUTE_IN_SECONDS = 60;',
      '$kept = [];',
      // Its five minutes are over.
      'function get_transient($key) { return false; }',
      'function set_transient($key, $value, $seconds) {}',
      'function update_option($key, $value, $autoload) { global $kept; $kept[$key] = $value; }',
      'function get_option($key, $otherwise) { global $kept; return $kept[$key] ?? $otherwise; }',
      call(src),
      'echo "\f";',
      // No program is found any more.
      "putenv('PATH=/nowhere');",
      call(src),
    );
    const [first, second] = html.split('\f');
    assertServed(first);
    assert.equal(second, first);
  });
});
