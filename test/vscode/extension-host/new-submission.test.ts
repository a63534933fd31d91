import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newSubmission } from '../../../client/commands/new-submission/new-submission.ts';
import type { Api } from '../../../client/extension.ts';
import { type Scripted, ScriptedQuestions } from './support/scripted-questions.ts';
import { SmallDisk } from './support/small-disk.ts';
import { here, namesIn, readText, remove, writeText } from './support/workspace-files.ts';

const which: Scripted = [/For which micro-credential/, /^Collaborative Leadership Coaching$/];

describe('New Submission', () => {
  let api: Api;

  before(async () => {
    const extension = vscode.extensions.getExtension<Api>('micro-credential-writer.micro-credential-writer');
    assert.ok(extension);
    api = await extension.activate();
  });

  async function run(questions: ScriptedQuestions): Promise<void> {
    await newSubmission({ ask: api.ask, questions, shownSubmission: () => undefined });
    questions.done();
  }

  it('leads to a submission that is open at its first question', async () => {
    const questions = new ScriptedQuestions(
      which,
      [/In which folder/, /^In a new folder/],
      [/new folder in/, 'My “Coaching”: 2026?'],
      [/Use no real names/, 'A new principal: first weeks'],
    );
    await run(questions);
    const [facts] = questions.offered[0]?.filter(({ label }) => /Collaborative Leadership/.test(label)) ?? [];
    assert.match(
      facts?.detail ?? '',
      /^4 outcomes, 9 details · 3 parts, 1,500 words or more · video of 10 to 15 minutes$/,
    );
    const folder = here('My-“Coaching”-2026');
    assert.deepEqual(await namesIn(folder), ['artifacts', 'submission.md']);
    const file = vscode.Uri.joinPath(folder, 'submission.md');
    const text = await readText(file);
    assert.match(text, /title: "A new principal: first weeks"/);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), file.toString());
    const { active } = editor.selection;
    assert.match(editor.document.lineAt(active.line - 2).text, /^## Question 1\./);
    assert.equal(editor.document.lineAt(active.line).text, '');
    await remove(folder);
  });

  it('goes back to the question before', async () => {
    await run(
      new ScriptedQuestions(
        which,
        [/In which folder/, /^In a new folder/],
        [/new folder in/, 'back'],
        [/In which folder/, 'back'],
        which,
        [/In which folder/, undefined],
      ),
    );
  });

  it('leaves a submission that is there as it is', async () => {
    const folder = here('taken');
    const file = vscode.Uri.joinPath(folder, 'submission.md');
    await writeText(file, 'Mine.\n');
    const script = (answer: RegExp | undefined): ScriptedQuestions => {
      const questions = new ScriptedQuestions(
        which,
        [/In which folder/, /^Choose another/],
        [/In which folder/, /^Directly in “taken”/],
        [/Use no real names/, ''],
        [/“submission\.md” is in the folder “taken” already\./, answer],
      );
      questions.pickedFolder = folder;
      return questions;
    };
    await run(script(undefined));
    assert.deepEqual(await namesIn(folder), ['submission.md']);
    await run(script(/^Open It$/));
    assert.equal(vscode.window.activeTextEditor?.document.getText(), 'Mine.\n');
    await run(script(/^Begin “submission-2\.md” Beside It$/));
    assert.deepEqual(await namesIn(folder), ['artifacts', 'submission-2.md', 'submission.md']);
    assert.equal(await readText(file), 'Mine.\n');
    await remove(folder);
  });

  describe('on a disk that fails', () => {
    let disk: SmallDisk;
    let registration: vscode.Disposable;

    beforeEach(() => {
      disk = new SmallDisk();
      registration = vscode.workspace.registerFileSystemProvider(SmallDisk.scheme, disk);
    });

    afterEach(() => registration.dispose());

    async function begin(): Promise<ScriptedQuestions> {
      const questions = new ScriptedQuestions(
        which,
        [/In which folder/, /^Choose another/],
        [/In which folder/, /^In a new folder in “desk”/],
        [/new folder in “desk”/, 'coaching'],
        [/Use no real names/, ''],
      );
      questions.pickedFolder = vscode.Uri.from({ scheme: SmallDisk.scheme, path: '/desk' });
      disk.failure = undefined;
      disk.createDirectory(questions.pickedFolder);
      return questions;
    }

    it('writes where no disk is, in one go', async () => {
      await run(await begin());
      assert.deepEqual(disk.paths(), [
        '/',
        '/desk',
        '/desk/coaching',
        '/desk/coaching/artifacts',
        '/desk/coaching/submission.md',
      ]);
    });

    it('says in one sentence that nothing may be written', async () => {
      const questions = await begin();
      disk.failure = () => vscode.FileSystemError.NoPermissions('no');
      await run(questions);
      assert.deepEqual(questions.told, [
        'Nothing may be written in the folder “desk”. Nothing was changed; choose another folder.',
      ]);
      assert.deepEqual(disk.paths(), ['/', '/desk']);
    });

    it('leaves nothing half written when the disk runs full', async () => {
      const questions = await begin();
      disk.failure = (path) =>
        /submission/.test(path) ? new Error('ENOSPC: no space left on device') : undefined;
      await run(questions);
      assert.deepEqual(questions.told, [
        'There is no room left for “submission.md”. Nothing was changed; make room, then try again.',
      ]);
      assert.deepEqual(disk.paths(), ['/', '/desk']);
    });
  });
});
