import assert from 'node:assert/strict';
import { Conversation } from '../../../client/server/conversation.ts';
import { NOTICEABLE, PATIENCE, PATIENCE_AT_START, Watchdog } from '../../../client/server/watchdog.ts';

describe('The watchdog', () => {
  let conversation: Conversation;
  let watchdog: Watchdog;
  /** Looks once; absent while it rests. */
  let look: (() => void) | undefined;
  let beats: ((error?: Error) => void)[];
  let silences: number[];
  let hangs: number;

  beforeEach(() => {
    conversation = new Conversation();
    look = undefined;
    beats = [];
    silences = [];
    hangs = 0;
    const beat = (): Promise<void> =>
      new Promise((resolve, reject) => beats.push((error) => (error ? reject(error) : resolve())));
    watchdog = new Watchdog(
      conversation,
      {
        beat,
        silent: (seconds) => silences.push(seconds),
        hung: () => {
          hangs += 1;
        },
      },
      (act) => {
        look = act;
        return () => {
          look = undefined;
        };
      },
    );
  });

  function looks(times: number): void {
    for (let count = 0; count < times; count++) look?.();
  }

  /** One sign of life, so that the server counts as started. */
  async function startServer(): Promise<void> {
    conversation.told(undefined);
    watchdog.wake();
    looks(1);
    await answerBeat();
    looks(1);
  }

  async function answerBeat(error?: Error): Promise<void> {
    beats.pop()?.(error);
    await new Promise((resolve) => setImmediate(resolve));
  }

  it('rests while there is nothing to be answered', async () => {
    await startServer();
    assert.equal(look, undefined);
    assert.equal(beats.length, 0);
  });

  it('asks for a sign of life when something is to be answered, and once only', () => {
    conversation.told('a');
    watchdog.wake();
    looks(3);
    assert.equal(beats.length, 1);
  });

  it('sees a server that gives none, and says first that it is silent', async () => {
    await startServer();
    conversation.told('a');
    watchdog.wake();
    looks(PATIENCE);
    assert.equal(silences[0], NOTICEABLE);
    assert.equal(hangs, 0);
    looks(1);
    assert.equal(hangs, 1);
    assert.equal(look, undefined);
    assert.equal(conversation.suspect, 'a');
  });

  it('gives a server that only starts more time', () => {
    conversation.told('a');
    watchdog.wake();
    looks(PATIENCE_AT_START);
    assert.equal(hangs, 0);
    looks(1);
    assert.equal(hangs, 1);
  });

  it('takes any answer for a sign of life', async () => {
    await startServer();
    conversation.told('a');
    watchdog.wake();
    looks(PATIENCE);
    watchdog.heard();
    assert.equal(silences.at(-1), 0);
    looks(PATIENCE - 1);
    assert.equal(hangs, 0);
  });

  it('takes a refusal for a sign of life', async () => {
    await startServer();
    conversation.told('a');
    watchdog.wake();
    looks(1);
    await answerBeat(new Error('Unhandled method'));
    looks(1);
    assert.equal(look, undefined);
  });
});
