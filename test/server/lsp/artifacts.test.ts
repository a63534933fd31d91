import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { type FileChangeType, FileChangeType as Type } from 'vscode-languageserver-protocol/node';
import { able, codesOf, FakeEditor } from '../../support/lsp/client.ts';
import { deskForEach } from '../../support/lsp/desk.ts';
import { submission } from '../../support/lsp/texts.ts';

const video = 'artifacts/session.mp4';

describe('Artifacts on disk', () => {
  const desk = deskForEach();

  const isMissing = (): boolean | undefined => {
    const diagnostics = desk.editor.pushed(desk.uri);
    return diagnostics && codesOf(diagnostics).includes('artifact-missing');
  };

  async function exists(): Promise<boolean | undefined> {
    return (await desk.editor.coverage(desk.uri))?.coverage.artifacts[0]?.exists;
  }

  describe('of a client that tells of changed files', () => {
    beforeEach(async () => {
      desk.editor = await FakeEditor.start({ capabilities: able('watch'), folder: desk.folder.path });
    });

    const tell = (type: FileChangeType, name = video) =>
      desk.editor.filesChanged({ uri: desk.folder.uri(name), type });

    it('are asked to be watched', async () => {
      const registration = await desk.editor.until(() => desk.editor.registrations[0]);
      assert.deepEqual(registration.registerOptions, { watchers: [{ globPattern: '**/*' }] });
    });

    it('are missed until they appear, and again when they go', async () => {
      await desk.editor.open(desk.uri, submission);
      await desk.editor.until(() => isMissing() === true);
      assert.equal(await exists(), false);
      desk.folder.write(video, 'video');
      await tell(Type.Created);
      await desk.editor.until(() => isMissing() === false);
      assert.equal(await exists(), true);
      rmSync(desk.folder.at(video));
      await tell(Type.Deleted);
      await desk.editor.until(() => isMissing() === true);
      assert.equal(await exists(), false);
    });

    it('go with the desk.folder that holds them', async () => {
      desk.folder.write(video, 'video');
      await desk.editor.open(desk.uri, submission);
      await desk.editor.until(() => isMissing() === false);
      rmSync(desk.folder.at('artifacts'), { recursive: true });
      await tell(Type.Deleted, 'artifacts');
      await desk.editor.until(() => isMissing() === true);
    });

    it('change the coverage without a change of the text', async () => {
      await desk.editor.open(desk.uri, submission);
      await desk.editor.until(() => isMissing() === true);
      desk.folder.write(video, 'video');
      await tell(Type.Created);
      await desk.editor.until(() => desk.editor.coverageChangesOf(desk.uri).length === 2);
      const report = await desk.editor.coverage(desk.uri);
      assert.equal(report?.version, 1);
      assert.equal(report.coverage.artifacts[0]?.exists, true);
    });

    it('are missed with their transcripts', async () => {
      desk.folder.write(video, 'video');
      const transcript = 'artifacts/session.vtt';
      const declared = submission.replace(`file: ${video}`, `file: ${video}\n    transcript: ${transcript}`);
      assert.notEqual(declared, submission);
      await desk.editor.open(desk.uri, declared);
      await desk.editor.until(() => isMissing() === true);
      desk.folder.write(transcript, 'WEBVTT\n');
      await tell(Type.Created, transcript);
      await desk.editor.until(() => isMissing() === false);
    });

    it('count anew when the front matter names another file', async () => {
      desk.folder.write('artifacts/other.mp4', 'video');
      await desk.editor.open(desk.uri, submission);
      await desk.editor.until(() => isMissing() === true);
      const version = await desk.editor.replace(desk.uri, 'session.mp4', 'other.mp4');
      assert.ok(!codesOf(await desk.editor.pushOf(desk.uri, version)).includes('artifact-missing'));
      assert.equal(await exists(), true);
    });
  });

  describe('of a client that tells of nothing', () => {
    it('are looked at again when the submission is saved', async () => {
      desk.editor = await FakeEditor.start();
      await desk.editor.open(desk.uri, submission);
      await desk.editor.until(() => isMissing() === true);
      desk.folder.write(video, 'video');
      await desk.editor.save(desk.uri);
      await desk.editor.until(() => isMissing() === false);
      assert.equal(await exists(), true);
    });
  });

  it('are not there for a text that has no file yet', async () => {
    desk.editor = await FakeEditor.start();
    desk.uri = 'untitled:Untitled-1';
    await desk.editor.open(desk.uri, submission);
    await desk.editor.until(() => isMissing() === true);
  });

  it('must be files', async () => {
    desk.editor = await FakeEditor.start();
    mkdirSync(desk.folder.at(video), { recursive: true });
    await desk.editor.open(desk.uri, submission);
    await desk.editor.until(() => isMissing() === true);
    assert.equal(await exists(), false);
  });
});
