import assert from 'node:assert/strict';
import process from 'node:process';
import type { Locator } from 'playwright-core';
import { noSignals, onWindows, skip } from '../../support/skip.ts';
import { Workbench } from './workbench.ts';

const FILE = 'submission-half-way.md';

describe('What a writer sees when the server fails', () => {
  let workbench: Workbench;

  before(async function () {
    if (onWindows) skip(this, noSignals);
    workbench = await Workbench.open({ file: FILE });
    await workbench.showContainer('Micro-Credential');
    await workbench.treeItem('EO 1.1').waitFor();
  });

  after(async () => {
    await workbench?.close();
  });

  const toasts = (): Locator => workbench.page.locator('.notification-toast');
  const toast = (text: string | RegExp): Locator => toasts().filter({ hasText: text });
  const coverage = (): Locator => workbench.page.locator('.pane', { hasText: /^\s*Coverage/ }).first();

  function server(): number {
    const [pid, ...others] = workbench.languageServers();
    assert.ok(pid !== undefined && others.length === 0, 'one server runs');
    return pid;
  }

  async function typeAtEnd(words: string): Promise<void> {
    await workbench.page.locator('.monaco-editor .view-lines').first().click();
    await workbench.press('ControlOrMeta+End');
    await workbench.type(words);
  }

  /** Ends the server by force, and waits for the next one. */
  async function kill(): Promise<void> {
    const ended = server();
    process.kill(ended, 'SIGKILL');
    await workbench.until(
      async () => workbench.languageServers(),
      (pids) => pids.length === 1 && !pids.includes(ended),
    );
  }

  it('that the file is not checked, and a button to try again', async function () {
    this.timeout(120_000);
    process.kill(server(), 'SIGSTOP');
    await typeAtEnd(' I thank her.');
    await coverage()
      .getByText(/No answer for \d+ seconds/)
      .waitFor({ timeout: 30_000 });
    await workbench.screenshot('faults-silent');
    await toast('got stuck over “submission-half-way.md”').waitFor({ timeout: 60_000 });
    await coverage().getByText('This file is not checked now').waitFor();
    await workbench.screenshot('faults-not-checked');
    assert.equal(await toasts().count(), 1);
    await coverage().getByRole('button', { name: 'Try Again' }).click();
    await workbench.treeItem('EO 1.1').waitFor();
    await workbench.until(
      () => workbench.page.locator('.view-lines').first().innerText(),
      (text) => text.replaceAll('\u00a0', ' ').includes('I thank her.'),
    );
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('that it stopped for good only after the fifth time, with a button to start it again', async function () {
    this.timeout(120_000);
    await workbench.runCommand('Micro-Credential: Restart the Checker');
    await workbench.until(
      async () => workbench.languageServers(),
      (pids) => pids.length === 1,
    );
    await workbench.treeItem('EO 1.1').waitFor();
    for (let count = 1; count < 5; count++) {
      await typeAtEnd(' Once more.');
      await kill();
    }
    assert.equal(await toasts().count(), 0);
    await workbench.treeItem('EO 1.1').waitFor();
    process.kill(server(), 'SIGKILL');
    await toast('The checker stopped 5 times within three minutes').waitFor();
    await coverage().getByText('The checker has stopped. What is listed here is from before.').waitFor();
    await typeAtEnd(' The text goes on.');
    await workbench.screenshot('faults-stopped');
    assert.equal(await toasts().count(), 1);
    assert.deepEqual(workbench.languageServers(), []);
    await toasts().getByRole('button', { name: 'Start Again' }).click();
    await workbench.until(
      async () => workbench.languageServers(),
      (pids) => pids.length === 1,
    );
    await coverage().getByText('The checker has stopped.').waitFor({ state: 'hidden' });
    await workbench.screenshot('faults-started-again');
  });

  it('nothing, when the window is left: no server stays behind', async function () {
    this.timeout(60_000);
    const before = server();
    await workbench.press('ControlOrMeta+S');
    await workbench.runCommand('Developer: Reload Window');
    await workbench.until(
      async () => workbench.languageServers(),
      (pids) => pids.length === 1 && !pids.includes(before),
    );
  });
});
