/*
 * Loaded before a program, and before each of its threads: whatever would speak with another machine, or start another
 * program, throws, and is written down in the file that MICRO_CREDENTIAL_ATTEMPTS names.
 */
const { appendFileSync } = require('node:fs');

const attempts = process.env.MICRO_CREDENTIAL_ATTEMPTS;

function blocked(name) {
  return () => {
    appendFileSync(attempts, `${name}\n`);
    throw new Error(`${name} is blocked`);
  };
}

function block(module, ...names) {
  const target = require(module);
  for (const name of names) target[name] = blocked(`${module}.${name}`);
}

block('node:net', 'connect', 'createConnection');
require('node:net').Socket.prototype.connect = blocked('Socket.connect');
require('node:net').Server.prototype.listen = blocked('Server.listen');
block('node:http', 'request', 'get');
block('node:https', 'request', 'get');
block('node:http2', 'connect');
block('node:tls', 'connect');
block('node:dgram', 'createSocket');
block('node:dns', 'lookup', 'resolve', 'resolve4', 'resolve6', 'reverse');
block('node:dns/promises', 'lookup', 'resolve', 'resolve4', 'resolve6', 'reverse');
block('node:child_process', 'spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork');
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
  Object.defineProperty(globalThis, name, { value: blocked(name), configurable: true });
}
