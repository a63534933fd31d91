import type MochaClass from 'mocha';
import { runSuites } from './run-suites.ts';

/** What the build puts together for the run in a browser, where nothing can be looked up. */
export interface BrowserRun {
  readonly grep: string;
  /** By their files' names; each is loaded by a call. */
  readonly suites: Readonly<Record<string, () => unknown>>;
  /** The files that cannot run in a browser, with what they need. */
  readonly skipped: Readonly<Record<string, readonly string[]>>;
}

/** Marks the one message that is meant for who started the run; VS Code hands on what is said on the console. */
const MARK = 'micro-credential-tests:';

/** Called in the extension host of a web worker; a rejection makes the exit code 1. */
export async function runInBrowser({ grep, suites, skipped }: BrowserRun): Promise<void> {
  const lines: string[] = [];
  for (const [name, needs] of Object.entries(skipped)) {
    lines.push(`  ${name} is left out in the browser: it needs ${needs.join(', ')}`);
  }
  const totals = await runSuites(await loadMocha(), {
    grep,
    print: (line) => lines.push(line),
    load: (mocha) => {
      for (const [name, load] of Object.entries(suites)) {
        mocha.suite.emit('pre-require', globalThis, name, mocha);
        mocha.suite.emit('require', load(), name, mocha);
        mocha.suite.emit('post-require', globalThis, name, mocha);
      }
    },
  });
  console.log(MARK + JSON.stringify({ totals, output: lines.join('\n') }));
  if (totals.failed > 0) throw new Error(`${totals.failed} tests failed in the browser's extension host.`);
}

/** Mocha's build for browsers makes itself known globally. */
async function loadMocha(): Promise<typeof MochaClass> {
  // @ts-expect-error it has no types of its own
  await import('mocha/mocha.js');
  return (globalThis as unknown as { Mocha: typeof MochaClass }).Mocha;
}
