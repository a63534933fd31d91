import { floor, otherServers, ourServers } from './peers.ts';
import { Editor } from './editor.ts';
import { makeSubmission } from './submissions.ts';
import { makeFolder } from './workplace.ts';
import { timed } from './samples.ts';
const text = makeSubmission(2000); console.log(text.split(/\s+/).length, makeSubmission(20000).split(/\s+/).length);
const folder = makeFolder(text);
for (const peer of [floor(), ...ourServers(process.argv[2]!), ...otherServers()]) {
  const e = new Editor(peer, folder, text);
  const t = setTimeout(() => { console.log(peer.name, 'stuck'); e.stop(); }, 5000);
  try { console.log(peer.name, await timed(() => e.start(folder)), await Promise.race([timed(() => e.open()), new Promise(r=>setTimeout(r,4000,'never'))])); } catch (x) { console.log(peer.name, String(x)); }
  clearTimeout(t); e.stop();
}
process.exit(0)
