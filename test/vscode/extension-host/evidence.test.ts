import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  type AddArtifactArguments,
  addArtifact,
} from '../../../client/commands/add-artifact/add-artifact.ts';
import {
  type InsertEvidenceArguments,
  insertEvidence,
} from '../../../client/commands/insert-evidence/insert-evidence.ts';
import { FileCiting } from '../../../client/drop/cite-files.ts';
import type { Api } from '../../../client/extension.ts';
import { ScriptedQuestions } from './support/scripted-questions.ts';
import { until } from './support/waiting.ts';
import { here, namesIn, readText, remove, writeText } from './support/workspace-files.ts';

describe('Filling a submission', () => {
  const inFolder = (...path: string[]): vscode.Uri => here('filling', ...path);
  const photo = (): vscode.Uri => here('elsewhere', 'My photo: #1.jpg');
  let api: Api;
  let document: vscode.TextDocument;
  let original: string;
  /** As the file holds it. */
  let whole: string;

  before(async () => {
    const extension = vscode.extensions.getExtension<Api>('micro-credential-writer.micro-credential-writer');
    assert.ok(extension);
    api = await extension.activate();
    const { fs } = vscode.workspace;
    await fs.copy(here('submission-half-way.md'), inFolder('submission.md'));
    await fs.copy(here('artifacts', 'action-plan.pdf'), inFolder('artifacts', 'action-plan.pdf'));
    await writeText(photo(), 'a picture');
    whole = await readText(inFolder('submission.md'));
  });

  beforeEach(async () => {
    document = await vscode.workspace.openTextDocument(inFolder('submission.md'));
    await vscode.window.showTextDocument(document);
    original = document.getText();
  });

  afterEach(async () => {
    // In a browser, VS Code may have saved it meanwhile: there would be nothing to revert.
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), whole);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await document.save();
    assert.equal(document.getText(), whole);
  });

  after(async () => {
    for (const each of [inFolder(), here('elsewhere')]) await remove(each);
  });

  async function add(questions: ScriptedQuestions, args: AddArtifactArguments): Promise<string[]> {
    const ids = await addArtifact({ ask: api.ask, questions, shownSubmission: () => undefined }, args);
    questions.done();
    return ids;
  }

  async function insert(questions: ScriptedQuestions, args: InsertEvidenceArguments = {}): Promise<void> {
    await insertEvidence({ ask: api.ask, questions, shownSubmission: () => undefined }, args);
    questions.done();
  }

  /** Puts the cursor behind a text. */
  function goBehind(text: string): void {
    const at = document.positionAt(document.getText().indexOf(text) + text.length);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, document);
    editor.selection = new vscode.Selection(at, at);
  }

  it('copies a file in under a safe name and declares it, to be undone in one step', async () => {
    const questions = new ScriptedQuestions(
      [/What is it called\?/, 'A photo of the board'],
      [/What is it\?/, 'Picture'],
      [/Has everybody/, /forms are on file/],
    );
    assert.deepEqual(await add(questions, { files: [photo()] }), ['my-photo-1']);
    assert.deepEqual(await namesIn(inFolder('artifacts')), ['My-photo-1.jpg', 'action-plan.pdf']);
    const declared =
      '  - id: my-photo-1\n    file: artifacts/My-photo-1.jpg\n    title: A photo of the board\n    consent: { form: on file }\n';
    assert.ok(document.getText().includes(declared), document.getText().slice(0, 1500));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), original);
    await remove(inFolder('artifacts', 'My-photo-1.jpg'));
  });

  it('changes nothing when the writer stops half-way', async () => {
    const questions = new ScriptedQuestions([/What is it called\?/, 'A photo'], [/What is it\?/, undefined]);
    assert.deepEqual(await add(questions, { files: [photo()] }), []);
    assert.equal(document.getText(), original);
    assert.deepEqual(await namesIn(inFolder('artifacts')), ['action-plan.pdf']);
  });

  it('takes a copy back when it cannot be declared', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      document.positionAt(original.indexOf('artifacts:') + 'artifacts:'.length),
      ' [',
    );
    await vscode.workspace.applyEdit(edit);
    const questions = new ScriptedQuestions(
      [/What is it called\?/, ''],
      [/What is it\?/, 'Picture'],
      [/Has everybody/, /Nobody/],
    );
    assert.deepEqual(await add(questions, { files: [photo()] }), []);
    assert.match(questions.told.join(), /^The lines at the top of the submission cannot be read\./);
    assert.deepEqual(await namesIn(inFolder('artifacts')), ['action-plan.pdf']);
  });

  it('inserts evidence at the cursor, where the explanation is to go on', async () => {
    goBehind('# Part 3');
    const questions = new ScriptedQuestions([/Which artifact/, /plan/i], [/Where in/, '3']);
    await insert(questions, { uri: document.uri.toString(), detail: '4.1' });
    const text = document.getText();
    assert.match(text, /\[@plan, p\. 3\] \r?\n/);
    const editor = vscode.window.activeTextEditor;
    const before = text.slice(0, document.offsetAt(editor?.selection.active ?? new vscode.Position(0, 0)));
    assert.ok(before.endsWith('[@plan, p. 3] '));
    assert.equal(text.match(/### EO 4\.1/g)?.length, 1);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), original);
  });

  it('offers gaps first and a way to a further artifact, and takes nothing from who stops', async () => {
    // What is in a file becomes known after the submission is open.
    await until(() => /\d+ pages/.test(api.trees.artifacts.line('artifact-plan')?.node.description ?? ''));
    const questions = new ScriptedQuestions([/For which detail/, /^EO/], [/Which artifact/, undefined]);
    await insert(questions);
    const [details, artifacts] = questions.offered;
    assert.match(details?.at(-1)?.description ?? '', /complete/);
    assert.match(details?.[0]?.description ?? '', /missing|partly there|at the cursor/);
    assert.equal(artifacts?.at(-1)?.label, 'Add Artifact…');
    assert.match(
      artifacts?.find(({ description }) => description === '@plan')?.detail ?? '',
      /Document · \d+ pages/,
    );
    assert.equal(document.getText(), original);
  });

  describe('with files that are dropped', () => {
    const offered: AddArtifactArguments[] = [];

    function drop(...files: vscode.Uri[]): Promise<vscode.DocumentDropEdit | undefined> {
      const transfer = new vscode.DataTransfer();
      transfer.set('text/uri-list', new vscode.DataTransferItem(files.join('\r\n')));
      const token = new vscode.CancellationTokenSource().token;
      const citing = new FileCiting(api.ask, (named) => offered.push(named));
      return citing.provideDocumentDropEdits(document, new vscode.Position(30, 0), transfer, token);
    }

    it('cites what is declared, and declares what is not', async () => {
      const declared = await drop(inFolder('artifacts', 'action-plan.pdf'));
      assert.equal(declared?.insertText, '[@plan]');
      assert.equal(declared.additionalEdit, undefined);
      const undeclared = await drop(inFolder('artifacts', 'Room plan.png'));
      assert.equal(undeclared?.insertText, '[@room-plan]');
      assert.equal(undeclared.additionalEdit?.size, 1);
    });

    it('offers to copy in what is elsewhere', async () => {
      const edit = await drop(photo());
      assert.equal(edit?.insertText, '');
      assert.deepEqual(
        offered.map(({ uri, files }) => [uri, files?.map(String)]),
        [[document.uri.toString(), [photo().toString()]]],
      );
    });

    it('does not cite the submission in itself', async () => {
      assert.equal(await drop(document.uri), undefined);
    });
  });
});
