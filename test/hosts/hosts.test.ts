// Pages that no one would build on purpose, and that are everywhere: on each of them all six elements come to show their
// content, look as they do on an empty page, and leave the page as it was.

import { expect } from '@open-wc/testing';
import { until } from '../support/elements.ts';
import { held } from './held.ts';
import {
  changesOf,
  closePages,
  differences,
  looksOf,
  openPage,
  rootOf,
  settled,
  type HostPage,
  type Look,
} from './host-page.ts';
import { scriptedHosts, styledHosts, type Host } from './hosts.ts';

const unchanged = { faults: [], violations: [], globals: [], builtIns: [], probes: [], head: 0, attributes: [] };

/** How the elements look on a page with nothing of its own, by the width of their column. */
const plain = new Map<number, Promise<Look[][]>>();

async function looksOnPlainPage(width: number): Promise<Look[][]> {
  const looks = (await settled(await openPage({ name: '', width }))).map(looksOf);
  closePages();
  return looks;
}

function plainLooks(width: number): Promise<Look[][]> {
  if (!plain.has(width)) plain.set(width, looksOnPlainPage(width));
  return plain.get(width) as Promise<Look[][]>;
}

/** What holds on every page. */
async function holds(this: Mocha.Context, host: Host): Promise<void> {
  const looks = await plainLooks(host.width ?? 700);
  const page = await openPage(host);
  if (host.library && !(host.library in page)) this.skip();
  const elements = await settled(page);
  for (const [index, element] of elements.entries()) {
    expect(rootOf(element).textContent, element.localName).to.match(/river|Maud|Nagasaki|crossing/);
    expect(differences(looksOf(element), looks[index] ?? []), element.localName).to.deep.equal([]);
    expect(element.scrollWidth, `${element.localName} is no wider than its column`).to.be.at.most(host.width ?? 700);
  }
  await host.holds?.(page);
  expect(changesOf(page)).to.deep.equal(unchanged);
  await leaves(page, elements);
  await held('hostile pages');
}

/** When the elements are taken out, nothing of theirs goes on. */
async function leaves(page: HostPage, elements: readonly HTMLElement[]): Promise<void> {
  for (const element of elements) element.remove();
  await until(() => !page.witness.leftListeners().length);
  expect(changesOf(page).faults).to.deep.equal([]);
}

afterEach(closePages);

describe('a page’s styles', () => {
  for (const host of styledHosts) {
    it(`given a page with ${host.name}, then the elements look as they should and the page as it did`, function () {
      return holds.call(this, host);
    });
  }
});

describe('a page’s scripts', () => {
  for (const host of scriptedHosts) {
    it(`given a page with ${host.name}, then the elements work and the page does not notice`, function () {
      return holds.call(this, host);
    });
  }
});
