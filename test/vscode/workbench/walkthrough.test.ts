import assert from 'node:assert/strict';
import { Workbench } from './workbench.ts';

describe('The walkthrough', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ file: 'submission-half-way.md' });
  });

  after(async () => {
    await workbench?.close();
  });

  it('opens from the palette and shows five steps with their pictures', async () => {
    await workbench.until(
      () => workbench.statusBar(),
      (items) => items.some((item) => /\d of \d details/.test(item)),
    );
    await workbench.runCommand('Micro-Credential: Open Walkthrough');
    const steps = workbench.page.locator('.getting-started-step');
    await workbench.until(
      () => steps.count(),
      (count) => count === 5,
    );
    // A submission is open, however it came there.
    await workbench.page.getByRole('checkbox', { name: /Start a submission: Completed/ }).waitFor();
    const titles = await steps.locator('.step-title').allInnerTexts();
    for (const [index, title] of titles.entries()) {
      await steps.nth(index).click();
      const picture = workbench.page
        .frameLocator('iframe.webview.ready')
        .frameLocator('#active-frame')
        .locator('svg title');
      await picture.waitFor({ state: 'attached' });
      await workbench.page.waitForTimeout(500);
      await workbench.screenshot(`walkthrough-${index + 1}`);
      assert.notEqual(title, '');
    }
    await steps.nth(1).click();
    await workbench.page.getByRole('button', { name: 'Open the Coverage view' }).last().click();
    await workbench.treeItem('EO 1.1').waitFor();
    await workbench.page.getByRole('checkbox', { name: /Write, and watch the words: Completed/ }).waitFor();
    await workbench.useTheme('dark');
    await workbench.screenshot('walkthrough-dark');
  });
});
