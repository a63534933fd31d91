import assert from 'node:assert/strict';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Api } from '../../../client/extension.ts';
import { CoverageRequest } from '../../../server/protocol/messages.ts';
import { noSignals, onWindows, skip } from '../../support/skip.ts';
import { languageServers } from '../language-servers.ts';
import { Notices } from './support/notices.ts';
import { serverProcess } from './support/server-process.ts';
import { until } from './support/waiting.ts';

const text = `---
credential: eln/collaborative-leadership-coaching
---

# Part 2. Work Examples/Artifacts

## EO 1. Engage in a collegial, trusting relationship

### EO 1.1 Engage in a collegial, trusting relationship

At [@video, 3:75] I listen.
`;

describe('When the server fails', () => {
  let api: Api;
  let document: vscode.TextDocument;
  let notices: Notices;

  before(async function () {
    if (onWindows) skip(this, noSignals);
    const extension = vscode.extensions.getExtension<Api>('micro-credential-writer.micro-credential-writer');
    assert.ok(extension);
    api = await extension.activate();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'faults.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await until(() => isRight());
  });

  beforeEach(() => {
    notices = new Notices();
  });

  afterEach(() => notices.restore());

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  const line = (id: string): string | undefined => api.trees.coverage.line(id)?.node.description;

  function codes(): string[] {
    return vscode.languages
      .getDiagnostics(document.uri)
      .map(({ code }) => String(typeof code === 'object' ? code.value : code));
  }

  /** Each malformed time in the text is told of once, and the tree speaks of this text. */
  function isRight(): boolean {
    const wanted = document.getText().match(/3:75\]/g)?.length ?? 0;
    return (
      codes().filter((code) => code === 'malformed-timestamp').length === wanted && line('part-2') !== ''
    );
  }

  async function type(words: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().length), words);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  /** Ends the server by force, and waits for the one that comes after it. */
  async function kill(): Promise<void> {
    const ended = serverProcess();
    assert.ok(ended);
    process.kill(ended, 'SIGKILL');
    await until(() => ![undefined, ended].includes(serverProcess()), 30);
  }

  it('in mid-typing, it comes back by itself, and nothing is lost, doubled or stale', async function () {
    this.timeout(60_000);
    await type('\nAt [@video, 3:75] she');
    await kill();
    await type(' answers at [@video, 3:75] again.\n');
    await until(isRight, 30);
    assert.equal(document.getText(), `${text}\nAt [@video, 3:75] she answers at [@video, 3:75] again.\n`);
    assert.deepEqual(notices.told, []);
  });

  it('in the middle of a question, the next one answers it', async function () {
    this.timeout(60_000);
    const pid = serverProcess();
    assert.ok(pid);
    process.kill(pid, 'SIGSTOP');
    const question = api.ask<object>(CoverageRequest, { textDocument: { uri: document.uri.toString() } });
    process.kill(pid, 'SIGKILL');
    assert.notEqual(await question, null);
    assert.deepEqual(notices.told, []);
  });

  it('by hanging, it is ended and started again without the document until that has changed by a good deal', async function () {
    this.timeout(120_000);
    await until(isRight);
    // What was said to a server that is new must have been read, or it may be that over which it hangs.
    await setTimeout(5_000);
    const frozen = serverProcess();
    assert.ok(frozen);
    process.kill(frozen, 'SIGSTOP');
    await type('\nStill [@video, 3:75] typing.\n');
    await until(() => notices.told.length > 0, 60);
    assert.match(notices.told[0] ?? '', /got stuck over “.*faults\.md”.+Your text is safe/);
    await until(() => isGone(frozen) && serverProcess() !== undefined);
    assert.equal(line('part-2'), undefined);
    await assert.rejects(
      api.ask(CoverageRequest, { textDocument: { uri: document.uri.toString() } }),
      /“.*faults\.md” is not checked now/,
    );
    await type('A few words.\n');
    assert.deepEqual(codes(), []);
    assert.equal(line('part-2'), undefined);
    await type('Many words, at [@video, 3:75] too, that were not there before.\n'.repeat(12));
    await until(isRight, 30);
    assert.match(document.getText(), /typing\.\nA few words\.\nMany words/);
    assert.equal(notices.told.length, 1);
  });

  it('by hanging, it does not keep the command that restarts it from doing so', async function () {
    this.timeout(60_000);
    const frozen = serverProcess();
    assert.ok(frozen);
    process.kill(frozen, 'SIGSTOP');
    await vscode.commands.executeCommand('microCredential.restartServer');
    await until(() => isGone(frozen));
    await until(isRight);
  });

  it('five times in three minutes, there is one notification, whose button starts it again', async function () {
    this.timeout(120_000);
    await vscode.commands.executeCommand('microCredential.restartServer');
    await until(isRight);
    for (let count = 1; count < 5; count++) {
      await type(`\nTime ${count} at [@video, 3:75].`);
      await kill();
      await until(isRight, 30);
    }
    assert.deepEqual(notices.told, []);
    const last = serverProcess();
    assert.ok(last);
    process.kill(last, 'SIGKILL');
    await until(() => notices.told.length > 0);
    await type('\nThe editor goes on.');
    assert.match(document.getText(), /The editor goes on\.$/);
    // Each command says in one sentence why nothing comes of it.
    notices.told.pop();
    for (const command of ['confirmChecklistItem', 'copyForPortal', 'insertEvidence']) {
      await vscode.commands.executeCommand(`microCredential.${command}`);
      assert.match(notices.told.pop() ?? '', /^The checker has stopped, so this cannot be done now\./);
    }
    assert.deepEqual(notices.told, []);
    notices.press('Start Again');
    await until(isRight, 30);
    assert.deepEqual(notices.told, []);
  });
});

function isGone(pid: number): boolean {
  return !languageServers().some((server) => server.pid === pid);
}
