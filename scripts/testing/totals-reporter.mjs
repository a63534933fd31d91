import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';

/**
 * Mocha's `spec` output, and one line of numbers at the end for whoever started the run: every suite runs in a process
 * of its own, and their sum is the project's result.
 */
export default class TotalsReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.MICRO_CREDENTIAL_TEST_TOTALS;
    if (file) {
      runner.once('end', () => {
        const { passes, failures } = this.stats;
        appendFileSync(file, `${JSON.stringify({ passed: passes, failed: failures })}\n`);
      });
    }
  }
}
