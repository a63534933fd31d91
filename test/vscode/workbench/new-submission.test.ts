import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  exampleFolder,
  makeTemporaryFolder,
  removeTemporaryFolder,
} from '../../../scripts/vscode/folders.ts';
import { Answering, type Hand } from './answering.ts';
import { Workbench } from './workbench.ts';

const plan = join(exampleFolder, 'artifacts', 'action-plan.pdf');

for (const hand of ['mouse', 'keyboard'] satisfies Hand[]) {
  describe(`From an empty folder to a covered detail, with the ${hand} alone`, () => {
    let workbench: Workbench;
    let answering: Answering;
    let temporary: string;

    before(async () => {
      temporary = makeTemporaryFolder();
      const empty = join(temporary, 'My coaching');
      mkdirSync(empty);
      workbench = await Workbench.open({ folder: empty });
      answering = new Answering(workbench, hand);
      // The palette lists what is known when it is opened.
      await tab().waitFor();
    });

    after(async () => {
      await workbench?.close();
      await removeTemporaryFolder(temporary);
    });

    const tab = () => workbench.page.locator('.activitybar').getByRole('tab', { name: 'Micro-Credential' });
    const picture = (name: string): string => `way-${hand}-${name}`;

    async function written(holds: string): Promise<string> {
      await workbench.press('Control+S');
      return workbench.until(
        async () => readFileSync(join(workbench.folder, 'submission.md'), 'utf8'),
        (text) => text.includes(holds),
      );
    }

    it('greets with what to do', async () => {
      if (hand === 'mouse') {
        await tab().click();
        await workbench.page.getByText(/^There is no submission in this folder yet\./).waitFor();
        await workbench.screenshot(picture('1-welcome'));
        await workbench.page.getByRole('button', { name: 'New Submission', exact: true }).click();
      } else await answering.run('New Submission');
      await answering.asked('For which micro-credential do you write?');
    });

    it('leads to a submission that is open at its first question', async () => {
      const credential = 'Collaborative Leadership Coaching';
      await answering.choose('For which micro-credential do you write?', credential, picture('2-credential'));
      await answering.choose('In which folder', 'Directly in “My coaching”', picture('3-folder'));
      await answering.write('Use no real names', 'A new principal: first weeks', picture('4-title'));
      await workbench.page.locator('.tab.active', { hasText: 'submission.md' }).waitFor();
      assert.deepEqual(readdirSync(workbench.folder).sort(), ['artifacts', 'submission.md']);
      await workbench.until(
        () => workbench.cursor(),
        (cursor) => /^Ln (?!1,)\d+, Col 1$/.test(cursor),
      );
      await workbench.until(
        () => workbench.statusBar(),
        (items) => items.includes('Part 1: 0 of 1,000 words · 0 of 9 details'),
      );
      await workbench.treeItem('EO 1.1').waitFor();
      await workbench.screenshot(picture('5-open'));
      await workbench.type('I listen before I speak.');
      assert.match(
        await written('I listen'),
        /\n## Question 1\. [^\n]+\n\nI listen before I speak\.\n\n## Question 2\. /,
      );
    });

    it('leads from there to evidence for a detail', async () => {
      if (hand === 'mouse') {
        const detail = await workbench.findTreeItem('EO 2.1');
        await workbench.chooseFromMenu(detail, 'Insert Evidence…', picture('6-menu'));
      } else {
        await answering.run('Insert Evidence');
        await answering.choose('For which detail?', 'EO 2.1', picture('6-detail'));
      }
      await answering.choose('Which artifact shows it?', 'Add Artifact…', picture('7-no-artifact'));
      await answering.file('My coaching', plan, picture('8-file'));
      await answering.write('What is it called?', '', picture('9-title'));
      await answering.choose('What is it?', 'Document', picture('10-kind'));
      await answering.choose('Which artifact shows it?', 'Action plan', picture('11-artifact'));
      await answering.asked('Where in “Action plan” can it be seen?');
      await workbench.screenshot(picture('12-place'));
      await workbench.type('99');
      const said = (text: string) => answering.widget.locator('.quick-input-message', { hasText: text });
      await said('has no page 99').waitFor();
      await workbench.screenshot(picture('13-no-such-page'));
      await workbench.press('Backspace', 'Backspace');
      await workbench.type('2');
      await said('It will be written as p. 2.').waitFor();
      await workbench.screenshot(picture('14-as-written'));
      await answering.goOn();
      await answering.widget.waitFor({ state: 'hidden' });
      const behind = '[@action-plan, p. 2] '.length + 1;
      await workbench.until(
        () => workbench.cursor(),
        (cursor) => cursor.endsWith(`Col ${behind}`),
      );
      assert.ok(existsSync(join(workbench.folder, 'artifacts', 'action-plan.pdf')));
    });

    it('shows the detail as covered when it is explained', async () => {
      await workbench.type(
        'Here we write the plan together, which shows how we listen to each other and decide side by side.',
      );
      assert.match(
        await written('Here we write'),
        /### EO 2\.1 [^\n]+\n\n\[@action-plan, p\. 2\] Here we write/,
      );
      if (hand === 'keyboard') await workbench.runCommand('Micro-Credential: Focus on Coverage View');
      const detail = await workbench.findTreeItem('EO 2.1');
      await workbench.until(
        async () => (await detail.getAttribute('aria-label')) ?? '',
        (label) => label.startsWith('EO 2.1, complete'),
      );
      await workbench.page.locator('.codelens-decoration', { hasText: /^1 piece of evidence/ }).waitFor();
      await workbench.screenshot(picture('15-covered'));
    });
  });
}
