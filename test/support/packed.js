// A project of someone else's: the packed tarball installed by npm, and a browser to open what is built there.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.js';
import { startServer } from '../../scripts/serve.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** `packages` are those of this repository that the project uses beside ours. */
export async function packedProject({ packages = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-elements-packed-'));
  const npm = (args, cwd) =>
    execFileSync('npm', [...args, '--no-audit', '--no-fund', '--ignore-scripts', '--silent'], {
      cwd,
      encoding: 'utf8',
    });
  const tarball = npm(['pack', '--pack-destination', folder], root).trim().split('\n').at(-1);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  npm(['install', '--prefer-offline', `./${tarball}`], folder);
  for (const name of packages) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place);
  }
  cpSync(join(root, 'demo/content'), join(folder, 'content'), { recursive: true });

  const server = await startServer({ root: folder, port: 0 });
  const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: chromiumArguments });
  return {
    folder,
    url: server.url,
    /** A page that fails the test on any error of its own. */
    async open(path) {
      const page = await browser.newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${server.url}/${path}`);
      return { page, errors };
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
