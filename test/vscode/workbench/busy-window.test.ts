import assert from 'node:assert/strict';
import { Workbench } from './workbench.ts';

/** How often everything is drawn anew: a mistake of this kind comes by chance. */
const TIMES = 8;

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

  /** Waits until the tree has come to rest, and gives its rows: their place in the list, and what they say. */
  async function rows(): Promise<readonly string[]> {
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
        return isAtRest;
      },
    );
  }

  async function assertEachLineOnce(): Promise<void> {
    const shown = await rows();
    const lines = shown.map((row) => row.slice(row.indexOf(' ')));
    assert.equal(new Set(lines).size, lines.length, `every line once:\n${shown.join('\n')}`);
  }

  it('has every line once, and where it belongs, however often it is drawn', async () => {
    await assertEachLineOnce();
    for (let time = 0; time < TIMES; time++) {
      for (const name of ['Show Gaps Only', 'Show Everything']) {
        await workbench.treeItem('EO 4.1').hover();
        await workbench.page.getByRole('button', { name, exact: true }).click();
        await assertEachLineOnce();
      }
    }
    await workbench.clickTreeItem('EO 2.2');
  });
});
