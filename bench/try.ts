import { floor, installPeers, otherServers, ourServers } from './peers.ts';
import { keystrokes } from './keystrokes.ts';
import { median, quantile } from './samples.ts';
await installPeers();
const peers = [floor(), ...ourServers(process.argv[2]!), ...otherServers()];
for (const words of [2000, 20000]) for (const [name, samples] of await keystrokes(peers, words, 30)) console.log(words, name, median(samples).toFixed(2), quantile(samples, 0.95).toFixed(2), samples.length);
