// WebKitGTK's driver, for the test runner and for tests that drive a page themselves.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { webkitEnvironment } from './browsers.js';

function freePort() {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
  } catch {
    return false;
  }
}

/**
 * Starts WebKitGTK's driver on a virtual screen; `stop` ends the screen, the driver and its browser together.
 *
 * @param found where `findBrowsers` has found WebKitGTK
 * @param environment of the driver and the browser; default that of this process
 */
export async function startWebkitDriver({ driver, xvfb }, environment = process.env) {
  const port = await freePort();
  const screen = ['-a', '-s', '-screen 0 1600x1200x24'];
  const child = spawn(xvfb, [...screen, driver, `--port=${port}`, '--host=127.0.0.1'], {
    detached: true,
    stdio: 'ignore',
    env: { ...environment, ...webkitEnvironment },
  });
  const stop = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // It has already ended.
    }
  };
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    if (await answers(port)) return { port, stop };
    await pause(200);
  }
  stop();
  throw new Error('WebKitWebDriver did not start under xvfb-run.');
}

/**
 * What a WebDriver client asks for; `miniBrowser` is where `findBrowsers` has found it, `settings` are WebKit's own
 * (`enable-javascript=false`).
 */
export const webkitCapabilities = ({ miniBrowser }, ...settings) => ({
  browserName: 'MiniBrowser',
  'wdio:enforceWebDriverClassic': true,
  'webkitgtk:browserOptions': {
    binary: miniBrowser,
    args: ['--automation', ...settings.map((setting) => `--${setting}`)],
  },
});
