import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Folder } from '../../support/lsp/folder.ts';
import { run } from './run.ts';

const id = 'eln/collaborative-leadership-coaching';

describe('micro-credential new', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = new Folder();
  });

  afterEach(() => folder.remove());

  it('lays out a submission that can be checked at once', async () => {
    const { code, out, error } = await run(folder.path, ['new', id, 'a/new folder', '--title', 'My: title']);
    assert.deepEqual([code, error], [0, '']);
    assert.match(out, /^a\/new folder\/submission\.md is ready/);
    assert.ok(existsSync(folder.at('a/new folder/artifacts')));
    const checked = await run(folder.path, ['check', 'a/new folder', '--format', 'json']);
    const { submissions } = JSON.parse(checked.out);
    assert.equal(submissions[0].coverage.title, 'My: title');
    assert.equal(submissions[0].coverage.summary.details, 9);
  });

  it('writes over nothing', async () => {
    folder.write('submission.md', 'mine');
    const { code, out, error } = await run(folder.path, ['new', id]);
    assert.deepEqual(
      [code, out, error],
      [2, '', 'micro-credential: submission.md is there already and was left as it is\n'],
    );
    assert.equal(readFileSync(folder.at('submission.md'), 'utf8'), 'mine');
    assert.ok(!existsSync(folder.at('artifacts')));
  });

  it('says what it cannot do in one sentence', async () => {
    folder.write('file', 'x');
    for (const [args, sentence] of [
      [[], 'new takes a credential and a folder: micro-credential new CREDENTIAL [DIR]'],
      [['nobody/nothing'], 'there is no credential "nobody/nothing"; see micro-credential credentials'],
      [
        ['collaborative-leadership-coachin'],
        `there is no credential "collaborative-leadership-coachin"; did you mean "${id}"?`,
      ],
      [[id, 'file'], 'file is not a folder'],
    ] as const) {
      const outcome = await run(folder.path, ['new', ...args]);
      assert.deepEqual(outcome, { code: 2, out: '', error: `micro-credential: ${sentence}\n` });
    }
  });

  it('knows the definitions of the folder that it writes to', async () => {
    folder.write('x/ours.credential.yaml', 'id: our/own\ntitle: Own\nchecklist: [{ id: a, text: Seen }]\n');
    assert.equal((await run(folder.path, ['new', 'our/own', 'x'])).code, 0);
    assert.match(readFileSync(folder.at('x/submission.md'), 'utf8'), /- \[ \] Seen\n$/);
  });
});
