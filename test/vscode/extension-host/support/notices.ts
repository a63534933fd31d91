import * as vscode from 'vscode';

type Show = (message: string, ...offers: string[]) => Promise<string | undefined>;
type Kind = 'showErrorMessage' | 'showWarningMessage';

/** Stands in for VS Code's notifications, to see what the writer is told and to press a button. */
export class Notices {
  readonly told: string[] = [];
  readonly #shown: { readonly offers: readonly string[]; readonly choose: (offer: string) => void }[] = [];
  readonly #before = new Map<Kind, Show>();

  constructor() {
    const window = vscode.window as unknown as Record<Kind, Show>;
    for (const kind of ['showErrorMessage', 'showWarningMessage'] as const) {
      this.#before.set(kind, window[kind]);
      window[kind] = (message, ...offers) => {
        this.told.push(message);
        return new Promise((choose) => this.#shown.push({ offers, choose }));
      };
    }
  }

  /** Presses a button of the last notification that has it. */
  press(offer: string): void {
    const notice = this.#shown.findLast(({ offers }) => offers.includes(offer));
    if (!notice) throw new Error(`No notification offers ${offer}.`);
    notice.choose(offer);
  }

  restore(): void {
    const window = vscode.window as unknown as Record<Kind, Show>;
    for (const [kind, show] of this.#before) window[kind] = show;
  }
}
