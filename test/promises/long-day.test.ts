import assert from 'node:assert/strict';
import { type Day, growth, longDay } from '../support/long-day/day.ts';
import { onWindows, skip } from '../support/skip.ts';

/** `npm run long-day` is the long form; here is nothing timed. */
describe('A long day', function () {
  this.timeout(180_000);
  let day: Day;

  before(async function () {
    if (onWindows) skip(this, 'the server is asked by a signal, which Windows has not');
    day = await longDay({ edits: 1500, openings: 30, fileEvents: 15, timed: 0 });
    assert.ok(day.requests > 500);
  });

  it('leaves the server’s memory as it was', () => {
    const factor = growth(day, 'held');
    assert.ok(factor <= 1.15, `What it holds has grown to ${factor.toFixed(2)} times`);
  });

  it('leaves no timer and no handle behind', () => {
    assert.ok(
      growth(day, 'resources') <= 1.5,
      JSON.stringify(day.tenths.flat().map((each) => each.resources)),
    );
  });

  it('makes Node warn of nothing, as of listeners that are never taken off', () => {
    assert.deepEqual(day.warnings, []);
  });
});
