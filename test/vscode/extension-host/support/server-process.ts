import { execFileSync } from 'node:child_process';
import process from 'node:process';

/** The language server's process, as a child of this extension host; nothing while there is none. */
export function serverProcess(): number | undefined {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  for (const line of list.split('\n')) {
    const [, pid, parent, state, program] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    const isOurs = Number(parent) === process.pid && program?.includes('dist/server/main.');
    if (isOurs && !state?.startsWith('Z')) return Number(pid);
  }
  return undefined;
}
