import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { Workbench } from './workbench.ts';

const FILE = 'submission-half-way.md';

describe('The views of the half-way submission', () => {
  let workbench: Workbench;
  let lines: string[];

  before(async () => {
    workbench = await Workbench.open({ file: FILE });
    lines = readFileSync(join(workbench.folder, FILE), 'utf8').split('\n');
    await workbench.showContainer('Micro-Credential');
    await workbench.treeItem('EO 1.1').waitFor();
    await workbench.treeItem(/^Action plan.*6 pages/, 'Artifacts').waitFor();
  });

  after(async () => {
    await workbench?.close();
  });

  /** Where the cursor stands when it is at a text of the file. */
  function placeOf(text: string): string {
    const line = lines.findIndex((each) => each.includes(text));
    assert.ok(line >= 0, `the example holds ${text}`);
    return `Ln ${line + 1}, Col ${(lines[line] ?? '').indexOf(text) + 1}`;
  }

  async function arrive(place: string): Promise<void> {
    await workbench.until(
      () => workbench.cursor(),
      (cursor) => cursor === place,
    );
  }

  async function statusSays(text: RegExp): Promise<void> {
    await workbench.until(
      () => workbench.statusBar(),
      (items) => items.some((item) => text.test(item)),
    );
  }

  async function rows(view = 'Coverage'): Promise<string[]> {
    const tree = workbench.page.getByRole('tree', { name: view });
    return tree.getByRole('treeitem').allInnerTexts();
  }

  describe('by mouse', () => {
    it('shows gaps only and says what it hides, and shows everything again', async () => {
      const button = (name: string) => workbench.page.getByRole('button', { name, exact: true });
      await workbench.treeItem('EO 1.1').hover();
      await button('Show Gaps Only').click();
      const message = workbench.page.getByText(
        /^Only gaps are shown\. Complete, and hidden: 2 questions, 1 section/,
      );
      await message.waitFor();
      await workbench.until(
        () => rows(),
        (all) => all.some((row) => row.includes('EO 1.2')) && !all.some((row) => row.includes('EO 1.1')),
      );
      await workbench.screenshot('views-gaps-only');
      await button('Show Everything').click();
      await workbench.treeItem('EO 1.1').waitFor();
      assert.equal(await message.count(), 0);
      assert.equal((await rows()).filter((row) => row.startsWith('Question 1')).length, 1);
    });

    it('counts the gaps on its icon', async () => {
      const tab = workbench.page.locator('.activitybar').getByRole('tab', { name: 'Micro-Credential' });
      assert.match(
        (await tab.getAttribute('aria-label')) ?? '',
        /\d+ gaps that an assessor would still miss/,
      );
    });

    it('goes from gap to gap', async () => {
      await workbench.clickTreeItem(/^Question 2/);
      await arrive(placeOf('Question 2.'));
      await workbench.treeItem('EO 1.2').hover();
      await workbench.page.getByRole('button', { name: 'Go to Next Gap' }).click();
      await arrive(placeOf('Question 3.'));
      await statusSays(/^Gap \d+ of \d+: Question 3, missing$/);
    });

    it('leads to where that belongs which is not there yet', async () => {
      await workbench.clickTreeItem('EO 3.3');
      const line = lines.findIndex((each) => each.startsWith('The three sheets')) + 2;
      await arrive(`Ln ${line}, Col 1`);
    });

    it('copies the citation of a piece of evidence from its menu', async () => {
      const evidence = await workbench.findTreeItem('video, 08:52–09:37');
      await workbench.chooseFromMenu(evidence, 'Copy Citation', 'views-menu');
      await statusSays(/^Copied: \[@video, 08:52–09:37\]$/);
    });

    it('lists the artifacts with what is wrong, and leads to their uses', async () => {
      const missing = workbench.treeItem(/^My notes from the leadership team/, 'Artifacts');
      assert.match((await missing.getAttribute('aria-label')) ?? '', /, file is missing, used once/);
      const video = workbench.treeItem(/^Coaching conversation/, 'Artifacts');
      assert.match((await video.getAttribute('aria-label')) ?? '', /, no problem, 12:34, used \d+ times/);
      await workbench.treeItem(/^Action plan/, 'Artifacts').click();
      await arrive(placeOf('plan'));
      await workbench.press('Escape');
      await workbench
        .treeItem(/^Action plan/, 'Artifacts')
        .locator('.monaco-tl-twistie')
        .click();
      await workbench.clickTreeItem(/^page 1/, 'Artifacts');
      await arrive(placeOf('@plan, p. 1'));
    });

    it('looks at files again when the writer comes back from another program', async () => {
      const file = join(workbench.folder, 'artifacts', 'action-plan.pdf');
      renameSync(file, `${file}.elsewhere`);
      try {
        await workbench.leaveAndComeBack();
        await workbench.treeItem(/^Action plan.*file is missing/, 'Artifacts').waitFor();
        await workbench.screenshot('views-file-gone');
      } finally {
        renameSync(`${file}.elsewhere`, file);
      }
      await workbench.leaveAndComeBack();
      await workbench.treeItem(/^Action plan.*6 pages/, 'Artifacts').waitFor();
    });
  });

  describe('by keyboard alone', () => {
    it('are reached, walked through and left for the text', async () => {
      await workbench.runCommand('Micro-Credential: Focus on Coverage View');
      await workbench.press('Home', 'ArrowDown', 'ArrowDown');
      const focused = workbench.page
        .getByRole('tree', { name: 'Coverage' })
        .locator('.monaco-list-row.focused');
      assert.match((await focused.getAttribute('aria-label')) ?? '', /^Question 2, complete, \d+ words/);
      await workbench.press('Enter');
      await arrive(placeOf('Question 2.'));
      // The cursor is in the text now, and the keys write there.
      await workbench.page.locator('.monaco-editor.focused').first().waitFor();
    });

    it('go to the next gap and back from the text', async () => {
      await workbench.goTo(lines.findIndex((line) => line.includes('Question 2.')) + 1);
      await workbench.press('Control+F8');
      await arrive(placeOf('Question 3.'));
      await workbench.press('Control+Shift+F8');
      await arrive(placeOf('Part 1. Overview'));
      await workbench.press('Control+Shift+F8');
      await statusSays(/^On from the bottom\. Checklist item (\d+) of \1:/);
    });

    it('open the menu of a line', async () => {
      await workbench.runCommand('Micro-Credential: Focus on Artifacts View');
      await workbench.press('Home', 'Shift+F10');
      await workbench.page.getByRole('menuitem', { name: 'Go to Declaration' }).waitFor();
      await workbench.press('ArrowDown', 'ArrowDown', 'Enter');
      await arrive(placeOf('video'));
    });

    it('are switched to another submission, and name it', async () => {
      await workbench.page.keyboard.press('F1');
      await workbench.type('Show Submission');
      await workbench.press('Enter');
      const choice = workbench.page.locator('.quick-input-widget .monaco-list-row');
      await choice.filter({ hasText: /^submission\.md/ }).waitFor();
      assert.match(
        (await choice.first().innerText()).replace(/\s+/g, ' '),
        /submission-half-way\.md ?shown now/,
      );
      await workbench.press('ArrowDown', 'Enter');
      await workbench.page.getByText(/^submission\.md · 9 of 9 details covered$/).waitFor();
      await workbench.screenshot('views-other-submission');
      await workbench.page.getByText(/^Everything is there/).waitFor();
    });
  });

  it('say of each line on the screen what it is and how it stands', async () => {
    await workbench.openFile(FILE);
    await workbench.treeItem('EO 1.2').waitFor();
    for (const view of ['Coverage', 'Artifacts']) {
      const tree = workbench.page.getByRole('tree', { name: view });
      for (const row of await tree.getByRole('treeitem').all()) {
        const label = (await row.getAttribute('aria-label')) ?? '';
        assert.match(label, /\S, \S/, `${view}: ${await row.innerText()}`);
      }
    }
  });

  for (const theme of ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const) {
    it(`are drawn in the theme ${theme}`, async () => {
      await workbench.useTheme(theme);
      const row = workbench.treeItem('EO 1.2');
      await row.waitFor();
      const colour = await colourOf(row.locator('.custom-view-tree-node-item-icon'));
      const text = await colourOf(row);
      assert.notEqual(colour, text, 'the icon has a colour of its own');
      await workbench.screenshot(`views-${theme}`);
    });
  }

  describe('of a file whose front matter has an error', () => {
    for (const [fault, pattern, written, sentence] of [
      ['unclosed quotation mark', /^title: /m, 'title: "', /The quotation mark " is never closed\. Add "/],
      ['tab', /^ +(?=file: )/m, '\t', /is indented with a tab\. Use spaces\./],
      ['missing closing line', /^---\n(?=\n)/m, '', /never closed\. Add a line with three hyphens/],
    ] as const) {
      it(`stay, and one sentence says what to do: ${fault}`, async () => {
        const file = `${fault.replaceAll(' ', '-')}.md`;
        writeFileSync(join(workbench.folder, file), lines.join('\n').replace(pattern, written));
        // The problems list shows those of open files, and of one after the other only the top.
        await workbench.runCommand('View: Close All Editors');
        await workbench.openFile(file);
        const problems = await workbench.until(
          () => workbench.problems(),
          (rows) => rows.some((row) => sentence.test(row)),
        );
        assert.equal(problems.filter((row) => row.includes('unknown-credential')).length, 0);
        await statusSays(/\d of 9 details/);
        await workbench.treeItem(/^Part 1 ?576 of 1,000 words/).waitFor();
        await workbench.screenshot(`views-broken-${fault.replaceAll(' ', '-')}`);
      });
    }

    it('say that no credential is named where its key is misspelled, until a quick fix names it', async () => {
      const file = 'misspelled.md';
      writeFileSync(join(workbench.folder, file), lines.join('\n').replace('credential:', 'Credential:'));
      await workbench.runCommand('View: Close All Editors');
      await workbench.openFile(file);
      await workbench.page.getByText(/^The lines at the top name no credential/).waitFor();
      const problems = await workbench.until(
        () => workbench.problems(),
        (rows) => rows.some((row) => row.includes('Did you mean “credential”?')),
      );
      assert.equal(problems.length, 2, 'the file and its one problem');
      assert.ok(!(await workbench.statusBar()).some((item) => item.includes('details')));
      await workbench.goTo(2, 3);
      await workbench.press('ControlOrMeta+.');
      await workbench.page.locator('.action-widget .monaco-list-row.focused').waitFor();
      await workbench.press('Enter');
      await workbench.treeItem(/^Part 1 ?576 of 1,000 words/).waitFor();
      await statusSays(/\d of 9 details/);
    });
  });
});

