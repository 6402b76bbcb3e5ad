// How the tests run in real browsers: Chromium, Firefox and WebKitGTK, all with the same clock zone, language and window,
// and with a loopback server (/__server) that fails, stalls and counts the way real news servers do.
// BROWSERS=chromium (a comma list) chooses.
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { build } from 'esbuild';
import { chromiumArguments, findBrowsers } from './scripts/browsers.js';
import { summaryReporter } from './scripts/summary-reporter.js';
import { sessionStarts, startTimeout, webkitLauncher } from './scripts/webkit-launcher.js';
import { held, hostFiles } from './test/hosts/host-files.js';

const root = dirname(fileURLToPath(import.meta.url));
const timeZone = 'Europe/Kyiv';
const viewport = { width: 1280, height: 900 };
const environment = { ...process.env, TZ: timeZone, LANG: 'en_US.UTF-8', LANGUAGE: 'en_US', LC_ALL: undefined };

// ——— Browsers ———

const found = findBrowsers();

/** The runner sets every page to 800 × 600 before it opens a test file; this puts our own size in that place. */
function withOurViewport(page, resizeMethod) {
  const resize = page[resizeMethod].bind(page);
  page[resizeMethod] = (size) => resize(size.width === 800 && size.height === 600 ? viewport : size);
  return page;
}

const launchers = {
  chromium: () =>
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: found.chromium, args: chromiumArguments },
      createBrowserContext: ({ browser }) => browser.newContext({ locale: 'en-US', timezoneId: timeZone, viewport }),
      createPage: async ({ context }) => withOurViewport(await context.newPage(), 'setViewportSize'),
      // Chromium draws every page as if it had the focus, so two at once do not disturb each other.
      concurrency: 2,
    }),
  firefox: () =>
    puppeteerLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: found.firefox,
        headless: true,
        defaultViewport: viewport,
        env: environment,
        extraPrefsFirefox: { 'intl.accept_languages': 'en-US, en', 'intl.locale.requested': 'en-US' },
      },
      createPage: async ({ context }) => withOurViewport(await context.newPage(), 'setViewport'),
    }),
  webkit: () => webkitLauncher(found.webkit, { viewport, environment }),
};

function chooseBrowsers() {
  const asked = process.env.BROWSERS?.split(',').map((name) => name.trim());
  const names = asked ?? Object.keys(launchers).filter((name) => found[name]);
  for (const name of names) {
    if (!launchers[name]) throw new Error(`BROWSERS names "${name}"; known are ${Object.keys(launchers).join(', ')}.`);
    if (!found[name]) throw new Error(`BROWSERS names "${name}", which is not installed here.`);
  }
  return names.map((name) => launchers[name]());
}

// ——— /__shared: the material beside the repository, when it is there ———

const mimeTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webm': 'video/webm',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file at `path` under `folder`, or undefined when there is none or the path climbs out. */
function fileUnder(folder, path) {
  const file = resolve(folder, path);
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function typeOf(file) {
  return mimeTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

function sharedFiles(context, next) {
  if (!context.path.startsWith('/__shared/')) return next();
  const file = fileUnder(resolve(root, '../shared'), decodeURIComponent(context.path.slice('/__shared/'.length)));
  if (!file) {
    context.status = 404;
    context.body = 'not found';
    return;
  }
  context.set('content-type', typeOf(file));
  context.body = createReadStream(file);
}

// ——— /__server: answers as the query asks; test/support/network.ts writes these addresses ———

/** What arrived under each `count` key, in order: method, headers, the status of the answer, whether it was given up. */
const logs = new Map();

/** The answers that wait for a test's word (`hold`): a promise and the function that opens it, by key. */
const gates = new Map();

function gate(key) {
  if (!gates.has(key)) {
    let open;
    gates.set(key, { opened: new Promise((resolve) => (open = resolve)), open });
  }
  return gates.get(key);
}

function corsHeaders(query) {
  if (query.get('cors') === '0') return {};
  return {
    'access-control-allow-origin': '*',
    ...(query.get('preflight') !== '0' && {
      'access-control-allow-headers': '*',
      'access-control-allow-methods': '*',
    }),
    ...(query.get('expose') !== '0' && { 'access-control-expose-headers': '*' }),
  };
}

/** JSON of exactly `bytes` bytes (13 at least). */
function filler(bytes) {
  return JSON.stringify({ filler: 'x'.repeat(Math.max(0, bytes - '{"filler":""}'.length)) });
}

function readBody(query) {
  if (query.has('file')) {
    const file = fileUnder(root, query.get('file'));
    return file && { bytes: readFileSync(file), type: typeOf(file) };
  }
  if (query.has('bytes')) return { bytes: Buffer.from(query.get('bytes'), 'hex'), type: mimeTypes['.json'] };
  const text = query.has('size') ? filler(Number(query.get('size'))) : (query.get('body') ?? '');
  return { bytes: Buffer.from(text), type: mimeTypes['.json'] };
}

/** Writes a body slowly: `drip` is "bytes,milliseconds". Stops when the reader goes away. */
async function drip(response, bytes, rate) {
  const [chunk, milliseconds = 20] = rate.split(',').map(Number);
  for (let start = 0; start < bytes.length && !response.destroyed; start += chunk) {
    response.write(bytes.subarray(start, start + chunk));
    await pause(milliseconds);
  }
  response.end();
}

function logRequest(request, response, key) {
  const entry = { method: request.method, headers: request.headers, givenUp: false };
  response.once('close', () => {
    if (response.headersSent) entry.status = response.statusCode;
    entry.givenUp = !response.writableFinished;
  });
  logs.set(key, [...(logs.get(key) ?? []), entry]);
}

const withoutPreflights = (key) => (logs.get(key) ?? []).filter(({ method }) => method !== 'OPTIONS');

/** A server that changes its mind: `script` lists the answers of one `count` key; the last one stays. */
function answerOfTheMoment(query) {
  if (!query.has('script')) return query;
  const answers = JSON.parse(query.get('script'));
  return new URLSearchParams(answers[Math.min(withoutPreflights(query.get('count')).length, answers.length) - 1]);
}

/** Whether the reader has the version that stands behind these headers. */
const isKnown = (request, { etag, 'last-modified': modified }) =>
  (etag && request.headers['if-none-match'] === etag) ||
  (modified && !request.headers['if-none-match'] && request.headers['if-modified-since'] === modified);

async function answerAsAsked(request, response, query) {
  if (query.get('never') === '1') return;
  if (query.has('hold')) await gate(query.get('hold')).opened;
  await pause(Number(query.get('delay') ?? 0));
  if (query.get('reset') === '1') return request.socket.destroy();

  const headers = { 'cache-control': 'no-store', ...corsHeaders(query) };
  if (query.has('etag')) headers.etag = `"${query.get('etag')}"`;
  if (query.has('lastModified')) headers['last-modified'] = query.get('lastModified');
  if (headers.etag || headers['last-modified']) headers['cache-control'] = 'no-cache';
  Object.assign(headers, JSON.parse(query.get('headers') ?? '{}'));
  if (query.has('redirect')) {
    response.writeHead(Number(query.get('status') ?? 302), { ...headers, location: query.get('redirect') });
    return response.end();
  }
  if (isKnown(request, headers)) {
    response.writeHead(304, headers);
    return response.end();
  }
  const body = readBody(query);
  if (!body) {
    response.writeHead(404, headers);
    return response.end('no such file');
  }
  response.writeHead(Number(query.get('status') ?? 200), {
    'content-type': query.get('type') ?? body.type,
    ...headers,
    ...(!query.has('drip') && { 'content-length': body.bytes.length }),
  });
  if (query.get('reset') === 'body' || query.get('truncate') === '1') {
    const cut = query.get('truncate') === '1' ? 'end' : 'destroy';
    response.write(body.bytes.subarray(0, Math.ceil(body.bytes.length / 2)), () => request.socket[cut]());
  } else if (query.has('drip')) {
    await drip(response, body.bytes, query.get('drip'));
  } else {
    response.end(body.bytes);
  }
}

function scriptedServer(context, next) {
  if (context.path !== '/__server' && !context.path.startsWith('/__server/')) return next();
  const { req: request, res: response } = context;
  const query = new URL(context.url, 'http://localhost').searchParams;
  const key = query.get('count');
  // From here on the plain Node response is ours. The framework must not wait for it either: it would add headers of its
  // own and list every 404 that a test asked for as a missing file.
  context.respond = false;
  context.status = 200;

  if (/\/(log|forget|release)$/.test(context.path)) {
    if (context.path === '/__server/forget') logs.delete(key);
    if (context.path === '/__server/release') gate(key).open();
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store', ...corsHeaders(query) });
    response.end(JSON.stringify({ requests: withoutPreflights(key).length, log: logs.get(key) ?? [] }));
    return;
  }
  if (key) logRequest(request, response, key);
  if (request.method === 'OPTIONS') {
    response.writeHead(204, corsHeaders(query));
    response.end();
  } else {
    answerAsAsked(request, response, answerOfTheMoment(query)).catch(() => response.destroy());
  }
}

// ——— /__render: an element as the server renders it; test/support/served.ts asks for it ———

/** The server entry made from the sources as they are, so that its templates are those that the tests import. */
let fromSources;

async function serverFromSources() {
  const outfile = resolve(mkdtempSync(join(tmpdir(), 'newsroom-elements-')), 'server.mjs');
  process.once('exit', () => rmSync(dirname(outfile), { recursive: true, force: true }));
  await build({
    entryPoints: [resolve(root, 'src/server/server.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    external: ['canvas'],
    banner: { js: "import {createRequire} from 'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return import(outfile);
}

async function renderedElement(context, next) {
  if (context.path !== '/__render') return next();
  const chunks = [];
  for await (const chunk of context.req) chunks.push(chunk);
  const { tag, isBuilt, options } = JSON.parse(Buffer.concat(chunks));
  const { renderElement } = await (isBuilt ? import('./dist/server.js') : (fromSources ??= serverFromSources()));
  context.type = 'html';
  context.body = await renderElement(tag, { ...options, now: options.now && new Date(options.now), onError() {} });
}

// ——— The controlled clock of the tests, as a module: it is CommonJS, which browsers do not know ———

const controlledClock = {
  name: 'controlled-clock',
  resolveImport: ({ source }) => (source === '@sinonjs/fake-timers' ? '/__fake-timers.js' : undefined),
  async serve(context) {
    if (context.path !== '/__fake-timers.js') return undefined;
    const { outputFiles } = await build({
      stdin: { contents: "export { install } from '@sinonjs/fake-timers';", resolveDir: root },
      bundle: true,
      format: 'esm',
      external: ['timers', 'timers/promises', 'perf_hooks', 'util'],
      write: false,
    });
    return { body: outputFiles[0].text, type: 'js' };
  },
};

// ——— What a failed test compared may be a node, which cannot be sent: it is then told in words ———

const resultsArrive = {
  name: 'results-arrive',
  transform({ path, body }) {
    if (path !== '/__web-dev-server__web-socket.js') return undefined;
    const inWords = `JSON.parse(JSON.stringify(obj, (key, value) => (/^(actual|expected)$/.test(key) ? String(value) : value)))`;
    return body.replace(
      'var target = structuredClone(obj)',
      `var target; try { target = structuredClone(obj) } catch { target = ${inWords} }`,
    );
  },
};

// ——— The run ———

function pageOf(drawn = 'by-browser') {
  return (testFramework) => `<!doctype html>
<html lang="en" data-drawn="${drawn}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>newsroom-elements tests</title>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;
}

const isAskedByName = process.argv.includes('--files');
const isGroupAsked = process.argv.includes('--group');

/**
 * The tests of the elements once more: test/support/elements.ts then has the server draw them. Left out are
 * those of how a browser loads (`loading`, `living-feed`), of the script tag (`page`), of print, zoom and their like, which are
 * the styles' (`reading-conditions`), of the states, which test/server/hydration.test.ts takes over in every browser, of structured data, which count an element's own children and have
 * a part about the server, and of the minute, which is the same minute for both.
 */
function servedGroup() {
  const browsers = chooseBrowsers();
  return {
    name: 'served',
    files: isAskedByName
      ? undefined
      : ['test/elements/!(loading|living-feed|page|reading-conditions|states|structured-data|tick).test.ts'],
    // In the others it is a run of its own (scripts/test.js), which is asked for by its name.
    browsers: isGroupAsked ? browsers : browsers.filter(({ name }) => name === 'Chromium'),
    testRunnerHtml: pageOf('by-server'),
  };
}

export default {
  rootDir: root,
  files: ['test/**/*.test.ts', '!test/hosts/policies.test.ts'],
  browsers: chooseBrowsers(),
  // The development builds of Lit are on purpose: they throw or warn where the shipped ones stay silent
  // (a class field that hides a property, an update that asks for another). dist/ carries the shipped ones.
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    sessionStarts,
    resultsArrive,
    controlledClock,
    esbuildPlugin({ ts: true, tsconfig: resolve(root, 'tsconfig.json'), target: 'es2022' }),
  ],
  middleware: [sharedFiles, scriptedServer, renderedElement, ...hostFiles],
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  // One page at a time a browser: WebKitGTK then gets a whole window instead of a frame, and two cores keep up.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: startTimeout,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  coverage: false,
  filterBrowserLogs: ({ args }) =>
    !args.some((text) => typeof text === 'string' && text.includes('Lit is in dev mode')),
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }),
    summaryReporter({ held }),
  ],
  testRunnerHtml: pageOf(),
  // A file that is asked for by name is run once.
  groups: isAskedByName && !isGroupAsked ? [] : [servedGroup()].filter(({ browsers }) => browsers.length),
};
