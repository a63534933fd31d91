import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  exampleFolder,
  makeTemporaryFolder,
  removeTemporaryFolder,
} from '../../../scripts/vscode/folders.ts';
import { Workbench } from './workbench.ts';

describe('A window without a folder', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ workspace: 'nothing' });
  });

  after(async () => {
    await workbench?.close();
  });

  it('greets with a folder to open, or a submission that makes its own', async () => {
    await workbench.showContainer('Micro-Credential');
    await workbench.page.getByText(/^A submission and its videos and documents live together/).waitFor();
    for (const name of ['Open Folder', 'New Submission', 'Open Walkthrough']) {
      await workbench.page.getByRole('button', { name, exact: true }).first().waitFor();
    }
    await workbench.screenshot('window-without-folder');
  });

  it('asks for the folder of a new submission', async () => {
    await workbench.page.getByRole('button', { name: 'New Submission', exact: true }).click();
    const widget = workbench.page.locator('.quick-input-widget');
    await widget.locator('.monaco-list-row', { hasText: 'Collaborative Leadership Coaching' }).click();
    await widget.locator('.quick-input-title', { hasText: 'The folder for your submission' }).waitFor();
    await workbench.screenshot('window-without-folder-choice');
    const field = widget.locator('input').first();
    await field.fill(`${workbench.folder}/`);
    await widget.getByRole('button', { name: 'Choose Folder', exact: true }).click();
    await widget.locator('.monaco-list-row', { hasText: 'In a new folder' }).first().click();
    await workbench.page.getByText('What is the new folder').first().waitFor();
    await workbench.screenshot('window-without-folder-name');
    await workbench.press('Enter');
    await widget.locator('.quick-input-message', { hasText: 'Use no real names' }).waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'submission.md' }).waitFor();
    await workbench.treeItem('EO 1.1').waitFor();
  });
});

describe('A window with two folders', () => {
  let temporary: string;
  let workbench: Workbench;

  before(async () => {
    temporary = makeTemporaryFolder();
    const desk = join(temporary, 'desk');
    for (const name of ['autumn', 'spring']) {
      mkdirSync(join(desk, name), { recursive: true });
      cpSync(join(exampleFolder, 'submission-half-way.md'), join(desk, name, 'submission.md'));
    }
    const folders = [{ path: 'autumn' }, { path: 'spring' }];
    writeFileSync(join(desk, 'year.code-workspace'), JSON.stringify({ folders }));
    workbench = await Workbench.open({
      folder: desk,
      workspace: 'year.code-workspace',
      file: join('autumn', 'submission.md'),
    });
    await workbench.showContainer('Micro-Credential');
    await workbench.treeItem('EO 1.1').waitFor();
  });

  after(async () => {
    await workbench?.close();
    await removeTemporaryFolder(temporary);
  });

  it('knows the submissions of both, and tells them apart', async () => {
    await workbench.press('F1');
    await workbench.type('Show Submission');
    await workbench.press('Enter');
    const rows = workbench.page.locator('.quick-input-widget .monaco-list-row');
    await rows.filter({ hasText: /spring/ }).waitFor();
    await rows.filter({ hasText: /autumn/ }).waitFor();
    await workbench.screenshot('window-two-folders-choice');
    await rows.filter({ hasText: /spring/ }).click();
    await workbench.page.getByText(/^spring\/submission\.md · \d of 9 details covered$/).waitFor();
    await workbench.screenshot('window-two-folders');
  });

  it('checks both', async () => {
    await workbench.runCommand('Micro-Credential: Check All Submissions');
    await workbench.page
      .getByText(/^2 submissions/)
      .first()
      .waitFor();
  });

  it('offers both for a new submission', async () => {
    await workbench.press('F1');
    await workbench.type('Micro-Credential: New Submission');
    await workbench.press('Enter');
    const rows = workbench.page.locator('.quick-input-widget .monaco-list-row');
    await rows.filter({ hasText: 'Reflective Leadership Coaching' }).click();
    for (const name of ['autumn', 'spring']) {
      await rows.filter({ hasText: `In a new folder in “${name}”` }).waitFor();
    }
    await workbench.press('Escape');
  });

  it('forgets what is in a folder that is taken out of it, but for the submission that is open', async () => {
    const closed = join(workbench.folder, 'spring', 'closed.md');
    cpSync(join(workbench.folder, 'spring', 'submission.md'), closed);
    const rows = workbench.page.locator('.quick-input-widget .monaco-list-row');
    await workbench.beginCommand('Micro-Credential: Show Submission');
    await rows.filter({ hasText: /^autumn\/submission\.md/ }).click();
    await workbench.page.getByText(/^autumn\/submission\.md · \d of 9 details covered$/).waitFor();
    await workbench.runCommand('Micro-Credential: Check All Submissions');
    const isTold = (all: readonly string[]): boolean => all.some((row) => row.includes('closed.md'));
    await workbench.problems();
    // Only rows on the screen are there at all.
    await workbench.page.locator('.viewpane-filter input').fill('closed.md');
    await workbench.until(() => workbench.problems(), isTold);

    await workbench.beginCommand('Workspaces: Remove Folder from Workspace');
    await rows.filter({ hasText: /^spring/ }).click();
    await workbench.until(
      () => workbench.problems(),
      (all) => !isTold(all),
    );
    await workbench.page.getByText(/^submission\.md · \d of 9 details covered$/).waitFor();
    await workbench.beginCommand('Micro-Credential: Show Submission');
    await rows.filter({ hasText: /^submission\.md/ }).waitFor();
    assert.equal(await rows.count(), 2);
    await rows.filter({ hasText: /^spring\/submission\.md/ }).click();
    await workbench.page.getByText(/^spring\/submission\.md · \d of 9 details covered$/).waitFor();
    await workbench.screenshot('window-folder-taken-out');
  });
});

describe('What a window keeps', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ file: 'submission-half-way.md' });
    await workbench.showContainer('Micro-Credential');
    await workbench.treeItem('EO 1.1').waitFor();
  });

  after(async () => {
    await workbench?.close();
  });

  it('is that only gaps are shown', async () => {
    await workbench.runCommand('Micro-Credential: Show Gaps Only');
    await workbench.page.getByText(/^Only gaps are shown\./).waitFor();
    // VS Code writes down what it keeps a moment later.
    await workbench.page.waitForTimeout(2000);
    await workbench.page.reload();
    await workbench.page.getByText(/^Only gaps are shown\./).waitFor();
    await workbench.treeItem('EO 1.2').waitFor();
    assert.equal(await workbench.treeItem('EO 1.1').count(), 0);
  });
});
