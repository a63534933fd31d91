/*
 * Loaded before the server: at each SIGUSR2 it collects garbage and writes down what the server holds, and every warning
 * of Node, as lines of JSON in the file that MICRO_CREDENTIAL_WATCH names.
 */
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  const tell = (line) => appendFileSync(process.env.MICRO_CREDENTIAL_WATCH, `${JSON.stringify(line)}\n`);
  require('node:v8').setFlagsFromString('--expose-gc');
  const collect = require('node:vm').runInNewContext('gc');
  process.on('warning', ({ name, message }) => tell({ warning: `${name}: ${message}` }));
  process.on('SIGUSR2', async () => {
    // What only finalizers let go of is gone after the second time.
    for (let round = 0; round < 3; round++) {
      collect();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { heapUsed, external, rss } = process.memoryUsage();
    tell({ held: heapUsed + external, rss, resources: process.getActiveResourcesInfo().length });
  });
}
