import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { Waves } from '../../../client/tree/waves.ts';

describe('Waves', () => {
  let waves: Waves;
  let answered: string[];

  beforeEach(() => {
    waves = new Waves(5);
    answered = [];
  });

  afterEach(() => waves.dispose());

  async function ask(name: string, leadsOn = true): Promise<void> {
    await waves.mayAnswer(leadsOn);
    answered.push(name);
  }

  it('answers without a pause what leads to no further question', async () => {
    const pausing = ask('a branch');
    await ask('a leaf', false);
    await pausing;
    assert.deepEqual(answered, ['a leaf', 'a branch']);
  });

  it('answers the questions of a wave together, also where each waits for the answer before', async () => {
    const wave = ask('first')
      .then(() => ask('second'))
      .then(() => ask('third'));
    // What is asked after the wave has to wait for a pause of its own.
    const next = wave.then(() => setTimeout()).then(() => ask('the next wave'));
    const later = wave.then(() => setTimeout()).then(() => answered.push('what came meanwhile'));
    await Promise.all([next, later]);
    assert.deepEqual(answered, ['first', 'second', 'third', 'what came meanwhile', 'the next wave']);
  });

  it('is at rest some time after the last answer', async () => {
    assert.equal(waves.unrest, 0);
    await ask('a branch');
    assert.ok(waves.unrest > 0);
    while (waves.unrest > 0) await setTimeout(waves.unrest);
    await ask('a leaf', false);
    assert.ok(waves.unrest > 0);
  });
});
