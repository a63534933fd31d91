import type { Disposable } from 'vscode';

/** Milliseconds; beyond what a busy window takes at a stretch as a rule, and hardly felt as waiting. */
const PAUSE = 100;

/**
 * Gives VS Code's questions for the lines below others their time, so that it does not mix them up.
 *
 * VS Code asks about several lines in one question and finds the share of each by its place in that question. While it
 * is still noting down the places, an answer that leads it to ask on makes it take the next question for this one. Lines
 * then stand below a parent that is not theirs, until all is drawn anew. A window that is busy when a view is first shown
 * is where this happens.
 */
export class Waves implements Disposable {
  #pause: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restFrom = 0;
  readonly #length: number;

  /** `length`: milliseconds of a pause. */
  constructor(length = PAUSE) {
    this.#length = length;
  }

  /** Milliseconds until VS Code has most likely asked all that it is going to ask; none = it has. */
  get unrest(): number {
    return Math.max(this.#pause ? 1 : 0, this.#restFrom - Date.now());
  }

  /**
   * Settles when a question may be answered. All questions of a wave are answered together, also where VS Code puts the
   * next one only when it has the answer to the one before. `leadsOn` says whether it can ask about what it is told.
   */
  async mayAnswer(leadsOn: boolean): Promise<void> {
    this.#stir();
    if (!leadsOn) return;
    this.#pause ??= new Promise((resolve) => {
      this.#timer = setTimeout(() => {
        resolve();
        this.#stir();
        // The other questions of the wave come before any timer does.
        this.#timer = setTimeout(() => {
          this.#pause = undefined;
        });
      }, this.#length);
    });
    await this.#pause;
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #stir(): void {
    this.#restFrom = Date.now() + this.#length;
  }
}
