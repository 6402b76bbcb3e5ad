// Finds the browsers that the tests, the screenshots and the measurements drive, so that no other file knows where a
// system keeps them. Nothing is downloaded except, on a Debian-like machine that allows it, the system's own packages.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files';
const localPrograms = process.env.LOCALAPPDATA ?? 'C:\\';

const chromiumPlaces = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(programs, 'Google/Chrome/Application/chrome.exe'),
  join(localPrograms, 'Google/Chrome/Application/chrome.exe'),
  join(programs, 'Microsoft/Edge/Application/msedge.exe'),
];

const firefoxPlaces = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(programs, 'Mozilla Firefox/firefox.exe'),
];

/** What Chromium needs to run quietly as root, without a graphics card and without a network. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What WebKitGTK needs to run in a container without a graphics card. */
export const webkitEnvironment = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
};

function firstExisting(places) {
  return places.find((place) => place && existsSync(place));
}

function onPath(program) {
  return firstExisting((process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program)));
}

function childFolders(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/** Debian keeps MiniBrowser in /usr/lib/<machine>/webkit2gtk-4.x/; Fedora and Arch leave <machine> out. */
function findMiniBrowser() {
  const webkitFolders = [
    '/usr/lib',
    '/usr/libexec',
    ...childFolders('/usr/lib').filter((name) => name.includes('-linux-')),
  ]
    .flatMap(childFolders)
    .filter((folder) => /webkit2?gtk-\d/.test(folder))
    .sort()
    .reverse();
  return firstExisting(webkitFolders.map((folder) => join(folder, 'MiniBrowser')));
}

function findWebkit() {
  const found = { driver: onPath('WebKitWebDriver'), miniBrowser: findMiniBrowser(), xvfb: onPath('xvfb-run') };
  return found.driver && found.miniBrowser && found.xvfb ? found : undefined;
}

/**
 * The paths of what is installed: `{chromium, firefox, webkit}`, each undefined when absent.
 * `webkit` is `{driver, miniBrowser, xvfb}`: it is WebKitGTK and not Safari.
 */
export function findBrowsers() {
  return { chromium: firstExisting(chromiumPlaces), firefox: firstExisting(firefoxPlaces), webkit: findWebkit() };
}

/** True when this run must not pass with fewer than three browsers. */
const allInsistedOn = Boolean(process.env.CI && process.env.CI !== 'false') || process.env.ALL_BROWSERS === '1';

/** What some tests want that no registry of packages has: old libraries of host pages (test/hosts), and PHP for its recipe. */
const debianExtras = {
  'libjs-prototype': '/usr/share/javascript/prototype',
  'libjs-mootools': '/usr/share/javascript/mootools',
  'php-cli': '/usr/bin/php',
};

const debianPackages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

function runs(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'ignore', ...options }).status === 0;
}

/** How to become root here: [] as root, ['sudo', '-n'] with a passwordless sudo, undefined when neither is possible. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return runs('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

function installOnDebian(packages) {
  const prefix = onPath('apt-get') && rootPrefix();
  if (!prefix) return false;
  console.log(`Installing ${packages.join(', ')} …`);
  const [command, ...args] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  // apt-get's own words go to stderr, so that what a caller prints on stdout stays its own.
  const options = { stdio: ['ignore', 2, 2] };
  runs(command, [...args, 'update', '-qq'], options);
  return runs(command, [...args, 'install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/**
 * Returns what `findBrowsers` returns, after installing what is missing where that is possible; with `all` also what some tests want beside them.
 * Throws one sentence when Chromium, or with `all` any of the three, is still missing.
 */
export function ensureBrowsers({ all = allInsistedOn } = {}) {
  const extras = Object.keys(debianExtras).filter((name) => !existsSync(debianExtras[name]));
  if (all && extras.length) installOnDebian(extras);
  const needed = all ? ['chromium', 'firefox', 'webkit'] : ['chromium'];
  const missingNow = () => needed.filter((name) => !findBrowsers()[name]);
  let missing = missingNow();
  if (missing.length === 0) return findBrowsers();

  const packages = missing.flatMap((name) => debianPackages[name]);
  if (installOnDebian(packages)) missing = missingNow();
  if (missing.length === 0) return findBrowsers();

  throw new Error(
    `Missing ${missing.join(', ')}: install Chrome or Chromium (or set CHROME_PATH)` +
      (all ? `, Firefox (or set FIREFOX_PATH) and WebKitGTK's driver` : '') +
      `; on Debian or Ubuntu: sudo apt-get install --no-install-recommends ${packages.join(' ')}.`,
  );
}

const isProgram = process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isProgram) {
  try {
    console.log(JSON.stringify(ensureBrowsers({ all: allInsistedOn || process.argv.includes('--all') }), null, 2));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
