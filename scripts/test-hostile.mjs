// `npm run test:hostile`: the catalogue of hostile input with texts of a megabyte, on a build that is there already.
import { spawnSync } from 'node:child_process';

const options = ['--no-config', '--node-option', 'import=tsx', '--timeout', '120000', '--exit'];
const { status } = spawnSync(
  process.execPath,
  ['node_modules/mocha/bin/mocha.js', ...options, 'test/hostile/*.test.ts'],
  { stdio: 'inherit', env: { HOSTILE_SIZE: '990000', ...process.env } },
);
process.exitCode = status ?? 1;
