import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import {
  exampleFolder,
  makeTemporaryFolder,
  removeTemporaryFolder,
} from '../../../scripts/vscode/folders.ts';
import { Workbench } from './workbench.ts';

describe('From an empty folder, by keyboard alone', () => {
  let workbench: Workbench;
  let temporary: string;

  before(async () => {
    temporary = makeTemporaryFolder();
    const empty = join(temporary, 'My coaching');
    mkdirSync(empty);
    workbench = await Workbench.open({ folder: empty });
    // The palette lists what is known when it is opened.
    await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Micro-Credential' }).waitFor();
  });

  after(async () => {
    await workbench?.close();
    await removeTemporaryFolder(temporary);
  });

  /** Waits for a question, types, and takes what is then chosen. */
  async function answer(question: string, typed: string, chosen?: string, picture?: string): Promise<void> {
    const widget = workbench.page.locator('.quick-input-widget');
    await asked(widget, question).first().waitFor();
    if (typed !== '') await workbench.type(typed);
    if (chosen !== undefined) {
      await widget.locator('.monaco-list-row.focused', { hasText: chosen }).waitFor();
    }
    if (picture !== undefined) await workbench.screenshot(picture);
    await workbench.press('Enter');
  }

  /** Lists say their question in the field, texts below it. */
  function asked(widget: Locator, question: string): Locator {
    const { page } = workbench;
    return widget.getByPlaceholder(question).or(page.locator('.quick-input-message', { hasText: question }));
  }

  /** Runs a command that asks something, so that the widget in which it is chosen does not go away. */
  async function run(command: string): Promise<void> {
    const widget = workbench.page.locator('.quick-input-widget');
    await workbench.press('F1');
    await widget.locator('input').first().fill(`>${command}`);
    await widget.locator('.monaco-list-row.focused', { hasText: command }).waitFor();
    await workbench.press('Enter');
  }

  it('leads to a submission that is open at its first question', async () => {
    await run('New Submission');
    await answer(
      'For which micro-credential do you write?',
      'collaborative leadership coaching',
      'Collaborative Leadership Coaching',
      'new-submission-credential',
    );
    await answer('In which folder', '', 'Directly in “My coaching”', 'new-submission-folder');
    await answer('Use no real names', 'A new principal: first weeks', undefined, 'new-submission-title');
    await workbench.page.locator('.tab.active', { hasText: 'submission.md' }).waitFor();
    assert.deepEqual(readdirSync(workbench.folder).sort(), ['artifacts', 'submission.md']);
    await workbench.until(
      () => workbench.cursor(),
      (cursor) => /^Ln (?!1,)\d+, Col 1$/.test(cursor),
    );
    await workbench.screenshot('new-submission-open');
    await workbench.type('I listen before I speak.');
    await workbench.press('Control+S');
    const written = await workbench.until(
      async () => readFileSync(join(workbench.folder, 'submission.md'), 'utf8'),
      (text) => text.includes('I listen'),
    );
    assert.match(written, /\n## Question 1\. [^\n]+\n\nI listen before I speak\.\n\n## Question 2\. /);
  });

  it('leads from there to a detail with evidence', async () => {
    await run('Insert Evidence');
    await answer('For which detail?', 'EO 2.1', 'EO 2.1', 'evidence-detail');
    await answer('Which artifact shows it?', '', 'Add Artifact…');
    const widget = workbench.page.locator('.quick-input-widget');
    // The dialog for files is a list in the browser; it takes a path.
    await widget.locator('input').first().waitFor();
    await workbench.until(
      () => widget.locator('input').first().inputValue(),
      (path) => path.includes('My coaching'),
    );
    await widget
      .locator('input')
      .first()
      .fill(join(exampleFolder, 'artifacts', 'action-plan.pdf'));
    await widget.locator('.monaco-list-row.focused, .monaco-list-row').first().waitFor();
    await workbench.screenshot('artifact-file');
    await workbench.press('Enter');
    await answer('What is it called?', '', undefined, 'artifact-title');
    await answer('What is it?', '', 'Document', 'artifact-kind');
    await answer('Which artifact shows it?', '', 'Action plan', 'evidence-artifact');
    await asked(widget, 'Where in “Action plan” can it be seen?').first().waitFor();
    await workbench.type('99');
    await workbench.page.locator('.quick-input-message', { hasText: 'has no page 99' }).waitFor();
    await workbench.screenshot('evidence-no-such-page');
    await workbench.press('Backspace', 'Backspace');
    await workbench.type('2');
    await workbench.page
      .locator('.quick-input-message', { hasText: 'It will be written as p. 2.' })
      .waitFor();
    await workbench.screenshot('evidence-place');
    await workbench.press('Enter');
    await widget.waitFor({ state: 'hidden' });
    const behind = '[@action-plan, p. 2] '.length + 1;
    await workbench.until(
      () => workbench.cursor(),
      (cursor) => cursor.endsWith(`Col ${behind}`),
    );
    await workbench.type(
      'Here we write the plan together, which shows how we listen to each other and decide side by side.',
    );
    await workbench.press('Control+S');
    const written = await workbench.until(
      async () => readFileSync(join(workbench.folder, 'submission.md'), 'utf8'),
      (text) => text.includes('Here we write'),
    );
    assert.match(written, /### EO 2\.1 [^\n]+\n\n\[@action-plan, p\. 2\] Here we write/);
    assert.ok(existsSync(join(workbench.folder, 'artifacts', 'action-plan.pdf')));
    await workbench.showContainer('Micro-Credential');
    await workbench.until(
      async () => (await workbench.treeItem('EO 2.1').getAttribute('aria-label')) ?? '',
      (label) => label.startsWith('EO 2.1, complete'),
    );
    await workbench.screenshot('evidence-covered');
  });
});
