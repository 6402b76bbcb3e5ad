// What elements leave behind in a page that goes on living (bench/mounts.js; there with 200 feeds).

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

test('Feeds that come and go fifty times leave no heap, node or listener behind.', { timeout: 120_000 }, () => {
  const bench = fileURLToPath(new URL('../../bench/mounts.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [bench, '--feeds', '20'], { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
});
