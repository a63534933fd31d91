import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { AliveRequest, BusyNotification, type BusyParams } from '../../server/protocol/alive.ts';
import type { CreateServer, Server } from './client-options.ts';
import { Conversation } from './conversation.ts';
import type { Quarantine } from './quarantine.ts';
import { isLost } from './unanswered.ts';
import { Watchdog } from './watchdog.ts';

interface Watcher {
  /** The server owes an answer for so many seconds; 0 when it has answered again. */
  silent(seconds: number): void;
  /** It is gone, or as good as gone. */
  ended(hung: boolean): void;
}

/** One server from its start to its end, watched over. Each has a client of its own. */
export class Life {
  readonly #create: CreateServer;
  readonly #quarantine: Quarantine;
  readonly #watcher: Watcher;
  readonly #conversation = new Conversation();
  readonly #watchdog: Watchdog;
  #server: Server | undefined;
  #started: Promise<void> | undefined;
  #isOver = false;

  constructor(create: CreateServer, quarantine: Quarantine, watcher: Watcher) {
    this.#create = create;
    this.#quarantine = quarantine;
    this.#watcher = watcher;
    this.#watchdog = new Watchdog(this.#conversation, {
      beat: async () => {
        await this.#started;
        await this.#server?.client.sendRequest(AliveRequest.method);
      },
      silent: (seconds) => watcher.silent(seconds),
      hung: () => watcher.ended(true),
    });
  }

  /** Gives the client once its server runs. `meet` is shown it before that, so that nothing the server says is missed. */
  async start(meet: (client: BaseLanguageClient) => void): Promise<BaseLanguageClient> {
    this.#server = await this.#create(this.#middleware, () => this.#watcher.ended(false));
    const { client } = this.#server;
    // Ended before it began: nobody waits for it any more.
    if (this.#isOver) return client;
    meet(client);
    client.onNotification(BusyNotification.method, ({ uri }: BusyParams) => {
      if (this.#isOver) return;
      this.#conversation.busyWith(uri);
      this.#watchdog.wake();
    });
    const greeted = this.#conversation.asked(undefined);
    this.#started = client.start();
    this.#watchdog.wake();
    await this.#started;
    // Ended while it was being made: there was nothing to be ended then.
    if (this.#isOver) this.#server.kill();
    greeted();
    this.#watchdog.heard();
    // The library hands over the documents that are open behind this; only then can anybody ask about them.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return client;
  }

  /** The document over which the server fell silent, or ended. */
  get suspect(): string | undefined {
    return this.#conversation.suspect;
  }

  hasAnsweredFor(uri: string): boolean {
    return this.#conversation.hasAnsweredFor(uri);
  }

  /** Ends the server in good order, or by force where it does not listen. */
  async stop(): Promise<void> {
    this.#over();
    try {
      await this.#server?.client.stop();
    } catch {
      this.#server?.kill();
    }
  }

  /** Ends the server at once, as it may be unable to hear. */
  kill(): void {
    this.#over();
    this.#server?.kill();
  }

  #over(): void {
    this.#isOver = true;
    this.#watchdog.rest();
  }

  /** Notes what is said, and keeps back what is about a document that no server is to be given. */
  readonly #middleware: Required<Pick<Middleware, 'sendRequest' | 'sendNotification'>> = {
    sendRequest: async (type, param, token, next) => {
      if ((typeof type === 'string' ? type : type.method) === AliveRequest.method) {
        return next(type, param, token);
      }
      const uri = addressIn(param);
      // Every language feature takes this for "there is nothing".
      if (uri !== undefined && this.#quarantine.holds(uri)) return null as never;
      const answered = this.#conversation.asked(uri);
      this.#watchdog.wake();
      const heard = (): void => {
        answered();
        this.#watchdog.heard();
      };
      try {
        const answer = await next(type, param, token);
        heard();
        return answer;
      } catch (error) {
        // A refusal is an answer, too.
        if (!isLost(error)) heard();
        throw error;
      }
    },
    sendNotification: async (type, next, param) => {
      const uri = addressIn(param);
      if (uri !== undefined && this.#quarantine.holds(uri)) return;
      this.#conversation.told(uri);
      this.#watchdog.wake();
      await next(type, param);
    },
  };
}

/** The address of the document of which a message speaks. */
export function addressIn(params: unknown): string | undefined {
  const { textDocument } = (params ?? {}) as { readonly textDocument?: { readonly uri?: unknown } };
  return typeof textDocument?.uri === 'string' ? textDocument.uri : undefined;
}
