import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { FrameLocator } from 'playwright-core';
import { themes, Workbench } from './workbench.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('The Markdown preview of a submission', () => {
  let workbench: Workbench;
  let preview: FrameLocator;

  before(async () => {
    workbench = await Workbench.open({ file: 'submission-half-way.md' });
    preview = await workbench.preview();
    await preview.locator('.micro-credential-strip').waitFor();
  });

  after(async () => {
    await workbench?.close();
  });

  it('shows citations with their titles and places', async () => {
    const chip = preview.locator('.micro-credential-chip', { hasText: '08:52–09:37' }).first();
    assert.equal(await chip.innerText(), 'Coaching conversation of 12 March · 08:52–09:37');
  });

  it('says in words which artifact is not declared', async () => {
    const problem = preview.locator('.micro-credential-problem', { hasText: 'vidoe' }).first();
    assert.match(await problem.innerText(), /not declared/);
    assert.match((await problem.getAttribute('title')) ?? '', /Did you mean “video”\?/);
  });

  it('shows the coverage on top', async () => {
    const strip = preview.getByRole('region', { name: 'Coverage of this submission' });
    const text = (await strip.innerText()).replace(/\s+/g, ' ');
    assert.match(text, /In progress/);
    assert.match(text, /Part 1 .*\d+ of 1,000 words/);
    assert.match(text, /Details .*\d of 9 covered/);
  });

  it('follows what is written', async () => {
    const figures = preview.locator('.micro-credential-strip li', { hasText: 'Part 1' });
    const before = await figures.innerText();
    const lines = readFileSync(join(workbench.folder, 'submission-half-way.md'), 'utf8').split('\n');
    const line = lines.findIndex((each) => each.startsWith('## Question 1')) + 3;
    await workbench.page.locator('.monaco-editor .view-lines').first().click();
    await workbench.goTo(line);
    await workbench.type('Seven more words stand here from now ');
    const words = Number(/(\d+) of/.exec(before)?.[1]) + 7;
    await workbench.until(
      () => figures.innerText(),
      (text) => text.includes(`${words} of 1,000 words`),
    );
  });

  for (const theme of ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const) {
    it(`can be read by everybody in the theme ${themes[theme].name}`, async () => {
      await workbench.useTheme(theme);
      const shown = preview.locator(`body.vscode-${theme}`);
      await shown.waitFor();
      // The colours change a moment after the name of the theme.
      await workbench.until(
        () => seriousIn(preview),
        (found) => found.length === 0,
      );
      await preview.locator('.micro-credential-problem').first().scrollIntoViewIfNeeded();
      await workbench.screenshot(`preview-citations-${theme}`);
      await preview.locator('.micro-credential-strip').scrollIntoViewIfNeeded();
      await workbench.screenshot(`preview-${theme}`);
    });
  }
});

describe('The Markdown preview of hostile files', () => {
  let workbench: Workbench;

  afterEach(async () => {
    await workbench?.close();
  });

  it('shows markup in titles and names as text', async () => {
    workbench = await Workbench.open({ folder: join(import.meta.dirname, 'hostile'), file: 'submission.md' });
    const preview = await workbench.preview();
    await preview.locator('.micro-credential-strip').waitFor();
    await workbench.screenshot('preview-hostile');
    const strip = preview.locator('.micro-credential-strip');
    assert.match(await strip.innerText(), /<img src=x onerror="document\.title=1"><script>/);
    const chip = preview.locator('.micro-credential-chip', { hasText: '03:15–04:02' }).first();
    assert.match(
      await chip.innerText(),
      /^<a href="command:workbench\.action\.quit">Click<\/a> <style>\*\{display:none\}<\/style> · 03:15–04:02$/,
    );
    for (const element of ['img', 'script', 'a', 'b', 'i', 'style']) {
      const ours = preview.locator(`.micro-credential-strip ${element}, .micro-credential-chip ${element}`);
      assert.equal(await ours.count(), 0, element);
    }
  });

  it('leaves a file alone that is no submission', async () => {
    workbench = await Workbench.open({ folder: join(import.meta.dirname, 'hostile'), file: 'notes.md' });
    const preview = await workbench.preview();
    assert.match(
      await preview.locator('.markdown-body').innerText(),
      /Of no submission: \[@video, 03:15–04:02\]\./,
    );
    assert.equal(await preview.locator('[class*=micro-credential]').count(), 0);
  });
});

/** What axe finds serious in what this extension adds to the page. */
async function seriousIn(preview: FrameLocator): Promise<string[]> {
  // Content policy lets no script in by a tag; what a debugger runs is beyond it.
  return preview.locator('body').evaluate(async (body, source) => {
    // The page is seen through: what is behind it lies outside of the frame, where axe does not look.
    body.style.backgroundColor = 'var(--vscode-editor-background)';
    const scope = globalThis as unknown as {
      axe?: { run(context: object): Promise<AxeResults> };
    };
    if (!scope.axe) new Function(source)();
    const include = [['.micro-credential-strip'], ['.micro-credential-chip']];
    const results = await scope.axe?.run({ include });
    return (results?.violations ?? [{ id: 'axe did not run', impact: 'critical', nodes: [] }])
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, axe);
}
