import type MochaClass from 'mocha';

export interface Run {
  /** Words of the names of the tests that are wanted; '' = all. */
  readonly grep: string;
  print(line: string): void;
  /** Makes Mocha's functions known and loads the files that use them. */
  load(mocha: MochaClass): void;
}

/** Runs what `load` brings with the Mocha of the platform, and tells how it ended. */
export async function runSuites(
  Mocha: typeof MochaClass,
  { grep, print, load }: Run,
): Promise<{ passed: number; failed: number }> {
  // A test that fails inside VS Code has to be readable outside of it.
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => print(formatted(values));
  Mocha.reporters.Base.useColors = false;
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: Mocha.reporters.Spec,
    timeout: 20_000,
    retries: 1,
    color: false,
  });
  if (grep !== '') mocha.grep(grep);
  load(mocha);
  const { passes, failures } = await new Promise<MochaClass.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats as MochaClass.Stats));
  });
  return { passed: passes, failed: failures };
}

/** What a console does with its arguments, as far as Mocha's reporters need it; a browser has nothing that tells. */
function formatted([first = '', ...values]: unknown[]): string {
  const text = String(first).replace(/%[sdi%]/g, (mark) =>
    mark === '%%' ? '%' : String(values.shift() ?? ''),
  );
  return [text, ...values.map(String)].join(' ');
}
