import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { type FileChangeType, FileChangeType as Type } from 'vscode-languageserver-protocol/node';
import { able, codesOf, FakeEditor } from '../../support/lsp/client.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { submission } from '../../support/lsp/texts.ts';

const video = 'artifacts/session.mp4';

describe('Artifacts on disk', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;

  beforeEach(() => {
    folder = new Folder();
    uri = folder.uri('submission.md');
  });

  afterEach(async () => {
    await editor.stop();
    folder.remove();
  });

  const isMissing = (): boolean | undefined => {
    const diagnostics = editor.pushed(uri);
    return diagnostics && codesOf(diagnostics).includes('artifact-missing');
  };

  async function exists(): Promise<boolean | undefined> {
    return (await editor.coverage(uri))?.coverage.artifacts[0]?.exists;
  }

  describe('of a client that tells of changed files', () => {
    beforeEach(async () => {
      editor = await FakeEditor.start({ capabilities: able('watch'), folder: folder.path });
    });

    const tell = (type: FileChangeType, name = video) => editor.filesChanged({ uri: folder.uri(name), type });

    it('are asked to be watched', async () => {
      const registration = await editor.until(() => editor.registrations[0]);
      assert.deepEqual(registration.registerOptions, { watchers: [{ globPattern: '**/*' }] });
    });

    it('are missed until they appear, and again when they go', async () => {
      await editor.open(uri, submission);
      await editor.until(() => isMissing() === true);
      assert.equal(await exists(), false);
      folder.write(video, 'video');
      await tell(Type.Created);
      await editor.until(() => isMissing() === false);
      assert.equal(await exists(), true);
      rmSync(folder.at(video));
      await tell(Type.Deleted);
      await editor.until(() => isMissing() === true);
      assert.equal(await exists(), false);
    });

    it('go with the folder that holds them', async () => {
      folder.write(video, 'video');
      await editor.open(uri, submission);
      await editor.until(() => isMissing() === false);
      rmSync(folder.at('artifacts'), { recursive: true });
      await tell(Type.Deleted, 'artifacts');
      await editor.until(() => isMissing() === true);
    });

    it('change the coverage without a change of the text', async () => {
      await editor.open(uri, submission);
      await editor.until(() => isMissing() === true);
      folder.write(video, 'video');
      await tell(Type.Created);
      await editor.until(() => editor.coverageChangesOf(uri).length === 2);
      const report = await editor.coverage(uri);
      assert.equal(report?.version, 1);
      assert.equal(report.coverage.artifacts[0]?.exists, true);
    });

    it('count anew when the front matter names another file', async () => {
      folder.write('artifacts/other.mp4', 'video');
      await editor.open(uri, submission);
      await editor.until(() => isMissing() === true);
      const version = await editor.replace(uri, 'session.mp4', 'other.mp4');
      assert.ok(!codesOf(await editor.pushOf(uri, version)).includes('artifact-missing'));
      assert.equal(await exists(), true);
    });
  });

  describe('of a client that tells of nothing', () => {
    it('are looked at again when the submission is saved', async () => {
      editor = await FakeEditor.start();
      await editor.open(uri, submission);
      await editor.until(() => isMissing() === true);
      folder.write(video, 'video');
      await editor.save(uri);
      await editor.until(() => isMissing() === false);
      assert.equal(await exists(), true);
    });
  });

  it('are not there for a text that has no file yet', async () => {
    editor = await FakeEditor.start();
    uri = 'untitled:Untitled-1';
    await editor.open(uri, submission);
    await editor.until(() => isMissing() === true);
  });

  it('must be files', async () => {
    editor = await FakeEditor.start();
    mkdirSync(folder.at(video), { recursive: true });
    await editor.open(uri, submission);
    await editor.until(() => isMissing() === true);
    assert.equal(await exists(), false);
  });
});
