import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addArtifact } from '../../../client/commands/add-artifact/add-artifact.ts';
import type { Desk } from '../../../client/commands/desk.ts';
import { addOutcomeDetails } from '../../../client/commands/outcome-details/add-outcome-details.ts';
import type { Api } from '../../../client/extension.ts';
import { type Scripted, ScriptedQuestions } from './support/scripted-questions.ts';
import { SmallDisk } from './support/small-disk.ts';
import { here, remove, writeText } from './support/workspace-files.ts';

const text = `---
credential: eln/collaborative-leadership-coaching
artifacts: []
---

# Part 1. Overview Questions
`;
const full = new Error('ENOSPC: no space left on device');

describe('Adding to a submission on a disk that fails', function () {
  this.timeout(60_000);
  const submission = vscode.Uri.from({ scheme: SmallDisk.scheme, path: '/desk/submission.md' });
  const uri = submission.toString();
  let api: Api;
  let disk: SmallDisk;
  let registration: vscode.Disposable;
  let document: vscode.TextDocument;

  before(async () => {
    const extension = vscode.extensions.getExtension<Api>('micro-credential-writer.micro-credential-writer');
    assert.ok(extension);
    api = await extension.activate();
    for (const name of ['one.jpg', 'two.jpg']) await writeText(here('to add', name), `the picture ${name}`);
  });

  after(() => remove(here('to add')));

  beforeEach(async () => {
    disk = new SmallDisk();
    disk.createDirectory(submission.with({ path: '/desk' }));
    disk.writeFile(submission, new TextEncoder().encode(text));
    registration = vscode.workspace.registerFileSystemProvider(SmallDisk.scheme, disk);
    document = await vscode.workspace.openTextDocument(submission);
    await vscode.window.showTextDocument(document);
  });

  afterEach(async () => {
    // Nothing was changed, and what was there is as it was.
    assert.equal(document.getText(), text);
    assert.deepEqual(disk.paths(), ['/', '/desk', '/desk/submission.md']);
    assert.equal(new TextDecoder().decode(disk.readFile(submission)), text);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    registration.dispose();
  });

  /** Lets a command run to its end, and gives what the writer was told. */
  async function told(run: (desk: Desk) => Promise<unknown>, ...script: Scripted[]): Promise<string[]> {
    const questions = new ScriptedQuestions(...script);
    await run({ ask: api.ask, questions, shownSubmission: () => uri });
    questions.done();
    return questions.told;
  }

  const addPictures = (desk: Desk): Promise<unknown> =>
    addArtifact(desk, { uri, files: [here('to add', 'one.jpg'), here('to add', 'two.jpg')] });
  const aboutOne: Scripted[] = [
    [/What is it called\?/, ''],
    [/What is it\?/, 'Picture'],
    [/Has everybody/, /Nobody/],
  ];

  it('says in one sentence that no artifact may be put there', async () => {
    disk.failure = () => vscode.FileSystemError.NoPermissions('no');
    assert.deepEqual(await told(addPictures, ...aboutOne, ...aboutOne), [
      'Nothing may be written in the folder “desk”. Nothing was changed; choose another folder.',
    ]);
  });

  it('takes back the first of two artifacts when the disk runs full at the second', async () => {
    disk.failure = (path) => (/two/.test(path) ? full : undefined);
    assert.deepEqual(await told(addPictures, ...aboutOne, ...aboutOne), [
      'There is no room left for “two.jpg”. Nothing was changed; make room, then try again.',
    ]);
  });

  it('leaves no half of a definition file', async () => {
    disk.failure = (path) => (/credential\.yaml/.test(path) ? full : undefined);
    const write = (desk: Desk): Promise<void> => addOutcomeDetails(desk, { uri, text: '1.1 Builds trust\n' });
    assert.deepEqual(await told(write, [/1 detail/, /^Write 1 detail/]), [
      'There is no room left for “collaborative-leadership-coaching.credential.yaml”. Nothing was changed; make room, then try again.',
    ]);
  });
});
