import {
  type CancellationToken,
  createMessageConnection,
  ErrorCodes,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
  ResponseError,
} from 'vscode-jsonrpc';
import type { InitializeParams, MessageType } from 'vscode-languageserver-protocol';
import type { News, Notifications, Questions, Requests } from './methods.ts';

/** Where messages come from and go to. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** One of the messages that this server and its clients exchange beyond the protocol. */
export interface OwnMessage {
  readonly method: string;
}

type Answer<Result> = Result | ResponseError | Promise<Result | ResponseError>;
export type Answering<Params, Result> = (params: Params, token: CancellationToken) => Answer<Result>;

/**
 * The messages of the Language Server Protocol on a transport, and the life of a server as the protocol wants it: nothing
 * is answered before `initialize` nor after `shutdown`.
 */
export class Connection {
  readonly #messages: MessageConnection;
  readonly #answers = new Map<string, Answering<never, unknown>>();
  readonly #listeners = new Map<string, (params: never) => void | Promise<void>>();
  #life: 'new' | 'serving' | 'shut down' = 'new';
  #answerMore: (() => Promise<void>) | undefined;
  #greeted: ((params: InitializeParams) => void) | undefined;

  constructor({ reader, writer }: Transport) {
    const log = (text: string): void => this.logError(text);
    // What the library has to say beyond errors is of no use to a writer.
    const silence = (): void => {};
    this.#messages = createMessageConnection(reader, writer, {
      error: log,
      warn: log,
      info: silence,
      log: silence,
    });
  }

  /** Begins to read messages. */
  listen(): void {
    this.#messages.onRequest((method, params, token) => this.#answer(method, params, token));
    this.#messages.onNotification((method, params) => this.#hear(method, params));
    this.#messages.listen();
  }

  /** Answers a request of the protocol, or one of our own. */
  onRequest<Method extends keyof Requests>(
    method: Method,
    answering: Answering<Requests[Method][0], Requests[Method][1]>,
  ): void;
  onRequest<Params, Result>(message: OwnMessage, answering: Answering<Params, Result>): void;
  onRequest(message: string | OwnMessage, answering: Answering<never, unknown>): void {
    this.#answers.set(typeof message === 'string' ? message : message.method, answering);
  }

  /** Hears a notification of the protocol, or one of our own. */
  onNotification<Method extends keyof Notifications>(
    method: Method,
    listener: (params: Notifications[Method]) => void | Promise<void>,
  ): void;
  onNotification<Params>(message: OwnMessage, listener: (params: Params) => void): void;
  onNotification(message: string | OwnMessage, listener: (params: never) => void | Promise<void>): void {
    this.#listeners.set(typeof message === 'string' ? message : message.method, listener);
  }

  /** `answerMore` is called once, when something is asked that nobody answers yet; it may add answers. */
  onUnanswered(answerMore: () => Promise<void>): void {
    this.#answerMore = answerMore;
  }

  /** `listener` is told who the client is, for what concerns the machine rather than the protocol. */
  onGreeted(listener: (params: InitializeParams) => void): void {
    this.#greeted = listener;
  }

  /** `listener` is called when the client wants the server to end, or is gone. */
  onEnd(listener: () => void): void {
    this.#listeners.set('exit', listener);
    this.#messages.onClose(listener);
  }

  /** Whether the client has said that it needs nothing any more. */
  get isShutDown(): boolean {
    return this.#life === 'shut down';
  }

  /** Asks the client; rejects where it does not answer or there is no client any more. */
  sendRequest<Method extends keyof Questions>(
    method: Method,
    params: Questions[Method][0],
  ): Promise<Questions[Method][1]>;
  sendRequest<Result>(method: string, params: unknown): Promise<Result>;
  async sendRequest(method: string, params: unknown): Promise<unknown> {
    return params === undefined
      ? this.#messages.sendRequest(method)
      : this.#messages.sendRequest(method, params);
  }

  /** Tells the client; a client that has gone need not be told. */
  sendNotification<Method extends keyof News>(method: Method, params: News[Method]): void;
  sendNotification(message: OwnMessage, params: object): void;
  sendNotification(message: string | OwnMessage, params: object): void {
    const method = typeof message === 'string' ? message : message.method;
    try {
      void this.#messages.sendNotification(method, params).catch(() => {});
    } catch {
      // The connection is closed.
    }
  }

  /** Asks the client to send something from now on. */
  async register(method: keyof Notifications, registerOptions: object): Promise<void> {
    const registrations = [{ id: method, method, registerOptions }];
    await this.sendRequest('client/registerCapability', { registrations });
  }

  /** Writes an error where the client keeps what servers say. */
  logError(message: string): void {
    const type: MessageType = 1;
    this.sendNotification('window/logMessage', { type, message });
  }

  #answer(method: string, params: unknown, token: CancellationToken): unknown {
    if (this.#life === 'shut down') {
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
    }
    const isGreeting = method === 'initialize';
    if (isGreeting !== (this.#life === 'new')) {
      return isGreeting
        ? new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized before.')
        : new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized.');
    }
    if (method === 'shutdown') {
      this.#life = 'shut down';
      return null;
    }
    if (isGreeting) {
      this.#life = 'serving';
      this.#greeted?.(params as InitializeParams);
    }
    const answering = this.#answers.get(method);
    return answering ? answering(params as never, token) : this.#answerLater(method, params, token);
  }

  async #answerLater(method: string, params: unknown, token: CancellationToken): Promise<unknown> {
    await this.#answerMore?.();
    const answering = this.#answers.get(method);
    if (!answering) return new ResponseError(ErrorCodes.MethodNotFound, `Nothing answers ${method}.`);
    return answering(params as never, token);
  }

  #hear(method: string, params: unknown): void | Promise<void> {
    if (this.#life !== 'serving' && method !== 'exit') return undefined;
    return this.#listeners.get(method)?.(params as never);
  }
}
