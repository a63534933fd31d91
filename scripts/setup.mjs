// Only built-ins may be imported here: on a fresh clone nothing else exists yet.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNpm } from './npm.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Brings `node_modules` in line with the lock file, and does nothing when it already is.
 *
 * @returns {Promise<void>}
 */
export async function setUp() {
  if (installedAsLocked()) {
    return;
  }
  console.log('Installing the packages that the lock file names …');
  // NODE_ENV=production would leave out the compiler and the test runner.
  await runNpm(['ci', '--include=dev'], { cwd: root });
}

/**
 * npm keeps a second lock file with what it really installed. Contents are compared, not dates: a checkout
 * touches dates without changing anything.
 */
function installedAsLocked() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) {
    return false;
  }
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    // The entry '' is the project itself; packages for other platforms are optional and stay away.
    if (path === '') {
      return true;
    }
    const found = installed[path];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

/** @param {string} path */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
