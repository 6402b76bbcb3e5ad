// `npm test`: everything a test run needs, from a fresh clone on. Installs what is missing where it may, builds, runs the
// browser tests and the Node tests, and ends with one line of totals. Arguments go on to Web Test Runner
// (`npm test -- --files test/model/credit.test.ts`); BROWSERS=chromium chooses browsers, ALL_BROWSERS=1 insists on all.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './browsers.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runnerProgram = join(root, 'node_modules/@web/test-runner/dist/bin.js');
const workFolder = mkdtempSync(join(tmpdir(), 'newsroom-elements-'));

// Whatever ends this run, Ctrl+C included, nothing that it started or wrote stays behind.
const cleanUps = [() => rmSync(workFolder, { recursive: true, force: true })];
process.once('exit', () => cleanUps.forEach((cleanUp) => cleanUp()));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

/** What BROWSERS calls what the runner's reports call otherwise. */
const nameOf = { Chromium: 'chromium', Firefox: 'firefox', WebKitGTK: 'webkit' };

let runs = 0;

const environment = { ...process.env, TZ: 'Europe/Kyiv', LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' };
delete environment.LC_ALL;

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env: environment, ...options }).status ?? 1;
}

function ensurePackages() {
  if (existsSync(runnerProgram)) return;
  console.log('Installing the packages …');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  if (run(npm[0], [...npm.slice(1), 'ci'], { env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' } }) !== 0) {
    throw new Error('npm ci failed: the packages of package-lock.json could not be installed.');
  }
}

function readTotals(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * All files; then in new browsers what may not follow another file, which their drivers lose; then the second pass of the
 * elements' tests in the browsers that have not had it.
 */
const allRuns = [
  { runnerArguments: [] },
  { runnerArguments: ['--files', 'test/hosts/policies.test.ts'] },
  { runnerArguments: ['--group', 'served'], only: ['firefox', 'webkit'] },
];

async function runBrowserTests(browsers, runnerArguments) {
  const asked = process.env.BROWSERS?.split(',').map((name) => name.trim());
  const all = { passed: 0, failed: 0, code: 0, held: {} };
  for (const { runnerArguments: own, only } of runnerArguments.length ? [{ runnerArguments }] : allRuns) {
    const names = only?.filter((name) => browsers[name] && (asked?.includes(name) ?? true)) ?? asked;
    if (names?.length === 0) continue;
    const first = await runInBrowsers(own, names);
    const { passed, failed, code, held } = isRunOnceMore(first) ? await runFailedOnceMore(first) : first;
    all.passed += passed;
    all.failed += failed;
    all.code ||= code;
    for (const [kind, count] of Object.entries(held ?? {})) all.held[kind] = (all.held[kind] ?? 0) + count;
  }
  return all;
}

/** `names`: of the browsers; all where there are none. */
async function runInBrowsers(runnerArguments, names) {
  const summaryFile = join(workFolder, `browser-tests-${runs++}.json`);
  const code = await new Promise((ended) => {
    const env = { ...environment, SUMMARY_FILE: summaryFile };
    if (names) env.BROWSERS = names.join();
    const child = spawn(process.execPath, [runnerProgram, ...runnerArguments], { cwd: root, stdio: 'inherit', env });
    cleanUps.push(() => child.kill());
    child.once('exit', (exitCode, signal) => {
      if (signal) console.error(`The test runner was ended by ${signal}.`);
      ended(exitCode ?? 1);
    });
  });
  const totals = readTotals(summaryFile) ?? { passed: 0, failed: 0, failures: [] };
  // A runner that fails without a failed test (no file found, a browser that does not start) is a failure all the same.
  if (code !== 0 && totals.failed === 0) totals.failed = 1;
  return { ...totals, code };
}

// ——— Once more: what fails in a crowd may only have been slow, so that file is run again, alone ———

/** The files that passed only then; they are named at the end. */
const passedOnceMore = [];

/** Only where nobody sits who would; many failures are a fault, which would only fail for longer. */
const isRunOnceMore = ({ failures }) => Boolean(process.env.CI) && failures.length > 0 && failures.length <= 8;

/** What `first` has in total, with the second results of its failed files in the first ones' place. */
async function runFailedOnceMore(first) {
  const total = { ...first, code: 0 };
  for (const { browser, group, file, passed, failed } of first.failures) {
    console.log(`\nOnce more, alone: ${file} in ${browser}`);
    const ofGroup = group ? ['--group', group] : [];
    const second = await runInBrowsers([...ofGroup, '--files', file], [nameOf[browser]]);
    total.passed += second.passed - passed;
    total.failed += second.failed - failed;
    total.code ||= second.code;
    if (second.failed === 0) passedOnceMore.push(`${file} in ${browser}`);
  }
  return total;
}

function nodeTestFiles() {
  return ['test/package', 'test/server', 'test/visual']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((file) => file.endsWith('.test.js'));
}

/** `atOnce`: how many files; one a core by default, since they wait for browsers most of the time. */
function runNodeTests(files, atOnce = availableParallelism()) {
  if (files.length === 0) return { passed: 0, failed: 0, failures: [], code: 0 };
  const tapFile = join(workFolder, `node-tests-${runs++}.tap`);
  const reporters = ['spec', 'stdout', 'tap', tapFile];
  const code = run(process.execPath, [
    '--test',
    `--test-concurrency=${atOnce}`,
    ...[0, 2].flatMap((at) => [`--test-reporter=${reporters[at]}`, `--test-reporter-destination=${reporters[at + 1]}`]),
    ...files,
  ]);
  const tap = existsSync(tapFile) ? readFileSync(tapFile, 'utf8') : '';
  const total = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const failed = total('fail') + total('cancelled');
  const hasFailed = (file) => new RegExp(`^ *not ok .*\\n *---\\n(?:.*\\n){0,4} *location: '.*${file}:`, 'm').test(tap);
  return {
    passed: total('pass'),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    failures: files.filter(hasFailed),
    code,
  };
}

function runNodeTestsTwice() {
  const first = runNodeTests(nodeTestFiles());
  if (!isRunOnceMore(first)) return first;
  console.log(`\nOnce more, one after another: ${first.failures.join(', ')}`);
  const { failed, code } = runNodeTests(first.failures, 1);
  if (failed === 0) passedOnceMore.push(...first.failures);
  return { passed: first.passed + Math.max(0, first.failed - failed), failed, code };
}

async function main() {
  ensurePackages();
  const browsers = ensureBrowsers();
  const absent = Object.keys(browsers).filter((name) => !browsers[name]);
  if (absent.length > 0) console.log(`Not installed here, so not tested: ${absent.join(', ')}.`);

  const buildScript = join(root, 'scripts/build.js');
  const buildCode = existsSync(buildScript) ? run(process.execPath, [buildScript]) : 0;
  if (buildCode !== 0) console.error('The build failed; the tests run on the sources all the same.');

  const inBrowsers = await runBrowserTests(browsers, process.argv.slice(2));
  const inNode = runNodeTestsTwice();
  const failed = inBrowsers.failed + inNode.failed + (buildCode === 0 ? 0 : 1);
  const held = Object.entries(inBrowsers.held ?? {}).map(([kind, count]) => `${count.toLocaleString('en')} ${kind}`);
  if (held.length) console.log(`\nHeld, in all browsers together: ${held.sort().join(', ')}`);
  if (passedOnceMore.length) console.log(`\nPassed only when run once more, alone: ${passedOnceMore.join(', ')}`);
  console.log(`\n${inBrowsers.passed + inNode.passed} passed, ${failed} failed`);
  process.exitCode = inBrowsers.code || inNode.code || buildCode;
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
