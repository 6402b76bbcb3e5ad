// Adds up the results of all browsers and leaves them as JSON in the file that SUMMARY_FILE names, because Web Test
// Runner itself reports per file and scripts/test.js ends with one total.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

function addTests(suite, totals) {
  for (const test of suite.tests) totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites) addTests(inner, totals);
}

/** A file that does not load, crashes or runs out of time has no failed test of its own: it counts as one failure. */
function totalsOf(session) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  if (session.testResults) addTests(session.testResults, totals);
  if ((session.passed === false || session.errors?.length) && totals.failed === 0) totals.failed = 1;
  return totals;
}

/** A test file in one browser. */
const resultOf = (session) => ({
  browser: session.browser.name,
  group: session.group.name,
  file: relative(process.cwd(), session.testFile),
  ...totalsOf(session),
});

/** `held`: what tests have counted, such as hostile pages that did no harm, by kind. */
export function summaryReporter({ file = process.env.SUMMARY_FILE, held = new Map() } = {}) {
  return {
    onTestRunFinished({ sessions }) {
      if (!file) return;
      const results = [...sessions].map(resultOf);
      const sum = (kind) => results.reduce((total, result) => total + result[kind], 0);
      const failures = results.filter(({ failed }) => failed > 0);
      const summary = { passed: sum('passed'), failed: sum('failed'), failures, held: Object.fromEntries(held) };
      writeFileSync(file, JSON.stringify(summary));
    },
  };
}
