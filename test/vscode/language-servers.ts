import { execFileSync } from 'node:child_process';

export interface LanguageServer {
  readonly pid: number;
  /** The extension host that started it. */
  readonly parent: number;
  /** Its command line. */
  readonly program: string;
}

/** The language servers that run on this machine; those that have ended and are not buried yet do not count. */
export function languageServers(): LanguageServer[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  return list.split('\n').flatMap((line) => {
    const [, pid, parent, state = 'Z', program = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    const isOurs = program.includes('dist/server/main.') && !state.startsWith('Z');
    return isOurs ? [{ pid: Number(pid), parent: Number(parent), program }] : [];
  });
}
