import type { BaseLanguageClient } from 'vscode-languageclient';

/** Asks the server one of the requests of `server/protocol/messages.ts`. */
export type Ask = <Answer>(request: { readonly method: string }, params: object) => Promise<Answer>;

/** The language server, started by whoever needs it first. */
export class ServerOnDemand {
  readonly #start: () => Promise<BaseLanguageClient>;
  #client: Promise<BaseLanguageClient> | undefined;

  constructor(start: () => Promise<BaseLanguageClient>) {
    this.#start = start;
  }

  /** Whether somebody needed it so far. */
  get isStarted(): boolean {
    return this.#client !== undefined;
  }

  /** The client of the server once that runs. */
  started(): Promise<BaseLanguageClient> {
    this.#client ??= this.#start().catch((error: unknown) => {
      // Who needs it next tries again.
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  readonly ask: Ask = async ({ method }, params) => (await this.started()).sendRequest(method, params);
}
