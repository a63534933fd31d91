import { spawn } from 'node:child_process';

/**
 * Runs npm. What it prints is shown only when it fails, so that a good run stays quiet.
 *
 * @param {string[]} args
 * @param {{ cwd: string }} options
 * @returns {Promise<void>}
 */
export function runNpm(args, { cwd }) {
  return new Promise((resolve, reject) => {
    const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
    const child = spawnNpm([...args, ...quiet], cwd);
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) {
        resolve();
      } else {
        reject(new Error(`npm ${args.join(' ')} failed (exit code ${code}).\n${output.trim()}`));
      }
    });
  });
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
function spawnNpm(args, cwd) {
  // A script that npm itself started knows where that npm is; this is also the way around `npm.cmd` on Windows.
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) {
    return spawn(process.execPath, [script, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  }
  const windows = process.platform === 'win32';
  return spawn(windows ? 'npm.cmd' : 'npm', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: windows });
}
