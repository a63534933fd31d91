import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { workbenchAddress } from '../../../scripts/vscode/address.ts';
import { findBrowser, launchBrowser } from '../../../scripts/vscode/browser.ts';
import { installEmbeddedVSCode } from '../../../scripts/vscode/embedded.ts';
import {
  cacheFolder,
  exampleFolder,
  makeTemporaryFolder,
  removeTemporaryFolder,
} from '../../../scripts/vscode/folders.ts';
import { type RunningServer, startServer } from '../../../scripts/vscode/server.ts';
import { languageServers } from '../language-servers.ts';

/** VS Code's own themes, with the class by which its page tells that one is shown. */
export const themes = {
  light: { name: 'Default Light Modern', shownBy: 'vs' },
  dark: { name: 'Default Dark Modern', shownBy: 'vs-dark' },
  'high-contrast': { name: 'Default High Contrast', shownBy: 'hc-black' },
  'high-contrast-light': { name: 'Default High Contrast Light', shownBy: 'hc-light' },
} as const;

export const screenshotFolder = join(cacheFolder, 'screenshots');

export interface OpenOptions {
  /** Copied to a temporary folder before it is opened, so that a test may change every file. */
  readonly folder?: string;
  /** What of the folder is opened: a `.code-workspace` file in it, or nothing; absent = the folder. */
  readonly workspace?: string | 'nothing';
  /** Opened with the workbench; a path inside the folder. */
  readonly file?: string;
  /** What VS Code speaks, for instance "es"; its own words stay English where no language pack is installed. */
  readonly language?: string;
  /** Milliseconds by which the page's shortest timers come late, each by another time: what a busy window is like. */
  readonly timersLate?: number;
}

/** Milliseconds after which a person would press the key or the button again, and how often. */
const HEARD_WITHIN = 8_000;
const TRIES = 4;

/** A package to try in place of the sources: `npm test -- --only package` names it. */
const packageFile = process.env.MICRO_CREDENTIAL_PACKAGE;

/** A real VS Code with the extension, driven as a person drives it: by mouse, keyboard and what is on the screen. */
export class Workbench {
  readonly page: Page;
  /** The copy that is open; its files may be read and written. */
  readonly folder: string;
  /** Those on the screen now. */
  static get shown(): ReadonlySet<Workbench> {
    return Workbench.#open;
  }

  static readonly #open = new Set<Workbench>();
  readonly #browser: Browser;
  readonly #server: RunningServer;
  readonly #temporary: string;

  private constructor(
    page: Page,
    folder: string,
    browser: Browser,
    server: RunningServer,
    temporary: string,
  ) {
    this.page = page;
    this.folder = folder;
    this.#browser = browser;
    this.#server = server;
    this.#temporary = temporary;
    Workbench.#open.add(this);
  }

  /** The processes of the language servers that this VS Code started and that still run. */
  languageServers(): number[] {
    const { extensionPath } = this.#server;
    return languageServers().flatMap(({ pid, program }) => (program.includes(extensionPath) ? [pid] : []));
  }

