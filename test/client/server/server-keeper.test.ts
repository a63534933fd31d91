import '../../support/vscode.ts';
import assert from 'node:assert/strict';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import type { Server } from '../../../client/server/client-options.ts';
import type { Health } from '../../../client/server/health.ts';
import { Quarantine } from '../../../client/server/quarantine.ts';
import type { ServerKeeper as Keeper } from '../../../client/server/server-keeper.ts';
import { BusyNotification } from '../../../server/protocol/alive.ts';

const { ServerKeeper } = await import('../../../client/server/server-keeper.ts');

const question = { method: 'question' };
const about = (uri: string): object => ({ textDocument: { uri } });
const lost = Object.assign(new Error('Pending response rejected'), { code: -32097 });

/** A server that answers what a test tells it to. */
class FakeServer implements Server {
  readonly client: BaseLanguageClient;
  readonly closed: () => void;
  answer: () => Promise<unknown> = async () => 'answer';
  startsWell = true;
  stopsWell = true;
  wasKilled = false;
  /** Says something to the client. */
  say: (method: string, params: object) => void;
  hasStarted = false;
  hasStopped = false;

  constructor(middleware: Middleware, closed: () => void) {
    this.closed = closed;
    const start = async (): Promise<void> => {
      if (!this.startsWell) throw new Error('no');
      this.hasStarted = true;
    };
    const stop = async (): Promise<void> => {
      if (!this.stopsWell) throw new Error('Stopping the server timed out');
      this.hasStopped = true;
    };
    const sendRequest = (method: string, params?: object): Promise<unknown> =>
      Promise.resolve(middleware.sendRequest?.(method, params, undefined, () => this.answer() as never));
    const listeners = new Map<string, (params: object) => void>();
    const onNotification = (method: string, listener: (params: object) => void): void => {
      listeners.set(method, listener);
    };
    this.say = (method, params) => listeners.get(method)?.(params);
    this.client = { start, stop, sendRequest, onNotification } as unknown as BaseLanguageClient;
  }

  kill(): void {
    this.wasKilled = true;
  }
}

describe('Who keeps the server', () => {
  let servers: FakeServer[];
  let prepare: (server: FakeServer) => void;
  let states: Health['state'][];
  let givenUp: number;
  let left: number;
  let quarantine: Quarantine;
  let keeper: Keeper;

  beforeEach(() => {
    servers = [];
    prepare = () => {};
    states = [];
    givenUp = 0;
    left = 0;
    quarantine = new Quarantine();
    keeper = new ServerKeeper({
      load: async () => async (middleware, closed) => {
        const server = new FakeServer(middleware, closed);
        prepare(server);
        servers.push(server);
        return server;
      },
      quarantine,
      meet: () => () => {
        left += 1;
      },
      onHealth: ({ state }) => states.push(state),
      onQuarantine: () => {},
      onGivenUp: () => {
        givenUp += 1;
      },
      later: (act) => setTimeout(act, 0),
    });
  });

  afterEach(() => keeper.stop());

  const last = (): FakeServer => {
    const server = servers.at(-1);
    assert.ok(server);
    return server;
  };

  it('starts it when somebody asks, and once', async () => {
    assert.equal(servers.length, 0);
    assert.deepEqual(await Promise.all([keeper.ask(question, {}), keeper.ask(question, {})]), [
      'answer',
      'answer',
    ]);
    assert.equal(servers.length, 1);
    assert.deepEqual(states, ['starting', 'running']);
  });

  it('starts another when it ends, and forgets the first', async () => {
    await keeper.started();
    last().closed();
    assert.equal(keeper.health.state, 'again');
    assert.equal(await keeper.ask(question, {}), 'answer');
    assert.equal(servers.length, 2);
    assert.equal(left, 1);
    // What is left of the first one says it again.
    servers[0]?.closed();
    assert.equal(keeper.health.state, 'running');
  });

  it('asks the next one what a server did not live to answer', async () => {
    await keeper.started();
    last().answer = () => Promise.reject(lost);
    assert.equal(await keeper.ask(question, {}), 'answer');
    assert.equal(servers.length, 2);
  });

  it('says so in a sentence where the next one does not live to answer either', async () => {
    prepare = (server) => {
      server.answer = () => Promise.reject(lost);
    };
    await assert.rejects(keeper.ask(question, {}), /^Error: The checker stopped over this question/);
  });

  it('hands on that a server refuses to answer', async () => {
    await keeper.started();
    const refusal = Object.assign(new Error('Unhandled method'), { code: -32601 });
    last().answer = () => Promise.reject(refusal);
    await assert.rejects(keeper.ask(question, {}), refusal);
    assert.equal(servers.length, 1);
  });

  it('asks nothing about a document that no server is given', async () => {
    quarantine.add('a');
    await assert.rejects(keeper.ask(question, about('a')), /“a” is not checked now/);
    assert.equal(await keeper.ask(question, about('b')), 'answer');
  });

  it('keeps back what VS Code asks about such a document: there is nothing', async () => {
    const client = await keeper.started();
    quarantine.add('a');
    assert.equal(await client.sendRequest('textDocument/hover', about('a')), null);
    assert.equal(await client.sendRequest('textDocument/hover', about('b')), 'answer');
  });

  it('ends one that does not hear that it is to stop', async () => {
    await keeper.started();
    last().stopsWell = false;
    await keeper.restart();
    assert.equal(servers.length, 2);
    assert.ok(servers[0]?.wasKilled);
    assert.equal(keeper.health.state, 'running');
  });

  it('starts none after it was stopped, whoever asks', async () => {
    await keeper.started();
    await keeper.stop();
    await assert.rejects(keeper.ask(question, {}));
    assert.equal(servers.length, 1);
  });

  it('starts but one where two want it started again', async () => {
    await keeper.started();
    await Promise.all([keeper.restart(), keeper.restart()]);
    assert.equal(await keeper.ask(question, {}), 'answer');
    assert.equal(
      servers.filter(({ hasStarted, wasKilled, hasStopped }) => hasStarted && !wasKilled && !hasStopped)
        .length,
      1,
    );
  });

  it('gives up after the fifth end, says so once, and refuses in a sentence until it is asked to start again', async () => {
    for (let count = 1; count <= 5; count++) {
      await keeper.started();
      last().closed();
    }
    assert.equal(keeper.health.state, 'stopped');
    assert.equal(givenUp, 1);
    await assert.rejects(keeper.ask(question, {}), /^Error: The checker has stopped/);
    assert.equal(servers.length, 5);
    await keeper.restart();
    assert.equal(await keeper.ask(question, {}), 'answer');
    assert.equal(givenUp, 1);
  });

  it('keeps the document from the next server over which none lived, though another was spoken of first', async () => {
    for (let count = 1; count <= 5; count++) {
      const client = await keeper.started();
      last().answer = () => new Promise(() => {});
      for (const uri of ['first', 'culprit', 'third']) {
        void client.sendRequest('textDocument/diagnostic', about(uri));
        await Promise.resolve();
      }
      last().say(BusyNotification.method, { uri: 'culprit' });
      last().closed();
    }
    assert.deepEqual(quarantine.uris, ['culprit']);
    assert.equal(givenUp, 0);
  });

  it('gives up on one that cannot even start, and nobody waits for ever', async () => {
    prepare = (server) => {
      server.startsWell = false;
    };
    await assert.rejects(keeper.ask(question, {}), /^Error: The checker has stopped/);
    assert.equal(servers.length, 5);
    assert.equal(givenUp, 1);
  });
});
