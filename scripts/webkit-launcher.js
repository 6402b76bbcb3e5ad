// WebKitGTK for the test runner. On a busy machine its driver now and then opens no page and answers nothing from then on;
// that says nothing about the tests, so that page is opened again in a new browser.
import { setTimeout as pause } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { startWebkitDriver, webkitCapabilities } from './webkit-driver.js';

/** Milliseconds from asking for a page to the start of its tests, and for leaving it. */
const patience = 20_000;
const attempts = 3;

/** What the runner itself must wait for a page, so that every attempt has its time. */
export const startTimeout = attempts * patience + 10_000;

/** Opens when the session with that id has started, by id. */
const startOf = new Map();

/** Plugin of the runner: hears from the pages which tests have started. */
export const sessionStarts = {
  name: 'session-starts',
  serverStart({ webSockets }) {
    webSockets.on('message', ({ data }) => {
      if (data.type === 'wtr-session-started') startOf.get(data.sessionId)?.();
    });
  },
};

/** A WebDriver window is sized with its toolbar: measure the page inside and add the difference. */
async function sizeWindow(driver, { width, height }) {
  await driver.setWindowRect(0, 0, width, height);
  const [innerWidth, innerHeight] = await driver.execute('return [innerWidth, innerHeight]');
  await driver.setWindowRect(0, 0, 2 * width - innerWidth, 2 * height - innerHeight);
}

/**
 * @param found where `findBrowsers` has found WebKitGTK
 * @param viewport width and height of the page in px
 * @param environment of the browser, which has its clock zone and language from there
 */
export function webkitLauncher(found, { viewport, environment }) {
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    path: '/',
    // A hung driver is found out sooner by us, and its broken connection is no reason to ask it again.
    connectionRetryTimeout: startTimeout,
    connectionRetryCount: 0,
    capabilities: {
      ...webkitCapabilities(found),
      // The runner hears from the page itself. Waiting for its load event too has once hung for five minutes; not waiting at all loses pages.
      pageLoadStrategy: 'eager',
    },
  });
  const { initialize, createDriverManager, stopSession, stop } = launcher;
  let driver;

  /** Ends the browser, whether it answers or not; the next page starts a new one. */
  function end() {
    clearInterval(launcher.pendingHeartbeat);
    driver?.stop();
    launcher.driver = launcher.driverManager = launcher.__managerPromise = undefined;
  }
  process.once('exit', end);
  process.once('SIGTERM', () => process.exit(143));

  async function open(id, url) {
    await launcher.ensureManagerInitialized();
    await launcher.driverManager.startSession(id, url);
  }

  return Object.assign(launcher, {
    async initialize(config) {
      await initialize.call(launcher, config);
      launcher.name = 'WebKitGTK';
    },
    async createDriverManager() {
      driver = await startWebkitDriver(found, environment);
      launcher.options.port = driver.port;
      const manager = await createDriverManager.call(launcher);
      await sizeWindow(launcher.driver, viewport);
      return manager;
    },
    async startSession(id, url) {
      const started = new Promise((resolve) => startOf.set(id, resolve)).then(() => true);
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        let reason = `no word from the page after ${patience} ms`;
        const refused = open(id, url).then(
          () => started,
          (error) => {
            reason = error.message;
            return false;
          },
        );
        if (await Promise.race([started, refused, pause(patience, false, { ref: false })])) return;
        console.log(`WebKitGTK did not start ${url} (${reason}); attempt ${attempt} of ${attempts}.`);
        end();
      }
      throw new Error(`WebKitGTK started no tests in ${attempts} attempts.`);
    },
    async stopSession(id) {
      const left = stopSession.call(launcher, id).catch(() => undefined);
      const result = await Promise.race([left, pause(patience, undefined, { ref: false })]);
      if (!result) end();
      return result ?? {};
    },
    async stop() {
      await Promise.race([stop.call(launcher), pause(patience, undefined, { ref: false })]);
      end();
    },
  });
}
