import assert from 'node:assert/strict';
import { GOOD_DEAL, Quarantine } from '../../../client/server/quarantine.ts';

describe('A document that no server is given', () => {
  let quarantine: Quarantine;

  beforeEach(() => {
    quarantine = new Quarantine();
    quarantine.add('a');
  });

  it('stays so while it changes a little', () => {
    assert.ok(!quarantine.changed('a', GOOD_DEAL - 1));
    assert.ok(quarantine.holds('a'));
    assert.ok(!quarantine.holds('b'));
  });

  it('comes free when it has changed by a good deal, little by little or at once', () => {
    assert.ok(!quarantine.changed('a', GOOD_DEAL - 1));
    assert.ok(quarantine.changed('a', 1));
    assert.ok(!quarantine.holds('a'));
    assert.ok(!quarantine.changed('a', GOOD_DEAL));
  });

  it('needs twice as much each time that it comes back', () => {
    quarantine.release('a');
    quarantine.add('a');
    assert.ok(!quarantine.changed('a', GOOD_DEAL));
    assert.ok(quarantine.changed('a', GOOD_DEAL));
  });

  it('comes free when the writer asks', () => {
    assert.ok(quarantine.release('a'));
    assert.ok(!quarantine.release('a'));
    assert.deepEqual(quarantine.uris, []);
  });
});
