import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { Workbench } from './workbench.ts';

const FILE = 'submission-half-way.md';

describe('A file of the explorer', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ file: FILE });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    writeFileSync(join(workbench.folder, 'artifacts', 'Room plan.png'), 'a picture');
    await inExplorer('artifacts').click();
    await inExplorer('Room plan.png').waitFor();
    await workbench.page
      .getByText(/^\d of 9 details/)
      .first()
      .waitFor();
  });

  after(async () => {
    await workbench?.close();
  });

  function inExplorer(name: string): Locator {
    return workbench.page.getByRole('tree', { name: 'Files Explorer' }).getByRole('treeitem', { name });
  }

  /** The submission as it is now, once it is saved. */
  async function saved(isSo: (text: string) => boolean): Promise<void> {
    await workbench.press('ControlOrMeta+S');
    await workbench.until(async () => readFileSync(join(workbench.folder, FILE), 'utf8'), isSo);
  }

  /** Shows the end of a paragraph of the submission, and puts the cursor there. */
  async function goToEndOf(text: string): Promise<void> {
    const lines = readFileSync(join(workbench.folder, FILE), 'utf8').split('\n');
    const line = lines.findIndex((each) => each.includes(text));
    assert.ok(line >= 0, `the example holds ${text}`);
    await workbench.goTo(line + 1, (lines[line] ?? '').length + 1);
  }

  it('is cited where it is let go with Shift held, and a menu offers VS Code’s links', async () => {
    const { page } = workbench;
    await goToEndOf('neither loses face.');
    const line = page.locator('.monaco-editor .view-line', { hasText: /\bface\./ });
    const cited = async (): Promise<number> => (await line.innerText()).split('[@plan]').length;
    const before = await cited();
    const place = await line.boundingBox();
    assert.ok(place);
    await inExplorer('action-plan.pdf').hover();
    await page.mouse.down();
    // Behind the last word, where the line has no more text.
    const [x, y] = [place.x + place.width - 20, place.y + place.height / 2];
    await page.mouse.move(x - 20, y, { steps: 4 });
    await page.keyboard.down('Shift');
    await page.mouse.move(x, y, { steps: 4 });
    await workbench.screenshot('citing-file-dragged');
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await workbench.until(cited, (count) => count === before + 1);
    assert.match(await line.innerText(), /face\.(?:\s\[@plan\])+$/);
    await page.locator('.post-edit-widget').click();
    const offers = page.getByRole('menuitemcheckbox').or(page.locator('.action-widget .monaco-list-row'));
    await offers.filter({ hasText: 'Cite the artifact' }).waitFor();
    await offers.filter({ hasText: 'Insert Markdown Link' }).waitFor();
    await workbench.screenshot('citing-file-offers');
    await workbench.press('Escape');
    await offers.first().waitFor({ state: 'hidden' });
  });

  it('is declared and cited where it is pasted', async () => {
    await workbench.chooseFromMenu(inExplorer('Room plan.png'), 'Copy', 'citing-file-menu');
    await goToEndOf('was checked at the close.');
    await workbench.press('ControlOrMeta+V');
    await saved((text) => text.includes('[@room-plan]') && text.includes('file: artifacts/Room plan.png'));
    await workbench.screenshot('citing-file-pasted');
  });
});
