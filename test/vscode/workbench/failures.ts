import type { Context } from 'mocha';
import { Workbench } from './workbench.ts';

/** What tells most of what VS Code was about; the text in the editor is in the picture. */
const TELLING =
  '.quick-input-widget, .context-view, .monaco-dialog-box, .notifications-toasts, .pane-view, .markers-panel, .statusbar';
const MOST_CHARACTERS = 600;

/** Shows what was on the screen when a test failed, at its first try too: often it cannot be seen a second time. */
export const mochaHooks = {
  async afterEach(this: Context): Promise<void> {
    const test = this.currentTest;
    if (!test || test.state === 'passed' || test.isPending()) return;
    for (const [index, workbench] of [...Workbench.shown].entries()) {
      const name = `failed-${test.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-')}-${index + 1}`;
      console.error(`      failed; on the screen, as in ${await workbench.screenshot(name)}:`);
      for (const part of await workbench.page.locator(TELLING).filter({ visible: true }).allInnerTexts()) {
        console.error(`      | ${part.replace(/\s+/g, ' ').slice(0, MOST_CHARACTERS)}`);
      }
    }
  },
};
