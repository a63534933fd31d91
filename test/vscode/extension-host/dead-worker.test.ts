import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/extension.ts';
import { skip } from '../../support/skip.ts';
import { Notices } from './support/notices.ts';
import { until } from './support/waiting.ts';

const text = '---\ncredential: eln/collaborative-leadership-coaching\n---\n\n# Part 1. Overview Questions\n';

describe('When the server’s worker dies in a browser', function () {
  this.timeout(120_000);
  const workers: Worker[] = [];
  const scope = globalThis as { Worker?: typeof Worker };
  const Real = scope.Worker;
  let api: Api;
  let notices: Notices;

  before(async function () {
    if (!Real) skip(this, 'in Node the server is a process');
    scope.Worker = class extends Real {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        workers.push(this);
      }
    };
    notices = new Notices();
    const extension = vscode.extensions.getExtension<Api>('micro-credential-writer.micro-credential-writer');
    assert.ok(extension);
    api = await extension.activate();
  });

  after(() => {
    if (Real) scope.Worker = Real;
    notices?.restore();
  });

  it('another takes its place, and the document is checked when the writer asks for it', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('microCredential.restartServer');
    const isShown = (): boolean => api.trees.coverage.line('part-1') !== undefined;
    await until(isShown, 30);
    // What was said of other documents to a server that is new must have been read: it would be suspected.
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const count = workers.length;
    assert.ok(count > 0, 'the server’s worker was seen to be made');
    for (const worker of workers) worker.terminate();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\nI type.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until(() => notices.told.length > 0, 60);
    assert.match(notices.told[0] ?? '', /got stuck over/);
    assert.ok(!isShown());
    notices.press('Try Again');
    await until(isShown, 30);
    assert.ok(workers.length > count);
    assert.equal(notices.told.length, 1);
  });
});
