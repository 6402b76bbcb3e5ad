// One run: a page in a context of its own, the main thread's CPU time from trace events, and what the page tells of itself.

const categories = ['toplevel', 'blink.user_timing'];
const scriptCategories = [...categories, 'devtools.timeline', 'v8'];

/** The tasks of the page's main thread, `{at, cpu}` in ms, and when each mark was set. */
function read(trace, isOurs) {
  const { traceEvents } = JSON.parse(trace);
  const mark = traceEvents.find(isOurs);
  const marks = {};
  const tasks = [];
  let evaluated = 0;
  for (const { pid, tid, name, cat, ts, tdur = 0, ph } of traceEvents) {
    if (pid !== mark.pid || tid !== mark.tid) continue;
    if (cat.includes('user_timing')) marks[name] = ts / 1000;
    else if (ph === 'X' && name.endsWith('RunTask')) tasks.push({ at: ts / 1000, cpu: tdur / 1000 });
    else if (name === 'v8.evaluateModule') evaluated = Math.max(evaluated, tdur / 1000);
  }
  return { marks, tasks, evaluated };
}

/** What a page may not take longer than without a reader noticing, ms. */
const longTask = 50;

/** Of tasks on a machine so many times slower: the time in which a press would wait, and the longest. */
function blocking(tasks, slower) {
  const cpu = tasks.map((task) => task.cpu * slower);
  return { blocked: cpu.reduce((sum, each) => sum + Math.max(0, each - longTask), 0), longest: Math.max(0, ...cpu) };
}

const sum = (tasks) => tasks.reduce((all, { cpu }) => all + cpu, 0);

/**
 * Opens `url` in a fresh context, lets it settle, and does the jobs.
 * @param jobs names of what `window.bench.run` does, in this order
 * @param network what `Network.emulateNetworkConditions` takes
 * @param heap whether the cards' memory is asked for
 * @param scripts whether the evaluation of scripts is asked for, which makes all else slower
 */
export async function measure(browser, url, { jobs = [], cycles = 0, network, heap, scripts } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const strangers = [];
  page.on('pageerror', (error) => strangers.push(String(error)));
  let outside = 0;
  await page.route(/^https:/, (route) => {
    outside += 1;
    return route.fulfill({ contentType: 'text/html', body: '' });
  });
  const session = await context.newCDPSession(page);
  if (network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
  }
  const counters = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { bytes: usedSize + embedderHeapUsedSize, nodes };
  };

  await browser.startTracing(page, { categories: scripts ? scriptCategories : categories });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.bench);
  await page.evaluate(() => window.bench.ready.then(() => performance.mark('bench:loaded')));
  const result = await page.evaluate(() => ({
    ...window.bench.times,
    cards: window.bench.cards?.(),
    nodes: window.bench.nodes?.(),
  }));
  const touched = {};
  for (const job of jobs) touched[job] = await page.evaluate((name) => window.bench.run(name), job);
  const { marks, tasks, evaluated } = read(await browser.stopTracing(), ({ name }) => name === 'bench:loaded');
  const load = tasks.filter(({ at }) => at < marks['bench:loaded']);
  Object.assign(result, { cpu: sum(load), ...blocking(load, 4), evaluated, touched, outside });
  for (const job of jobs) {
    const during = tasks.filter(({ at }) => at >= marks[`${job}:start`] - 1 && at < marks[`${job}:end`]);
    result[job] = sum(during);
  }
  if (heap) {
    const mounted = await counters();
    await page.evaluate(() => window.bench.unmount?.());
    const left = await counters();
    result.heap = mounted.bytes - left.bytes;
  }
  if (cycles) {
    await page.evaluate(() => window.bench.cycle(5));
    const before = await counters();
    await page.evaluate((n) => window.bench.cycle(n), cycles);
    const after = await counters();
    result.kept = after.nodes - before.nodes;
    result.grown = after.bytes - before.bytes;
  }
  await context.close();
  if (strangers.length) throw new Error(`${url}: ${strangers.join('; ')}`);
  return result;
}