describe('The views of a folder without a submission', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'notes-'));
    writeFileSync(join(folder, 'notes.md'), '# Notes\n\ncredential: is a word here\n');
    workbench = await Workbench.open({ folder });
  });

  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('greet with how to begin', async () => {
    await workbench.showContainer('Micro-Credential');
    await workbench.page.getByText(/^There is no submission in this folder yet\./).waitFor();
    for (const name of ['New Submission', 'Open Walkthrough']) {
      await workbench.page.getByRole('button', { name, exact: true }).first().waitFor();
    }
    await workbench.screenshot('views-no-submission');
  });

  it('notice the first submission', async () => {
    writeFileSync(join(workbench.folder, 'mine.md'), '---\ncredential: collaborative-coaching\n---\n');
    await workbench.openFile('mine.md');
    await workbench.treeItem(/^Part 1/).waitFor();
    await workbench.page.getByText('No artifact is declared yet').waitFor();
    assert.equal(await workbench.page.getByText(/^There is no submission in this folder yet\./).count(), 0);
    await workbench.screenshot('views-first-submission');
  });

  it('offer to show it when it is closed', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.page.getByRole('button', { name: 'Show Submission', exact: true }).waitFor();
    await workbench.screenshot('views-none-open');
  });
});

async function colourOf(part: Locator): Promise<string> {
  return part.evaluate((element) => {
    const page = globalThis as unknown as { getComputedStyle(of: unknown): { color: string } };
    return page.getComputedStyle(element).color;
  });
}
