/** Leaves a test out, and says why: what was not run must not look as if it held. */
export function skip(test: Mocha.Context, reason: string): never {
  console.log(`  left out: ${test.test?.fullTitle() ?? 'a test'}: ${reason}`);
  const tests = test.test?.parent?.tests ?? [];
  // A VS Code keeps the console to itself: there, the names of what a whole suite leaves out tell it.
  if (!tests.some((each) => each === test.test))
    for (const each of tests) each.title += ` (left out: ${reason})`;
  return test.skip();
}

// In a browser's extension host there is no process.
export const onWindows = globalThis.process?.platform === 'win32';
export const asRoot = globalThis.process?.getuid?.() === 0;
export const noSignals = 'Windows has no signals that stop a process without ending it';
export const noLinks = 'Windows has no such links and files';
export const readsAll = 'root may read every file';
