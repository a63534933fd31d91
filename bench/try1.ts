import { floor, otherServers, ourServers } from './peers.ts';
import { keystrokes } from './keystrokes.ts';
import { median } from './samples.ts';
for (const peer of otherServers().slice(-1)) {
  const r = await Promise.race([keystrokes([peer], 20000, 10), new Promise<string>(r=>setTimeout(r,30000,'never'))]).catch(String);
  console.log(peer.name, typeof r === 'string' ? r : median([...r.values()][0]!));
}
process.exit(0)
