// Adds up the results of all browsers and leaves them as JSON in the file that SUMMARY_FILE names, because Web Test
// Runner itself reports per file and scripts/test.js ends with one total.
import { writeFileSync } from 'node:fs';

function addTests(suite, totals) {
  for (const test of suite.tests) totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites) addTests(inner, totals);
}

/** A file that does not load, crashes or runs out of time has no failed test of its own: it counts as one failure. */
function totalsOf(sessions) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const session of sessions) {
    const failedBefore = totals.failed;
    if (session.testResults) addTests(session.testResults, totals);
    if (session.passed === false && totals.failed === failedBefore) totals.failed += 1;
  }
  return totals;
}

/** `held`: what tests have counted, such as hostile pages that did no harm, by kind. */
export function summaryReporter({ file = process.env.SUMMARY_FILE, held = new Map() } = {}) {
  return {
    onTestRunFinished({ sessions }) {
      const totals = { ...totalsOf([...sessions]), held: Object.fromEntries(held) };
      if (file) writeFileSync(file, JSON.stringify(totals));
    },
  };
}
