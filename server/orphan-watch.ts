import process from 'node:process';
import { workerData } from 'node:worker_threads';
import { isThere, LOOKS } from './watched-process.ts';

/*
 * A thread beside the server. A server in an endless loop does not see that its client is gone, and would keep a core busy
 * for ever. Who hears ends by itself at the first look; at the second it is ended.
 */
let wasGone = false;
setInterval(() => {
  if (isThere(workerData as number)) return;
  if (wasGone) process.kill(process.pid, 'SIGKILL');
  wasGone = true;
}, LOOKS);
