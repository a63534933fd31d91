import type { Disposable } from 'vscode';

/** Milliseconds between two looks at whether VS Code asks no more. */
const PAUSE = 100;

/** So many looks at which nothing was asked end a drawing: in a busy window questions are long in coming. */
const LOOKS = 5;

/** How often a line is opened again before it is taken for open: VS Code tells nothing where it was open. */
const TRIES = 3;

/**
 * Opens again what VS Code closes while it draws.
 *
 * Before VS Code asks for what is below the lines that are open, it notes down which ones are closed, and closes those
 * once more when it has all answers. A line that a writer opens in between falls shut again. Such a line is opened anew
 * when the drawing is done; where it is open still, nothing is to be seen of that.
 */
export class Reopening<Line> implements Disposable {
  readonly #unrest: () => number;
  readonly #open: (line: Line) => void;
  readonly #pause: number;
  /** How many looks are left of a drawing. */
  #looks = 0;
  /** Lines that were opened meanwhile, and how often they were opened again. */
  readonly #opened = new Map<Line, number>();
  #timer: ReturnType<typeof setInterval> | undefined;

  /**
   * `unrest`: milliseconds until VS Code has most likely asked all that it is going to ask; 0 = it has. `pause`:
   * milliseconds.
   */
  constructor(unrest: () => number, open: (line: Line) => void, pause = PAUSE) {
    this.#unrest = unrest;
    this.#open = open;
    this.#pause = pause;
  }

  /** VS Code was told to draw branches anew, about which it is going to ask. */
  begin(): void {
    this.#looks = LOOKS;
  }

  /** VS Code asks what is below a line, or at the top. */
  asked(): void {
    if (this.#looks === 0) return;
    this.#looks = LOOKS;
    this.#timer ??= setInterval(() => this.#look(), this.#pause);
  }

  /** A line was opened, by the writer or here. */
  opened(line: Line): void {
    // That VS Code tells of the opening here shows that the line was closed, and is open now.
    if (this.#opened.get(line)) this.#opened.delete(line);
    else if (this.#looks > 0) this.#opened.set(line, 0);
  }

  /** The writer closed a line. */
  closed(line: Line): void {
    this.#opened.delete(line);
  }

  dispose(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    if (this.#unrest() > 0) return;
    this.#openAgain();
    this.#looks -= 1;
    if (this.#looks > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#opened.clear();
  }

  #openAgain(): void {
    for (const [line, tries] of this.#opened) {
      if (tries === TRIES) this.#opened.delete(line);
      else {
        this.#opened.set(line, tries + 1);
        this.#open(line);
      }
    }
  }
}
