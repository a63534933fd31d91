import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { FrameLocator } from 'playwright-core';
import { themes, Workbench } from './workbench.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FILE = 'submission-half-way.md';

describe('Copying for the portal, with the keyboard alone', () => {
  let workbench: Workbench;
  let panel: FrameLocator;

  before(async () => {
    workbench = await Workbench.open({ file: FILE });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.until(
      () => workbench.statusBar(),
      (items) => items.some((item) => /details|words/.test(item)),
    );
  });

  after(async () => {
    await workbench?.close();
  });

  it('offers the section at the cursor, and shows it', async () => {
    const lines = readFileSync(join(workbench.folder, FILE), 'utf8').split('\n');
    await workbench.page.locator('.monaco-editor .view-lines').first().click();
    await workbench.goTo(lines.findIndex((line) => line.startsWith('### EO 1.1')) + 3);
    await workbench.runCommand('Micro-Credential: Copy Section for Portal');
    const offers = workbench.page.locator('.quick-input-widget .monaco-list-row');
    await offers.filter({ hasText: 'EO 1.1' }).first().waitFor();
    await workbench.screenshot('portal-offers');
    await workbench.press('Enter');
    panel = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
    await panel.getByRole('heading', { name: 'EO 1.1' }).waitFor();
    assert.match(await panel.getByRole('status').innerText(), /plain text is on the clipboard/);
    assert.match(await panel.locator('.counts').innerText(), /\d+ words/);
    assert.match(
      await panel.locator('article').innerText(),
      /\(Coaching conversation.+, \d+:\d\d–\d+:\d\d\)/,
    );
  });

  it('copies with formatting at a press of Enter, both kinds of text', async () => {
    await workbench.until(
      () => panel.locator(':focus').innerText(),
      (text) => text === 'Copy with formatting',
    );
    await workbench.press('Enter');
    await panel.getByRole('status').filter({ hasText: 'with its formatting' }).waitFor();
    const copied = await clipboard(workbench);
    assert.match(copied['text/html'] ?? '', /<p>/);
    assert.match(copied['text/plain'] ?? '', /\(Coaching conversation/);
    assert.doesNotMatch(copied['text/plain'] ?? '', /[<[]/);
    await workbench.press('Tab', 'Enter');
    await panel.getByRole('status').filter({ hasText: 'The plain text' }).waitFor();
    assert.equal((await clipboard(workbench))['text/html'], undefined);
  });

  for (const theme of ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const) {
    it(`can be read by everybody in the theme ${themes[theme].name}`, async () => {
      await workbench.useTheme(theme);
      await panel.locator(`body.vscode-${theme}`).waitFor();
      await workbench.until(
        () => seriousIn(panel),
        (found) => found.length === 0,
      );
      await workbench.screenshot(`portal-${theme}`);
    });
  }
});

describe('Checking all submissions', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ file: FILE });
    const text = '---\ncredential: eln/reflective-leadership-coaching\n---\n\n# Part 1\n\nShort.\n';
    const folder = join(workbench.folder, 'cohort');
    mkdirSync(folder);
    for (let count = 1; count <= 200; count++) writeFileSync(join(folder, `submission-${count}.md`), text);
  });

  after(async () => {
    await workbench?.close();
  });

  it('ends with one sentence, and fills the problems list', async () => {
    await workbench.runCommand('Micro-Credential: Check All Submissions');
    const told = workbench.page.locator('.notifications-toasts', { hasText: /20\d submissions: / });
    await told.waitFor({ timeout: 60_000 });
    assert.match(await told.innerText(), /20\d submissions: \d ready, .*20\d still being written/s);
    await workbench.screenshot('check-all');
    const rows = await workbench.until(
      () => workbench.problems(),
      (found) => found.some((row) => /submission-\d+\.md/.test(row)),
    );
    assert.ok(rows.length > 3);
    await workbench.screenshot('check-all-problems');
  });
});

/** What is on the clipboard, by type. */
function clipboard({ page }: Workbench): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const { navigator } = globalThis as unknown as {
      navigator: {
        clipboard: {
          read(): Promise<{ types: string[]; getType(type: string): Promise<{ text(): Promise<string> }> }[]>;
        };
      };
    };
    const found: Record<string, string> = {};
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types) found[type] = await (await item.getType(type)).text();
    }
    return found;
  });
}

async function seriousIn(panel: FrameLocator): Promise<string[]> {
  return panel.locator('body').evaluate(async (_, source) => {
    const scope = globalThis as unknown as { axe?: { run(): Promise<AxeResults> } };
    if (!scope.axe) new Function(source)();
    const results = await scope.axe?.run();
    return (results?.violations ?? [{ id: 'axe did not run', impact: 'critical', nodes: [] }])
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, axe);
}
