import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  type Message,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

/** The request that stands in for one that is refused; no client sends it. */
const REFUSED = 'microCredential/refused';

/**
 * Keeps the order that the protocol asks for, which the library leaves to each server: before `initialize` and after
 * `shutdown` requests get an error and notifications are dropped, and nobody initializes twice.
 */
export function inProtocolOrder(): ConnectionOptions {
  let stage: 'new' | 'serving' | 'ended' = 'new';
  return {
    messageStrategy: {
      handleMessage(message, next) {
        const { method, id } = message as Partial<RequestMessage>;
        // Answers to the server's own requests come at any time.
        if (method === undefined) return next(message);
        const refusal = refusalOf(method);
        if (refusal === undefined) {
          if (method === 'initialize') stage = 'serving';
          else if (method === 'shutdown') stage = 'ended';
          return next(message);
        }
        if (id === undefined || id === null) return undefined;
        return next({ jsonrpc: message.jsonrpc, id, method: REFUSED, params: refusal } as Message);
      },
    },
  };

  function refusalOf(method: string): Refusal | undefined {
    if (method === 'exit') return undefined;
    if (stage === 'ended') return { code: ErrorCodes.InvalidRequest, message: 'The server is shut down.' };
    if (method === REFUSED) return { code: ErrorCodes.MethodNotFound, message: 'No such method.' };
    if (stage === 'serving' && method === 'initialize') {
      return { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' };
    }
    const isEarly = stage === 'new' && method !== 'initialize';
    return isEarly ? { code: ErrorCodes.ServerNotInitialized, message: 'Not initialized yet.' } : undefined;
  }
}

interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** Answers what `inProtocolOrder` refuses. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(REFUSED, ({ code, message }: Refusal) => new ResponseError(code, message));
}
