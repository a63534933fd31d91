import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';

/**
 * One of Mocha's own reporters for the eye (`--reporter-option visible=Dot`), and one line of numbers at the end for
 * whoever started the run: every suite runs in a process of its own, and their sum is the project's result.
 */
export default class TotalsReporter {
  constructor(runner, options) {
    const Visible = Mocha.reporters[options.reporterOptions?.visible ?? 'Spec'];
    const visible = new Visible(runner, options);
    runner.once('end', () => {
      const { passes, failures } = visible.stats;
      const line = JSON.stringify({ passed: passes, failed: failures });
      appendFileSync(process.env.MICRO_CREDENTIAL_TEST_TOTALS, `${line}\n`);
    });
  }
}
