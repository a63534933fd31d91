import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { Reopening } from '../../../client/tree/reopening.ts';

/** Milliseconds; short, so that the tests are. */
const PAUSE = 2;

describe('Reopening', () => {
  let opened: string[];
  /** Milliseconds for which VS Code is going to ask. */
  let unrest: number;
  let reopening: Reopening<string>;

  beforeEach(() => {
    opened = [];
    unrest = 0;
    reopening = new Reopening(
      () => unrest,
      (line) => opened.push(line),
      PAUSE,
    );
  });

  afterEach(() => reopening.dispose());

  /** Waits for longer than anything here takes. */
  async function wait(): Promise<void> {
    await setTimeout(30 * PAUSE);
  }

  it('opens a line again that was opened while all was drawn, once nothing more is asked', async () => {
    unrest = 1;
    reopening.begin();
    reopening.asked();
    reopening.opened('Part 1');
    await wait();
    assert.deepEqual(opened, []);
    unrest = 0;
    await wait();
    assert.deepEqual([...new Set(opened)], ['Part 1']);
  });

  it('comes to an end, also where VS Code does not say that it has opened the line', async () => {
    reopening.begin();
    reopening.asked();
    reopening.opened('Part 1');
    await wait();
    const tries = opened.length;
    assert.ok(tries > 0);
    await wait();
    assert.equal(opened.length, tries);
  });

  it('is content once VS Code says that it has opened the line', async () => {
    reopening = new Reopening(
      () => unrest,
      (line) => {
        opened.push(line);
        reopening.opened(line);
      },
      PAUSE,
    );
    reopening.begin();
    reopening.asked();
    reopening.opened('Part 1');
    await wait();
    assert.deepEqual(opened, ['Part 1']);
  });

  it('leaves a line alone that the writer has closed', async () => {
    reopening.begin();
    reopening.asked();
    reopening.opened('Part 1');
    reopening.closed('Part 1');
    await wait();
    assert.deepEqual(opened, []);
  });

  it('leaves lines alone that are opened while nothing is drawn', async () => {
    reopening.asked();
    reopening.opened('Part 1');
    await wait();
    reopening.begin();
    reopening.asked();
    await wait();
    reopening.opened('Part 2');
    await wait();
    assert.deepEqual(opened, []);
  });
});
