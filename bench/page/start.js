// Runs in every measured page: fetches the feed, hands it to the peer, and does what the runner asks for, one job at a time.

const main = document.querySelector('main');
const { feed: feedUrl, count: countText } = document.documentElement.dataset;
const count = Number(countText);
const times = { firstCard: 0, allCards: 0, shift: 0 };
const observer = new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) times.shift += value;
});
observer.observe({ type: 'layout-shift', buffered: true });

export const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Until nothing has been left to do for a while. */
export async function settle() {
  for (let quiet = 0; quiet < 5; quiet += 1) {
    await frame();
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 }));
  }
}

export const fetchFeed = async () => (await fetch(feedUrl)).json();

/** The stories as the server has them now. One that says what it has said before stays the same object. */
export async function fetchItems(known = []) {
  const { items } = await fetchFeed();
  const before = new Map(known.map((item) => [item.id, [item, JSON.stringify(item)]]));
  return items.map((item) => {
    const [same, text] = before.get(item.id) ?? [];
    return text === JSON.stringify(item) ? same : item;
  });
}

export const changed = (items) =>
  items.map((item, index) => (index === 3 ? { ...item, headline: `${item.headline}, again` } : item));

/** The jobs of a peer that is told its stories by `set`. */
function jobsOf(mount) {
  let view;
  let items;
  let shown;
  const set = (next) => view.set((shown = next));
  return {
    list: () => view?.list,
    async load() {
      items = await fetchItems();
      view = mount(main, (shown = items.slice(0, count)));
    },
    refreshSame: async () => set((await fetchItems(items)).slice(0, count)),
    refresh: async () => set((items = await fetchItems(items)).slice(0, count + 1)),
    append() {
      const before = view.list.childElementCount;
      set(items);
      // Where "Show more" was pressed, the focus belongs on what has come.
      view.list.children[before].querySelector('a').focus();
    },
    update: () => set(changed(shown)),
    unmount: () => view.unmount(),
    mount: () => void (view = mount(main, shown)),
  };
}

/** All nodes under a node, with those in shadow roots. */
function countNodes(node) {
  let count = node.shadowRoot ? countNodes(node.shadowRoot) : 0;
  for (const child of node.childNodes) count += 1 + countNodes(child);
  return count;
}

/** @param peer `{mount}`, or the jobs themselves of one that loads by itself */
export async function start(peer) {
  const jobs = peer.mount.length ? jobsOf(peer.mount) : peer;
  const cards = () => jobs.list()?.childElementCount ?? 0;
  const drawn = new Promise((resolve) => {
    const look = () => {
      const now = performance.now();
      if (cards()) times.firstCard ||= now;
      if (cards() < count) return requestAnimationFrame(look);
      times.allCards = now;
      resolve();
    };
    requestAnimationFrame(look);
  });
  window.bench = {
    times,
    cards,
    nodes: () => countNodes(jobs.list()),
    /** Whether there is no card of which a part is missing. */
    isDrawn: () => [...jobs.list().children].every((card) => card.querySelector('img')),
    /** Of each card, what all have in common. */
    shown: () =>
      [...jobs.list().children].map((card) => {
        const words = (name) => card.querySelector(`.${name}`).textContent.trim();
        return [...['kicker', 'headline', 'summary', 'reading-time'].map(words), card.querySelector('img').src];
      }),
    ready: Promise.all([drawn, jobs.load?.()]).then(settle),
    /** Does a job between two marks; resolves with how often it has touched the DOM of the list. */
    async run(name) {
      if (name === 'refresh') await fetch(feedUrl.replace('/feed.json', '/renew'));
      if (name === 'update') await jobs.prepare?.();
      await settle();
      let touched = 0;
      const root = jobs.list().getRootNode();
      const watch = new MutationObserver((records) => (touched += records.length));
      const all = { childList: true, subtree: true, attributes: true, characterData: true };
      watch.observe(root === document ? main : root, all);
      performance.mark(`${name}:start`);
      await jobs[name]();
      await settle();
      performance.mark(`${name}:end`);
      touched += watch.takeRecords().length;
      watch.disconnect();
      return touched;
    },
    async cycle(cycles) {
      for (let cycle = 0; cycle < cycles; cycle += 1) {
        for (const name of ['unmount', 'mount']) {
          await jobs[name]();
          await frame();
        }
      }
    },
    unmount: async () => {
      await jobs.unmount();
      await settle();
    },
  };
}
