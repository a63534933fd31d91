/** Leaves a test out, and says why: what was not run must not look as if it held. */
export function skip(test: Mocha.Context, reason: string): never {
  console.log(`  left out: ${test.test?.fullTitle() ?? 'a test'}: ${reason}`);
  return test.skip();
}

export const onWindows = process.platform === 'win32';
export const asRoot = process.getuid?.() === 0;
export const noLinks = 'Windows has no such links and files';
export const readsAll = 'root may read every file';
