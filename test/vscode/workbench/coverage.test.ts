import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbench } from './workbench.ts';

const FILE = 'submission-half-way.md';

describe('The coverage of the half-way submission', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ file: FILE });
    await workbench.showContainer('Micro-Credential');
    await workbench.treeItem('EO 1.1').waitFor();
  });

  after(async () => {
    await workbench?.close();
  });

  /** One-based line and column of a text in the file, which VS Code saves by itself while somebody writes. */
  function placeOf(text: string): { line: number; column: number } {
    const lines = readFileSync(join(workbench.folder, FILE), 'utf8').split('\n');
    const line = lines.findIndex((each) => each.includes(text));
    assert.ok(line >= 0, `the example holds ${text}`);
    return { line: line + 1, column: (lines[line] ?? '').indexOf(text) + 1 };
  }

  /** Clicks a line of the tree and waits until the cursor stands at a text of the file. */
  async function clickAndArrive(label: string, text: string, behind = 0): Promise<void> {
    const { line, column } = placeOf(text);
    await workbench.clickTreeItem(label);
    await workbench.until(
      () => workbench.cursor(),
      (cursor) => cursor === `Ln ${line}, Col ${column + behind}`,
    );
  }

  it('lists the problems', async () => {
    const problems = await workbench.until(
      () => workbench.problems(),
      (rows) => rows.length > 5,
    );
    const all = problems.join('\n');
    assert.match(all, /Part 1 has \d+ of 1,000 words: \d+ to go\./);
    assert.match(all, /No artifact is called “vidoe”\. Did you mean “video”\?/);
  });

  it('shows parts, outcomes and details with their states in words', async () => {
    const part = await (await workbench.findTreeItem(/^Part 1/)).getAttribute('aria-label');
    assert.match(part ?? '', /Part 1, partly there, \d+ of 1,000 words/);
    const covered = await (await workbench.findTreeItem('EO 1.1')).getAttribute('aria-label');
    assert.match(covered ?? '', /EO 1\.1, complete/);
    const missing = await (await workbench.findTreeItem('EO 4.1')).getAttribute('aria-label');
    assert.match(missing ?? '', /EO 4\.1, missing/);
  });

  it('leads from a detail in the tree to its place in the text', async () => {
    await clickAndArrive('EO 2.2', '### EO 2.2', '### '.length);
  });

  it('leads from a piece of evidence to its citation', async () => {
    await clickAndArrive('video, 08:52–09:37', '@video, 08:52–09:37');
    await workbench.screenshot('evidence');
  });

  it('tells the words of the part in which the cursor stands', async () => {
    await workbench.clickTreeItem(/^Part 3/);
    await workbench.until(
      () => workbench.statusBar(),
      (items) => items.some((item) => /Part 3: \d+ of 500 words/.test(item)),
    );
  });

  it('says the words of a part over its heading, also when the writer goes on to the tree', async () => {
    const words = async (): Promise<string> => {
      const line = await workbench
        .treeItem(/^Part 1/)
        .first()
        .getAttribute('aria-label');
      return /\d+ of 1,000 words/.exec(line ?? '')?.[0] ?? '';
    };
    // The heading is on the screen, and with it the words over it.
    await clickAndArrive('Part 1', '# Part 1.', '# '.length);
    const before = await words();
    const { line, column } = placeOf('The principal whom I coach');
    await workbench.goTo(line, column);
    await workbench.type('Once more: ');
    await workbench.runCommand('Micro-Credential: Focus on Coverage View');
    await workbench.until(
      async () => {
        const lenses = await workbench.page.locator('.codelens-decoration').allInnerTexts();
        return { now: await words(), said: lenses.map((text) => text.replace(/\s/g, ' ')) };
      },
      ({ now, said }) => now !== '' && now !== before && said.some((text) => text.includes(now)),
    );
    await workbench.screenshot('lenses');
  });

  it('sees a missing time when it is typed: the problem goes and the detail is covered', async () => {
    const isMissingTime = (row: string): boolean => /Say where in “video” to look/.test(row);
    const before = await workbench.problems();
    assert.ok(before.some(isMissingTime));
    const { line, column } = placeOf('[@video]');
    await clickAndArrive('EO 1.2', '### EO 1.2', '### '.length);
    await workbench.goTo(line, column + '[@video'.length);
    await workbench.type(', 02:55–03:57');
    await workbench.until(
      () => workbench.problems(),
      (rows) => rows.length > 0 && !rows.some(isMissingTime),
    );
    await workbench.until(
      async () => (await (await workbench.findTreeItem('EO 1.2')).getAttribute('aria-label')) ?? '',
      (label) => label.startsWith('EO 1.2, complete'),
    );
    await workbench.findTreeItem('video, 02:55–03:57');
    await workbench.screenshot('time-typed');
  });

  it('says nothing of a half-typed citation until the cursor leaves it', async () => {
    await clickAndArrive('EO 3.2', '### EO 3.2', '### '.length);
    await workbench.press('End', 'Enter', 'Enter');
    await workbench.type('See [@vidd, 03:1');
    // The tree shows that the text has been read; the problems list stays as it was.
    await workbench.findTreeItem(/^vidd/);
    const isAboutIt = (row: string): boolean => /“vidd”|“03:1”/.test(row);
    assert.deepEqual((await workbench.problems()).filter(isAboutIt), []);
    await workbench.press('ArrowUp');
    await workbench.until(
      () => workbench.problems(),
      (rows) => rows.some(isAboutIt),
    );
  });

  it('offers artifacts, then their times, and writes what is chosen', async () => {
    await clickAndArrive('EO 2.1', '### EO 2.1', '### '.length);
    await workbench.press('End', 'Enter', 'Enter');
    await workbench.type('Hear [@vi');
    const offers = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
    await offers.filter({ hasText: 'video' }).first().waitFor();
    await workbench.press('Enter');
    // The artifact leads to its times: those that are cited already, and the lines of the transcript.
    await offers
      .filter({ hasText: /\d\d:\d\d–\d\d:\d\d/ })
      .first()
      .waitFor();
    await workbench.screenshot('times-offered');
    await workbench.press('Enter');
    await workbench.until(
      () => workbench.page.locator('.view-lines').first().innerText(),
      (text) => /Hear\s\[@video,\s\d\d:\d\d–\d\d:\d\d\]/.test(text),
    );
  });
});
