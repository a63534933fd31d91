import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { checkFiles } from '../../../server/cli/checking/check-files.ts';
import { SeenArtifacts } from '../../../server/cli/checking/seen-artifacts.ts';
import { Definitions } from '../../../server/cli/definitions.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { submission } from '../../support/lsp/texts.ts';
import { skip } from '../../support/skip.ts';
import { run } from './run.ts';

/** Enough text that several threads check it. */
const count = 30;
const textOf = (number: number): string => {
  const paragraph = 'A sentence of which there are many more. '.repeat(600 + number);
  return `${submission.replace('the numbers', `submission ${number}`)}\n${paragraph}\n`;
};
const writing = { format: 'json', screen: { colours: false, columns: 100 } } as const;
const nameOf = (number: number): string => `submission-${String(number).padStart(2, '0')}.md`;

describe('Many submissions', () => {
  let folder: Folder;

  before(() => {
    const texts = Array.from({ length: count }, (_, number) => [nameOf(number), textOf(number)] as const);
    folder = new Folder({ ...Object.fromEntries(texts), 'notes.md': '# No submission\n' });
  });

  after(() => folder.remove());

  async function reportOn(...paths: readonly string[]) {
    const { code, out, error } = await run(folder.path, ['check', '--format', 'json', ...paths]);
    return { code, error, report: JSON.parse(out) };
  }

  it('are reported as each by itself, in their order', async function () {
    this.timeout(60_000);
    const { code, error, report } = await reportOn('.');
    assert.equal(error, '');
    assert.deepEqual(
      report.submissions.map((each: { path: string }) => each.path),
      Array.from({ length: count }, (_, number) => nameOf(number)),
    );
    for (const number of [0, 1, 14, count - 1]) {
      const alone = await reportOn(nameOf(number));
      assert.deepEqual(report.submissions[number], alone.report.submissions[0]);
      assert.equal(code, alone.code);
    }
  });

  it('show the lines in which something is found', async function () {
    this.timeout(60_000);
    const { out } = await run(folder.path, ['check', '.']);
    for (let number = 0; number < count; number++) {
      const line = `[@video, 4:75] we look at submission ${number}.`;
      assert.ok(out.includes(line), line);
    }
  });

  it('are shared out to the end: a thread that is done with some gets more', async function () {
    if (availableParallelism() < 2) skip(this, 'one core alone needs no threads');
    this.timeout(60_000);
    // This one finds nothing anywhere, at once.
    const script = `const { parentPort } = require('node:worker_threads');
      parentPort.on('message', ({ number, inputs }) => parentPort.postMessage({ number, checked: inputs.map(() => undefined) }));`;
    const thread = new Folder({ 'thread.cjs': script });
    const tools = { definitions: new Definitions([]), severities: {}, artifacts: new SeenArtifacts() };
    try {
      const many = Array.from({ length: 5 }, () => inputs()).flat();
      const checked = await checkFiles(many, [], tools, writing, path.join(thread.path, 'thread.cjs'));
      const byThread = checked.filter((submission) => submission === undefined).length;
      assert.ok(byThread > 80, `${byThread} of ${many.length}`);
      assert.ok(byThread < many.length, 'and the one that shares out does its part');
    } finally {
      thread.remove();
    }
  });

  function inputs() {
    return Array.from({ length: count }, (_, number) => {
      const location = path.join(folder.path, nameOf(number));
      return { path: nameOf(number), location, text: textOf(number), named: false };
    });
  }

  const deaths: Readonly<Record<string, readonly [script: string, reason: string]>> = {
    'throws at its start': ["throw new Error('out of order');", 'out of order'],
    'ends by itself': ['process.exit(0);', 'it ended by itself'],
    'throws at its work': [
      "require('node:worker_threads').parentPort.on('message', () => { throw new Error('no'); });",
      'no',
    ],
  };
  for (const [name, [script, reason]] of Object.entries(deaths)) {
    it(`are refused in one sentence when a thread ${name}`, async function () {
      if (availableParallelism() < 2) skip(this, 'one core alone needs no threads');
      const thread = new Folder({ 'thread.cjs': script });
      const tools = { definitions: new Definitions([]), severities: {}, artifacts: new SeenArtifacts() };
      try {
        await assert.rejects(checkFiles(inputs(), [], tools, writing, path.join(thread.path, 'thread.cjs')), {
          message: `a thread that checks submissions has failed: ${reason}`,
        });
      } finally {
        thread.remove();
      }
    });
  }
});
