import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** With what a person answers. Texts are typed either way. */
export type Hand = 'mouse' | 'keyboard';

/** Answers what the extension asks, as a person does who reads the question first. */
export class Answering {
  readonly #workbench: Workbench;
  readonly #hand: Hand;

  constructor(workbench: Workbench, hand: Hand) {
    this.#workbench = workbench;
    this.#hand = hand;
  }

  /** The field in which VS Code asks. */
  get widget(): Locator {
    return this.#workbench.page.locator('.quick-input-widget');
  }

  get field(): Locator {
    return this.widget.locator('input').first();
  }

  /** Takes a line of a list; who has no mouse types a little of it first. */
  async choose(question: string, label: string, picture?: string): Promise<void> {
    await this.asked(question);
    if (this.#hand === 'keyboard') await this.#workbench.type(label);
    const row = this.widget.locator('.monaco-list-row', { hasText: label }).first();
    await row.waitFor();
    if (picture !== undefined) await this.#workbench.screenshot(picture);
    if (this.#hand === 'mouse') {
      await row.click();
      return;
    }
    await this.widget.locator('.monaco-list-row.focused', { hasText: label }).waitFor();
    await this.#workbench.press('Enter');
  }

  /** Writes a text, or leaves the one that is offered. */
  async write(question: string, text = '', picture?: string): Promise<void> {
    await this.asked(question);
    if (text !== '') await this.#workbench.type(text);
    if (picture !== undefined) await this.#workbench.screenshot(picture);
    await this.goOn();
  }

  async goOn(): Promise<void> {
    if (this.#hand === 'mouse') await this.widget.getByRole('button', { name: 'Go on' }).click();
    else await this.#workbench.press('Enter');
  }

  /** Waits for a question: lists have it in the field, texts below it, or above where they are checked. */
  async asked(question: string): Promise<void> {
    const { widget } = this;
    await widget
      .getByPlaceholder(question)
      .or(widget.locator('.quick-input-message, .quick-input-title', { hasText: question }))
      .first()
      .waitFor();
  }

  /** Names a file in the dialog for files, which is a list in the browser and takes a path. */
  async file(folder: string, path: string, picture?: string): Promise<void> {
    const { field, widget } = this;
    await this.#workbench.until(
      () => field.inputValue(),
      (shown) => shown.includes(folder),
    );
    await field.fill(path);
    await widget.locator('.monaco-list-row.focused, .monaco-list-row').first().waitFor();
    if (picture !== undefined) await this.#workbench.screenshot(picture);
    if (this.#hand === 'mouse') await widget.getByRole('button', { name: 'Add', exact: true }).click();
    else await this.#workbench.press('Enter');
  }

  /** Runs a command that asks something, so that the widget in which it is chosen does not go away. */
  async run(command: string): Promise<void> {
    await this.#workbench.press('F1');
    await this.field.fill(`>${command}`);
    await this.widget.locator('.monaco-list-row.focused', { hasText: command }).waitFor();
    await this.#workbench.press('Enter');
  }
}
