// Ours as a host page has it: the built script-tag file and a tag that fetches by itself. What changes comes by its own
// refresh, "Show more" and `data`.

import { changed, fetchFeed, frame } from '../page/start.js';

const main = document.querySelector('main');
const element = () => main.querySelector('news-feed');
const markup = main.innerHTML;
/** With a fresh answer, not that of the page's cache. */
const told = (type) => new Promise((resolve) => element().addEventListener(type, resolve, { once: true }));

export const list = () => element()?.shadowRoot?.querySelector('ol');

/** A schedule looks at the clock whenever the page is online again. */
async function makeDue() {
  const now = Date.now;
  Date.now = () => now() + 20_000;
  dispatchEvent(new Event('online'));
  await element().updateComplete;
}

export async function refreshSame() {
  await makeDue();
  while (element().matches(':state(updating)')) await frame();
}

export async function refresh() {
  const arrived = told('news-new');
  await makeDue();
  await arrived;
  await element().showNew();
}

export const append = () => element().showMore();

let data;
export async function prepare() {
  data = await fetchFeed();
  element().limit = data.items.length;
  element().data = data;
  await element().updateComplete;
}
export async function update() {
  element().data = { ...data, items: changed(data.items) };
  await element().updateComplete;
}

export const unmount = () => main.replaceChildren();
export async function mount() {
  main.innerHTML = markup;
  await told('news-load');
  await element().updateComplete;
}
