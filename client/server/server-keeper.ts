import type { BaseLanguageClient } from 'vscode-languageclient';
import { Awaited } from './awaited.ts';
import type { CreateServer } from './client-options.ts';
import { Ends } from './ends.ts';
import type { Health } from './health.ts';
import { addressIn, Life } from './life.ts';
import type { Quarantine } from './quarantine.ts';
import { notCheckedText, stoppedText, wentAwayText } from './texts.ts';
import { isLost, Unanswered } from './unanswered.ts';

/** Asks the server one of the requests of `server/protocol`. It may throw `Unanswered`. */
export type Ask = <Answer>(request: { readonly method: string }, params: object) => Promise<Answer>;

export interface KeeperOptions {
  /** Brings what makes servers; called again for each server. */
  readonly load: () => Promise<CreateServer>;
  readonly quarantine: Quarantine;
  /** Shown each server's client before it starts; what it gives is called when that server is gone. */
  readonly meet: (client: BaseLanguageClient) => () => void;
  readonly onHealth: (health: Health) => void;
  /** No server is given this document from now on. */
  readonly onQuarantine: (uri: string) => void;
  /** No server is started any more before somebody asks for one. */
  readonly onGivenUp: () => void;
  /** The clock that pauses are taken by; that of the platform if none is given. */
  readonly later?: (act: () => void, milliseconds: number) => ReturnType<typeof setTimeout>;
}

/** The language server: started by whoever needs it first, watched over, and started anew when it ends unasked. */
export class ServerKeeper {
  readonly #options: KeeperOptions;
  readonly #ends = new Ends();
  #health: Health = { state: 'resting', silence: 0 };
  #life: Life | undefined;
  #leave: () => void = () => {};
  #ready = new Awaited<BaseLanguageClient>();
  #next: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  get health(): Health {
    return this.#health;
  }

  /** The client of the server once that runs. */
  started(): Promise<BaseLanguageClient> {
    if (this.#health.state === 'stopped') return Promise.reject(new Unanswered(stoppedText()));
    if (this.#health.state === 'resting' && !this.#isOver) this.#begin('starting');
    return this.#ready.promise;
  }

  /** All questions only ask: what a server did not live to answer, the next one is asked. */
  readonly ask: Ask = async <Answer>({ method }: { readonly method: string }, params: object) => {
    const uri = addressIn(params);
    for (let attempt = 1; ; attempt += 1) {
      if (uri !== undefined && this.#options.quarantine.holds(uri)) throw new Unanswered(notCheckedText(uri));
      const client = await this.started();
      const life = this.#life;
      try {
        return await client.sendRequest<Answer>(method, params);
      } catch (error) {
        if (!isLost(error)) throw error;
        if (attempt > 1) throw new Unanswered(wentAwayText());
        if (life) this.#ended(life, false);
      }
    }
  };

  /** Ends the server that is there, whatever it does, and starts another. */
  async restart(): Promise<void> {
    this.#ends.forget();
    const life = this.#forget();
    this.#ready = this.#ready.orNext();
    this.#become({ state: 'starting', silence: 0 });
    await life?.stop();
    this.#begin('starting');
    await this.#ready.promise;
  }

  /** Ends the server for good: none is started after it. */
  async stop(): Promise<void> {
    this.#isOver = true;
    const life = this.#forget();
    this.#ready = this.#ready.orNext();
    this.#ready.reject(new Unanswered(stoppedText()));
    await life?.stop();
  }

  #begin(state: 'starting' | 'again'): void {
    const { load, quarantine, meet } = this.#options;
    if (this.#isOver) return;
    // Somebody else may have begun meanwhile.
    this.#life?.kill();
    this.#ready = this.#ready.orNext();
    const create: CreateServer = async (middleware, closed) => (await load())(middleware, closed);
    const life = new Life(create, quarantine, {
      silent: (silence) => {
        if (this.#life === life) this.#become({ state: this.#health.state, silence });
      },
      ended: (hung) => this.#ended(life, hung),
    });
    this.#life = life;
    this.#become({ state, silence: 0 });
    const meetIt = (client: BaseLanguageClient): void => {
      this.#leave = meet(client);
    };
    life.start(meetIt).then(
      (client) => {
        if (this.#life !== life) return;
        this.#become({ state: 'running', silence: 0 });
        this.#ready.resolve(client);
      },
      () => this.#ended(life, false),
    );
  }

  #ended(life: Life, hung: boolean): void {
    if (this.#life !== life) return;
    const { suspect } = life;
    const answered = suspect !== undefined && life.hasAnsweredFor(suspect);
    this.#forget();
    life.kill();
    const { quarantine, startsAgain, delay } = this.#ends.note({ at: Date.now(), hung, suspect, answered });
    if (quarantine !== undefined) {
      this.#options.quarantine.add(quarantine);
      this.#options.onQuarantine(quarantine);
    }
    if (startsAgain) this.#startAgain(delay);
    else this.#giveUp();
  }

  #startAgain(delay: number): void {
    this.#ready = this.#ready.orNext();
    this.#become({ state: 'again', silence: 0 });
    const { later = setTimeout } = this.#options;
    this.#next = later(() => this.#begin('again'), delay);
  }

  #giveUp(): void {
    this.#ready.reject(new Unanswered(stoppedText()));
    this.#become({ state: 'stopped', silence: 0 });
    this.#options.onGivenUp();
  }

  /** The server that was there, which is nobody's any more. */
  #forget(): Life | undefined {
    clearTimeout(this.#next);
    const life = this.#life;
    this.#life = undefined;
    this.#leave();
    this.#leave = () => {};
    return life;
  }

  #become(health: Health): void {
    this.#health = health;
    this.#options.onHealth(health);
  }
}
