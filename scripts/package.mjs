// `npm run package`: makes the file that VS Code installs, and says how large it is.
import { setUp } from './setup.mjs';

try {
  await setUp();
  const { register } = await import('tsx/esm/api');
  register();
  const { makePackage } = await import('./package/package.ts');
  const { file, size } = await makePackage();
  console.log(`${file}: ${(size / 1024 / 1024).toFixed(2)} MB`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
