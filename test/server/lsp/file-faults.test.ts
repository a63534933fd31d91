import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import type { CoverageReport } from '../../../server/protocol/messages.ts';
import { mp4File } from '../../support/files/mp4.ts';
import { pdfFile } from '../../support/files/pdf.ts';
import { able, codesOf, FakeEditor } from '../../support/lsp/client.ts';
import { Folder } from '../../support/lsp/folder.ts';

const text = `---
credential: eln/collaborative-leadership-coaching
artifacts:
  - { id: video, file: artifacts/session.mp4 }
  - { id: notes, file: artifacts/notes.pdf }
---

# Part 2. Work Examples/Artifacts

## EO 1. Engage in a collegial, trusting relationship

### EO 1.1 Engage in a collegial, trusting relationship

At [@video, 0:05–0:08] I listen, as I wrote down afterwards [@notes, p. 2].
`;
const video = 'artifacts/session.mp4';
const notes = 'artifacts/notes.pdf';
const seconds = (duration: number): Buffer => mp4File({ duration, tracks: ['video', 'audio'] });

/** What can be wrong with files and the places in them. */
const ofFiles = [
  'artifact-missing',
  'artifact-type',
  'artifact-unreadable',
  'page-out-of-range',
  'timestamp-out-of-range',
];

describe('Files that change under an open submission', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;

  beforeEach(() => {
    folder = new Folder({ [video]: seconds(10), [notes]: pdfFile(2) });
    uri = folder.uri('submission.md');
  });

  afterEach(async () => {
    assert.deepEqual(editor.log, []);
    await editor.stop();
    folder.remove();
  });

  const found = (): string[] => codesOf(editor.pushed(uri) ?? []).filter((code) => ofFiles.includes(code));

  async function artifact(index: number): Promise<CoverageReport['coverage']['artifacts'][number]> {
    const artifact = (await editor.coverage(uri))?.coverage.artifacts[index];
    assert.ok(artifact);
    return artifact;
  }

  /** Waits until exactly these problems of files are told, and all that is in the files is known again. */
  async function tells(...codes: string[]): Promise<void> {
    await editor.until(() => editor.pushed(uri) && found().join() === codes.join());
  }

  describe('without a word from a client that watches files', () => {
    const lookAgain = (): Promise<void> => editor.notify('microCredential/lookAgain');

    beforeEach(async () => {
      editor = await FakeEditor.start({ capabilities: able('watch'), folder: folder.path });
      await editor.open(uri, text);
      // Then all is known: the length of the video is.
      while ((await artifact(0)).duration !== 10 || (await artifact(1)).pages !== 2) {
        const changes = editor.coverageChanges.length;
        await editor.until(() => editor.coverageChanges.length > changes);
      }
      await tells();
    });

    it('are missed when they go, and no more once they are back', async () => {
      renameSync(folder.at(notes), folder.at('artifacts/elsewhere.pdf'));
      await lookAgain();
      await tells('artifact-missing');
      assert.equal((await artifact(1)).exists, false);
      renameSync(folder.at('artifacts/elsewhere.pdf'), folder.at(notes));
      await lookAgain();
      await tells();
      assert.equal((await artifact(1)).exists, true);
    });

    it('are missed when their folder goes', async () => {
      rmSync(folder.at('artifacts'), { recursive: true });
      await lookAgain();
      await tells('artifact-missing', 'artifact-missing');
    });

    it('end earlier or later than before', async () => {
      folder.write(video, seconds(4));
      folder.write(notes, pdfFile(1));
      await lookAgain();
      await tells('timestamp-out-of-range', 'page-out-of-range');
      assert.equal((await artifact(0)).duration, 4);
      assert.equal((await artifact(1)).pages, 1);
      folder.write(video, seconds(60));
      folder.write(notes, pdfFile(3));
      await lookAgain();
      await tells();
      assert.equal((await artifact(0)).duration, 60);
      assert.equal((await artifact(1)).pages, 3);
    });

    it('are something else of the same length', async () => {
      const { length } = pdfFile(2);
      folder.write(notes, 'x'.repeat(length));
      await lookAgain();
      await tells('artifact-type');
      assert.equal((await artifact(1)).pages, undefined);
      folder.write(notes, '%PDF-1.4\n'.padEnd(length, 'x'));
      await lookAgain();
      await tells('artifact-unreadable');
      folder.write(notes, pdfFile(2));
      await lookAgain();
      await tells();
      assert.equal((await artifact(1)).pages, 2);
    });

    it('are a folder all at once', async () => {
      rmSync(folder.at(video));
      mkdirSync(folder.at(video));
      await lookAgain();
      await tells('artifact-missing');
    });

    it('are told of once, however often somebody looks', async () => {
      const changes = (): number => editor.coverageChangesOf(uri).length;
      // An answer comes after whatever was told before it.
      await artifact(1);
      const before = changes();
      for (let count = 0; count < 5; count++) await lookAgain();
      rmSync(folder.at(notes));
      await lookAgain();
      await editor.until(() => changes() > before);
      assert.deepEqual(found(), ['artifact-missing']);
      await artifact(1);
      assert.equal(changes(), before + 1);
    });
  });

  describe('by the editor’s own doing', () => {
    it('are looked at when it says what it did', async () => {
      editor = await FakeEditor.start({ folder: folder.path });
      await editor.open(uri, text);
      await editor.until(() => editor.pushed(uri));
      rmSync(folder.at(notes));
      await editor.notify('workspace/didDeleteFiles', { files: [{ uri: folder.uri(notes) }] });
      await tells('artifact-missing');
      folder.write(notes, pdfFile(2));
      await editor.notify('workspace/didCreateFiles', { files: [{ uri: folder.uri(notes) }] });
      await tells();
      renameSync(folder.at('artifacts'), folder.at('files'));
      const files = [{ oldUri: folder.uri('artifacts'), newUri: folder.uri('files') }];
      await editor.notify('workspace/didRenameFiles', { files });
      await tells('artifact-missing', 'artifact-missing');
    });

    it('are wished to be told of, as far as the editor can', async () => {
      const fileOperations = { didCreate: true, didDelete: true };
      editor = new FakeEditor({ capabilities: { workspace: { fileOperations } } });
      const { capabilities } = await editor.initialize();
      const anything = { filters: [{ pattern: { glob: '**/*' } }] };
      assert.deepEqual(capabilities.workspace?.fileOperations, { didCreate: anything, didDelete: anything });
    });
  });
});
