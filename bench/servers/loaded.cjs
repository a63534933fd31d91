// Preloaded into a server: writes down each file that it loads, into the file that `--loaded=` names.
const { appendFileSync } = require('node:fs');
const Module = require('node:module');
const { isMainThread } = require('node:worker_threads');

const argument = process.argv.find((each) => each.startsWith('--loaded='));
const compile = Module.prototype._compile;
if (isMainThread && argument) {
  Module.prototype._compile = function (content, file, ...rest) {
    appendFileSync(argument.slice('--loaded='.length), `${file}\n`);
    return compile.call(this, content, file, ...rest);
  };
}
