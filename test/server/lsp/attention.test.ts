import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { able, FakeEditor } from '../../support/lsp/client.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { submission } from '../../support/lsp/texts.ts';

const alive = 'microCredential/alive';

describe('A server that is watched over', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uris: readonly [string, string, string];

  beforeEach(() => {
    folder = new Folder();
    uris = [folder.uri('first.md'), folder.uri('second.md'), folder.uri('third.md')];
  });

  afterEach(async () => {
    await editor.kill();
    folder.remove();
  });

  it('says with which document it is busy, and again after each sign of life', async () => {
    editor = await FakeEditor.start({ capabilities: able('pull', 'watchesServer') });
    const [first, second] = uris;
    await editor.open(first, submission);
    await editor.pull(first);
    await editor.replace(first, 'Part 1', 'Part One');
    await editor.pull(first);
    assert.deepEqual(editor.busyWith, [first]);
    await editor.request(alive);
    await editor.replace(first, 'Part One', 'Part 1');
    await editor.pull(first);
    assert.deepEqual(editor.busyWith, [first, first]);
    await editor.open(second, submission);
    await editor.pull(second);
    assert.deepEqual(editor.busyWith, [first, first, second]);
  });

  it('says nothing of that to an editor that does not watch over it', async () => {
    editor = await FakeEditor.start({ capabilities: able('pull') });
    await editor.open(uris[0], submission);
    await editor.pull(uris[0]);
    assert.deepEqual(editor.busyWith, []);
  });

  for (const transport of ['stdio', 'node-ipc'] as const) {
    it(`names the document over which it hangs, though three were opened at once (${transport})`, async () => {
      editor = await FakeEditor.start({
        transport,
        loopAt: 'text',
        capabilities: able('pull', 'watchesServer'),
      });
      const [first, culprit, third] = uris;
      const all = [
        editor.open(first, submission),
        editor.open(culprit, `${submission}\n\nThis will run for ever.\n`),
        editor.open(third, submission),
      ];
      for (const uri of uris) editor.pull(uri).catch(() => {});
      await Promise.all(all);
      await editor.until(() => editor.busyWith.at(-1) === culprit);
      // Whatever else it had said would have come with that.
      const pulled = editor.pull(third).then(() => 'answered');
      const silence = new Promise((resolve) => setTimeout(resolve, 300, 'silence'));
      pulled.catch(() => {});
      assert.equal(await Promise.race([pulled, silence]), 'silence');
      assert.equal(editor.busyWith.at(-1), culprit);
    });
  }

  it('is ended with its client even if it is in an endless loop', async function () {
    this.timeout(30_000);
    const client = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
    await once(client, 'spawn');
    assert.ok(client.pid);
    editor = await FakeEditor.start({ loopAt: 'watched', processId: client.pid });
    client.kill('SIGKILL');
    await editor.exited();
  });
});
