// `npm run references`: draws the references anew. Those that still hold are left as they are, so that the repository grows
// only by what has changed. Look at the changed ones before they are committed: they are what the design is from then on.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import {
  compareWithReference,
  compress,
  media,
  openInChromium,
  photograph,
  references,
  startPage,
  tags,
  tolerance,
} from './suite.js';

const served = await startPage();
const { browser, page } = await openInChromium(served);
const kept = new Set(['chromium.txt']);
/** Where the parts stand; test/elements/states.test.ts holds the other engines to it. */
const geometry = {};
try {
  for (const tag of tags)
    for (const medium of Object.keys(media))
      for (const { name, file, bytes, boxes } of await photograph(page, tag, medium, served)) {
        if (medium === 'screen') (geometry[tag] ??= {})[name] = boxes;
        kept.add(file);
        const reference = join(references, file);
        if (existsSync(reference)) {
          const result = await compareWithReference(readFileSync(reference), bytes);
          if (result.differing <= tolerance(result)) continue;
        }
        mkdirSync(dirname(reference), { recursive: true });
        writeFileSync(reference, await compress(bytes));
        console.log(`Drawn: ${file}`);
      }
  writeFileSync(join(references, 'chromium.txt'), `${browser.version()}\n`);
  writeFileSync(join(references, '../geometry.json'), `${JSON.stringify(geometry, null, 1)}\n`);
} finally {
  await browser.close();
  await served.close();
}

let total = 0;
for (const entry of readdirSync(references, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())) {
  const path = join(entry.parentPath ?? entry.path, entry.name);
  if (kept.has(relative(references, path))) {
    total += statSync(path).size;
    continue;
  }
  rmSync(path);
  console.log(`Not drawn any more: ${path}`);
}
console.log(`${kept.size - 1} pictures, ${(total / 1e6).toFixed(1)} MB.`);
