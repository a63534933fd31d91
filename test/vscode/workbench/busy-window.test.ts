import assert from 'node:assert/strict';
import { Workbench } from './workbench.ts';

/** How often everything is drawn anew: a mistake of this kind comes by chance. */
const TIMES = 8;

/** The button that was pressed last. */
type Shown = 'Show Gaps Only' | 'Show Everything';

describe('The coverage in a window that is busy', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ file: 'submission-half-way.md', timersLate: 60 });
    await workbench.showContainer('Micro-Credential');
    await workbench.treeItem('EO 4.1').waitFor();
  });

  after(async () => {
    await workbench?.close();
  });

  /**
   * Waits until the tree shows what it is to show and has come to rest, and gives its rows: their place in the list, and
   * what they say.
   */
  async function rows(shows: Shown): Promise<readonly string[]> {
    const tree = workbench.page.getByRole('tree', { name: 'Coverage' });
    let before = '';
    return workbench.until(
      async () => {
        await workbench.page.waitForTimeout(300);
        return tree
          .getByRole('treeitem')
          .evaluateAll((all) =>
            all.map((row) => `${row.getAttribute('data-index')} ${row.getAttribute('aria-label')}`),
          );
      },
      (now) => {
        const isAtRest = String(now) === before;
        before = String(now);
        const hasComplete = now.some((row) => row.includes('Question 1, complete'));
        return isAtRest && hasComplete === (shows === 'Show Everything');
      },
    );
  }

  async function assertEachLineOnce(shows: Shown): Promise<readonly string[]> {
    const shown = await rows(shows);
    const lines = shown.map((row) => row.slice(row.indexOf(' ')));
    assert.equal(new Set(lines).size, lines.length, `every line once:\n${shown.join('\n')}`);
    return shown;
  }

  it('has every line once, and where it belongs, however often it is drawn', async () => {
    const drawn = new Map<Shown, readonly string[]>([
      ['Show Everything', await assertEachLineOnce('Show Everything')],
    ]);
    for (let time = 0; time < TIMES; time++) {
      for (const name of ['Show Gaps Only', 'Show Everything'] as const) {
        await workbench.treeItem('EO 4.1').hover();
        await workbench.page.getByRole('button', { name, exact: true }).click();
        const shown = await assertEachLineOnce(name);
        assert.deepEqual(shown, drawn.get(name) ?? shown);
        drawn.set(name, shown);
      }
    }
    await workbench.clickTreeItem('EO 2.2');
  });

  it('keeps a line open that is opened while all is drawn anew', async () => {
    const { page } = workbench;
    const part = page.getByRole('tree', { name: 'Coverage' }).getByRole('treeitem', { name: /^Part 1,/ });
    const sign = part.locator('.monaco-tl-twistie');
    for (let time = 0; time < TIMES; time++) {
      await sign.click();
      await part.and(page.locator('[aria-expanded="false"]')).waitFor();
      await part.hover();
      const name = time % 2 === 0 ? 'Show Gaps Only' : 'Show Everything';
      await page.getByRole('button', { name, exact: true }).click();
      // At another moment of the drawing each time.
      await page.waitForTimeout(150 + 40 * time);
      await sign.click();
      await rows(name);
      assert.equal(await part.getAttribute('aria-expanded'), 'true', `opened for the ${time + 1}. time`);
    }
  });
});