  static async open({
    folder = exampleFolder,
    workspace,
    file,
    language,
    timersLate,
  }: OpenOptions = {}): Promise<Workbench> {
    const [vscode, found] = await Promise.all([installEmbeddedVSCode(), findBrowser()]);
    const temporary = makeTemporaryFolder();
    const copy = join(temporary, basename(folder));
    await cp(folder, copy, { recursive: true });
    const server = await startServer(vscode, packageFile ? { packages: [packageFile] } : {});
    const browser = await launchBrowser(found);
    const page = await browser.newPage({
      viewport: { width: 1400, height: 900 },
      ...(language && { locale: language }),
    });
    // What a language pack would say of itself.
    if (language) await page.addInitScript(`self._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
    if (timersLate !== undefined) await page.addInitScript(lateTimers(timersLate));
    const workbench = new Workbench(page, copy, browser, server, temporary);
    try {
      const opened = workspace === undefined ? copy : join(copy, workspace);
      await page.goto(
        workbenchAddress(packageFile ? { ...server, extensionPath: undefined } : server, {
          ...(workspace !== 'nothing' && { folder: opened }),
          ...(file && { file: join(copy, file) }),
        }),
      );
      // The workbench paints before it knows any extension; with these it has come to rest.
      await page.locator('.statusbar-item[id="status.problems"]').waitFor();
      if (file?.endsWith('.md')) {
        await page.locator('.statusbar-item', { hasText: /^\s*Markdown\s*$/ }).waitFor();
      }
      return workbench;
    } catch (error) {
      await workbench.screenshot('did-not-open');
      await workbench.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    Workbench.#open.delete(this);
    await this.#browser.close();
    await this.#server.stop();
    await removeTemporaryFolder(this.#temporary);
  }

  /** Opens a file of the folder through quick open. */
  async openFile(path: string): Promise<void> {
    await this.#pickFirst('ControlOrMeta+P', path, basename(path));
    await this.page.locator('.tab.active', { hasText: basename(path) }).waitFor();
    await this.page.locator('.monaco-editor.focused').first().waitFor();
  }

  /** Runs a command as the palette shows it, for instance "View: Toggle Word Wrap". */
  async runCommand(title: string): Promise<void> {
    await this.beginCommand(title);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Runs a command that asks something where it was chosen. */
  async beginCommand(title: string): Promise<void> {
    await this.#enterFirst('F1', `>${title}`, title);
  }

  /** Chooses from the context menu of what is on the screen, and comes back once the menu is gone. */
  async chooseFromMenu(target: Locator, label: string, picture?: string): Promise<void> {
    const menu = this.page.locator('.monaco-menu');
    const item = menu.getByLabel(label, { exact: true });
    await this.#untilHeard(
      async () => {
        await target.click({ button: 'right' });
        await item.waitFor({ timeout: HEARD_WITHIN });
      },
      () => this.page.keyboard.press('Escape'),
    );
    if (picture) await this.screenshot(picture);
    await this.#untilHeard(async () => {
      // VS Code takes no click on a menu in its first tenth of a second.
      if (await menu.isVisible()) await item.click({ timeout: HEARD_WITHIN });
      await menu.waitFor({ state: 'hidden', timeout: HEARD_WITHIN });
    });
  }

  /** The row of a tree view with this text; the first, as a row may be there twice while its tree is being drawn. */
  treeItem(label: string | RegExp, view?: string): Locator {
    return this.#rows(label, view).first();
  }

  #rows(label: string | RegExp, view = 'Coverage'): Locator {
    return this.page.getByRole('tree', { name: view }).getByRole('treeitem').filter({ hasText: label });
  }

  /** Clicks a row of a tree view; again if the view moved under the mouse and another row was met. */
  async clickTreeItem(label: string | RegExp, view?: string): Promise<void> {
    // Of a row that is there twice, the one that is clicked need not be the one that shows it.
    const chosen = this.#rows(label, view).and(this.page.locator('[aria-selected="true"]')).first();
    for (let tries = 0; tries < 3; tries += 1) {
      await (await this.findTreeItem(label, view)).click();
      const met = await chosen.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
      if (met) return;
    }
    throw new Error(`The line ${label} was clicked and another one was chosen.`);
  }

  /** A row of a tree view, scrolled to where it is long: only rows on the screen are there at all. */
  async findTreeItem(label: string | RegExp, view = 'Coverage'): Promise<Locator> {
    const row = this.treeItem(label, view);
    const tree = this.page.getByRole('tree', { name: view });
    await tree.hover();
    await this.#turnWheel(-10_000);
    const end = Date.now() + 20_000;
    for (let below = 0; Date.now() < end; below += 1) {
      await this.page.waitForTimeout(100);
      if (await row.isVisible()) return row;
      // From the end on from the top: the row may come while its tree is still being drawn.
      await this.#turnWheel(below % 12 === 11 ? -10_000 : 150);
    }
    throw new Error(`The view ${view} has no line ${label}.`);
  }

  /** Scrolls what is under the mouse, and comes back once it has moved: on a busy machine that takes its time. */
  async #turnWheel(pixels: number): Promise<void> {
    // Whoever listens only when the wheel is turned already may come too late, and would wait for ever.
    const moved = await this.page.evaluateHandle(() => {
      const turned = new Promise<void>((resolve) => {
        self.addEventListener(
          'wheel',
          () => requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
          { once: true, capture: true },
        );
      });
      return { turned };
    });
    await this.page.mouse.wheel(0, pixels);
    await moved.evaluate(({ turned }) => turned);
    await moved.dispose();
  }

  /** Brings a view container to the front, for instance "microCredential". */
  async showContainer(name: string): Promise<void> {
    await this.page.locator('.activitybar').getByRole('tab', { name }).click();
  }

  /** Types into what has the focus, as a person would: suggestions and automatic brackets included. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 20 });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  /** Puts the cursor of the active editor; line and column begin at 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.#pickFirst('Control+G', `:${line}:${column}`, /./);
  }

  /** What the status bar says of the cursor, for instance "Ln 7, Col 1". */
  async cursor(): Promise<string> {
    const texts = await this.statusBar();
    return texts.find((text) => /^Ln \d/.test(text)) ?? '';
  }

  async statusBar(): Promise<string[]> {
    const texts = await this.page.locator('.statusbar-item').allInnerTexts();
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  }

  /** What the Problems panel lists on the screen, one string for each row; long lists are cut where the panel ends. */
  async problems(): Promise<string[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) {
      await this.runCommand('Problems: Focus on Problems View');
      await panel.waitFor();
    }
    const rows = await panel.getByRole('treeitem').allInnerTexts();
    return rows.map((row) => row.replace(/\s+/g, ' ').trim());
  }

  /** Lets another program have the focus for a moment. */
  async leaveAndComeBack(): Promise<void> {
    await this.page.evaluate(async () => {
      const { document, setTimeout } = self as unknown as {
        document: { hasFocus(): boolean };
        setTimeout(act: () => void): void;
      };
      for (const event of ['focus', 'blur', 'focus']) {
        document.hasFocus = () => event === 'focus';
        self.dispatchEvent(new Event(event));
        // VS Code waits for a timer to see whether the focus only moves within the window.
        for (let turn = 0; turn < 2; turn++) await new Promise<void>((resolve) => setTimeout(resolve));
      }
    });
  }

  /** Repeats a question until the answer satisfies, because a screen changes a little after its cause. */
  async until<T>(ask: () => Promise<T>, satisfied: (answer: T) => boolean, timeout = 20_000): Promise<T> {
    const end = Date.now() + timeout;
    for (;;) {
      const answer = await ask();
      if (satisfied(answer)) {
        return answer;
      }
      if (Date.now() > end) {
        throw new Error(
          `Still not so after ${timeout / 1000} seconds; the last answer was ${JSON.stringify(answer)}.`,
        );
      }
      await this.page.waitForTimeout(100);
    }
  }

  /** Shows this folder in another theme. */
  async useTheme(theme: keyof typeof themes): Promise<void> {
    const { name, shownBy } = themes[theme];
    const folder = join(this.folder, '.vscode');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'settings.json'), JSON.stringify({ 'workbench.colorTheme': name }));
    await this.page.locator(`.monaco-workbench.${shownBy}`).waitFor();
  }

  /** What the Markdown preview of the active editor shows; opens it beside the editor where it is not open yet. */
  async preview(): Promise<FrameLocator> {
    if ((await this.page.locator('.tab', { hasText: /^Preview / }).count()) === 0) {
      await this.page.locator('.monaco-editor .view-lines').first().click();
      await this.press('ControlOrMeta+K', 'v');
    }
    const shown = this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await shown.locator('.markdown-body').waitFor();
    return shown;
  }

  async screenshot(name: string): Promise<string> {
    await mkdir(screenshotFolder, { recursive: true });
    const path = join(screenshotFolder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  async #pickFirst(key: string, query: string, expected: string | RegExp): Promise<void> {
    await this.#enterFirst(key, query, expected);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  async #enterFirst(key: string, query: string, expected: string | RegExp): Promise<void> {
    const widget = this.page.locator('.quick-input-widget');
    await this.#untilHeard(
      async () => {
        await this.page.keyboard.press(key);
        await widget.locator('input').fill(query, { timeout: HEARD_WITHIN });
        // Enter on a list that still shows the answer to an earlier query would run something else.
        await widget
          .locator('.monaco-list-row.focused', { hasText: expected })
          .waitFor({ timeout: HEARD_WITHIN });
      },
      () => this.page.keyboard.press('Escape'),
    );
    await this.page.keyboard.press('Enter');
  }

  /** Does again what VS Code did not hear because something of its own was not ready yet, as a person would. */
  async #untilHeard(
    act: () => Promise<void>,
    undo: () => Promise<void> = async () => undefined,
  ): Promise<void> {
    for (let tries = 1; tries < TRIES; tries += 1) {
      try {
        return await act();
      } catch {
        await undo();
      }
    }
    await act();
  }
}

/** A script for the page, as text: what translates this file adds to functions what the page does not know. */
function lateTimers(most: number): string {
  return `{
    const { setTimeout } = self;
    self.setTimeout = (act, delay, ...more) => setTimeout(act, delay || Math.random() * ${most}, ...more);
  }`;
}
