import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JSHandle, Locator } from 'playwright-core';
import { makeSubmission } from '../../../bench/submissions.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from '../../../scripts/vscode/folders.ts';
import { Workbench } from './workbench.ts';

const FILE = 'long.md';
const PLACE = 'We look again';

/**
 * 20,000 words in which one detail is explained and has no evidence yet. The last part is missing, too: with the last gap,
 * a sentence above the tree would push it down.
 */
function longSubmission(): string {
  const text = makeSubmission(20_000)
    .replaceAll('| EO 2.2 |', '| EO 2.1 |')
    .replace(/^# Part 3.*(?=^# Checklist)/ms, '');
  const explained = `### EO 2.2\n\n${PLACE} at what she wrote, and I ask what it means for her.\n\n`;
  return text.slice(0, text.indexOf('### EO 2.2')) + explained + text.slice(text.indexOf('## EO 3'));
}

/**
 * Gathers what is drawn anew in the tree from now on, each line by what it then says; moving is not drawing. A text,
 * because the names that tsx gives to functions are not known in the page.
 */
const watching = `(() => {
  const tree = document.querySelector('[role="tree"][aria-label^="Coverage"]');
  const drawn = new Set();
  const note = (row) => drawn.add(row.getAttribute('aria-label'));
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const row = target.closest('.monaco-list-row');
      if (row) note(row);
      else for (const node of addedNodes) if (node.matches?.('.monaco-list-row')) note(node);
    }
  }).observe(tree, { subtree: true, childList: true });
  return { told: () => [...drawn] };
})()`;

describe('A submission of 20,000 words', () => {
  const text = longSubmission();
  let temporary: string;
  let workbench: Workbench;

  // A new one for each try: what was typed stays in the text.
  beforeEach(async () => {
    temporary = makeTemporaryFolder();
    const folder = join(temporary, 'desk');
    mkdirSync(folder);
    writeFileSync(join(folder, FILE), text);
    workbench = await Workbench.open({ folder, file: FILE });
    await workbench.showContainer('Micro-Credential');
    await workbench.treeItem(/^EO 2\.2/).waitFor();
  });

  afterEach(async () => {
    await workbench?.close();
    await removeTemporaryFolder(temporary);
  });

  it('keeps every key, and its tree changes only where something changed', async () => {
    const { page } = workbench;
    const tree = page.getByRole('tree', { name: 'Coverage' });
    const row = workbench.treeItem(/^EO 2\.2/);
    // What the writer has made of the tree: a branch opened, a line chosen, scrolled down a little.
    await tree
      .getByRole('treeitem', { name: /^EO 1,/ })
      .locator('.monaco-tl-twistie')
      .click();
    await workbench.treeItem(/^EO 1\.2/).waitFor();
    await workbench.clickTreeItem(/^EO 2\.2/);
    await scrollDown(tree);
    const lines = text.slice(0, text.indexOf(PLACE)).split('\n').length;
    await workbench.until(
      () => workbench.cursor(),
      (cursor) => cursor === `Ln ${lines - 2}, Col 5`,
    );
    await workbench.goTo(lines, PLACE.length + 1);
    const stood = await places(row);
    const drawn: JSHandle<{ told(): string[] }> = await page.evaluateHandle(watching);
    const told = (): Promise<string[]> => drawn.evaluate((watched) => watched.told());

    const prose = ', slowly and with the book between us,';
    await workbench.type(prose);
    await workbench.until(told, (labels) => labels.length > 0);
    for (const label of await told()) assert.match(label, /^EO 2\.2, partly there, no evidence/);
    await workbench.screenshot('long-submission-prose');

    const evidence = ' as [@video, 11:01–11:09] shows, and again';
    await workbench.type(evidence);
    for (const complete of [/^EO 2\.2, complete/, /^EO 2, complete/, /^Part 2, complete, 9 of 9 details/]) {
      await workbench.until(told, (labels) => labels.some((label) => complete.test(label)));
    }
    // A line is drawn with all that is below it.
    for (const label of await told()) assert.match(label, /^(?:Part 2|Video Script|EO \d)/);
    assert.deepEqual(await places(row), stood);
    assert.equal(await row.getAttribute('aria-selected'), 'true');
    assert.ok(await workbench.treeItem(/^EO 1\.2/).isVisible());
    await workbench.screenshot('long-submission-evidence');

    await workbench.press('ControlOrMeta+S');
    const expected = text.replace(PLACE, PLACE + prose + evidence);
    await workbench.until(
      async () => readFileSync(join(workbench.folder, FILE), 'utf8') === expected,
      (isWhole) => isWhole,
    );
  });

  /** Turns the wheel over a tree, and comes back once its lines stand elsewhere. */
  async function scrollDown(tree: Locator): Promise<void> {
    const row = workbench.treeItem(/^EO 2\.2/);
    const before = await places(row);
    await tree.hover();
    await workbench.page.mouse.wheel(0, 50);
    await workbench.until(
      () => places(row),
      ([line]) => line !== before[0],
    );
  }

  /** Where a line of the tree stands on the screen, and where the text of the editor begins. Pixels. */
  async function places(row: Locator): Promise<(number | undefined)[]> {
    const text = workbench.page.locator('.monaco-editor .view-lines').first();
    return [(await row.boundingBox())?.y, (await text.boundingBox())?.y];
  }
});
