/*
 * Loaded into a server before anything else, by `--require`: makes it run for ever, as no text is known to.
 * LOOP_AT=text: over a document that holds “run for ever”. LOOP_AT=watched: once the thread that watches over it runs.
 */
const forEver = () => {
  for (;;);
};

if (process.env.LOOP_AT === 'text') {
  const { indexOf } = String.prototype;
  // Whoever reads a text goes through its characters.
  const { charCodeAt } = String.prototype;
  String.prototype.charCodeAt = function (offset) {
    if (offset === 0 && indexOf.call(this, 'run for ever') >= 0) forEver();
    return charCodeAt.call(this, offset);
  };
}

if (process.env.LOOP_AT === 'watched') {
  const threads = require('node:worker_threads');
  threads.Worker = class extends threads.Worker {
    constructor(...given) {
      super(...given);
      this.once('online', forEver);
    }
  };
}
