// Every case of the state matrix, held against its picture: light, dark, right to left, forced colours, print, narrow and
// wide. Where one differs, reference, present and difference stand side by side in shots/pictures/. What is meant is made
// the new reference by `npm run references`.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import {
  compareWithReference,
  drawnBy,
  media,
  openInChromium,
  photograph,
  references,
  startPage,
  tags,
  tolerance,
  writeSideBySide,
} from './suite.js';

let served;
let browser;
let page;

before(async () => {
  served = await startPage();
  ({ browser, page } = await openInChromium(served));
});
after(async () => {
  await browser?.close();
  await served?.close();
});

const major = (version) => version.split('.')[0];

for (const tag of tags) {
  for (const medium of Object.keys(media)) {
    const compare = async () => {
      const isSameChromium = major(browser.version()) === major(drawnBy());
      const wrong = [];
      for (const { file, bytes } of await photograph(page, tag, medium, served)) {
        const path = join(references, file);
        if (!existsSync(path)) {
          wrong.push(`${file} has no reference yet: npm run references`);
          continue;
        }
        const reference = readFileSync(path);
        const result = await compareWithReference(reference, bytes);
        if (process.env.SHOW_DIFFERENCES) console.log(file, result.differing);
        if (result.differing <= tolerance(result, isSameChromium)) continue;
        const seen = await writeSideBySide(file, reference, bytes, result);
        wrong.push(`${file}: ${result.differing} pixels differ, see ${relative(process.cwd(), seen)}`);
      }
      return wrong;
    };
    test(`Given <${tag}>, ${medium}, then every case looks as its reference does.`, async () => {
      const wrong = await compare();
      // On a busy machine Chromium takes a picture before it has laid out what came last; what is wrong is wrong twice.
      assert.deepEqual(wrong.length ? await compare() : [], []);
    });
  }
}
