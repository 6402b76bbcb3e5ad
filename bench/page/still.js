// Runs in pages that only stand there: tells when they have come to rest.

import { settle } from './start.js';

window.bench = { times: { shift: 0 }, ready: settle() };
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) window.bench.times.shift += value;
}).observe({ type: 'layout-shift', buffered: true });
