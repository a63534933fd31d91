import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { run } from '../server/cli/run.ts';
import type { Folder } from '../support/lsp/folder.ts';
import { copyOfExamples, wholeWay } from './whole-way.ts';

const preload = fileURLToPath(new URL('no-network.cjs', import.meta.url));

describe('Nothing is sent anywhere', () => {
  let folder: Folder;
  const outside = { ...process.env };

  /** What was tried, one attempt in a line. */
  const attempts = (): string =>
    existsSync(folder.at('attempts')) ? readFileSync(folder.at('attempts'), 'utf8') : '';

  before(() => {
    folder = copyOfExamples();
    // Every program that starts from here on, and each of its threads, is without a network.
    process.env.NODE_OPTIONS = `--require ${JSON.stringify(preload)}`;
    process.env.MICRO_CREDENTIAL_ATTEMPTS = folder.at('attempts');
  });

  after(() => {
    for (const name of ['NODE_OPTIONS', 'MICRO_CREDENTIAL_ATTEMPTS'] as const) {
      if (outside[name] === undefined) delete process.env[name];
      else process.env[name] = outside[name];
    }
    folder.remove();
  });

  it('by the server, while a writer does all that there is to do', async function () {
    this.timeout(120_000);
    assert.ok((await wholeWay(folder)) > 200);
    assert.equal(attempts(), '');
  });

  it('by the command line', async function () {
    this.timeout(120_000);
    const { code, out } = await run(folder.path, ['check', '--format', 'json', 'examples']);
    assert.equal(code, 1, 'The half-way example has errors');
    assert.equal(JSON.parse(out).summary.submissions, 6);
    for (const args of [
      ['coverage', 'examples/collaborative-coaching/submission.md'],
      ['credentials'],
      ['new', 'collaborative-coaching', 'mine'],
    ]) {
      assert.equal((await run(folder.path, args)).code, 0, args.join(' '));
    }
    assert.equal(attempts(), '');
  });

  for (const [what, script] of Object.entries({
    'a connection': "require('net').connect(9, '127.0.0.1')",
    'a request': "require('https').get('https://127.0.0.1:9')",
    'a fetch': "fetch('http://127.0.0.1:9')",
    'a question for an address': "require('dns').lookup('localhost', () => {})",
    'a connection in a thread': `new (require('worker_threads').Worker)("require('net').connect(9, '127.0.0.1')", { eval: true })`,
    'another program': "require('child_process').spawn('true')",
  })) {
    it(`and ${what} would have been noticed`, () => {
      const file = folder.at('noticed');
      rmSync(file, { force: true });
      const environment = { ...process.env, MICRO_CREDENTIAL_ATTEMPTS: file };
      const { status } = spawnSync(process.execPath, ['-e', script], { env: environment });
      assert.notEqual(status, 0);
      assert.ok(existsSync(file));
    });
  }
});
