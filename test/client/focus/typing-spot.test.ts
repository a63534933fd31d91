import assert from 'node:assert/strict';
import { TypingSpot } from '../../../client/focus/typing-spot.ts';

const problem = (code: string, line: number, from: number, to: number) => ({
  code,
  start: { line, character: from },
  end: { line, character: to },
});

const TEXT = 'In her words, [@vid, 03:1 and more';
const cursor = (line: number, character: number) => ({ line, character, text: TEXT });

describe('TypingSpot', () => {
  it('holds back what comes up under the cursor while it is typed', () => {
    const spot = new TypingSpot();
    spot.typed(cursor(3, 12), []);
    assert.equal(spot.holds(problem('unknown-artifact', 3, 10, 12)), true);
  });

  it('shows it when the cursor has left it, on the same line too', () => {
    const spot = new TypingSpot();
    spot.typed(cursor(3, 12), []);
    spot.moved(cursor(3, 20));
    assert.equal(spot.holds(problem('unknown-artifact', 3, 10, 12)), false);
    spot.moved(cursor(4, 0));
    assert.equal(spot.holds(problem('unknown-artifact', 3, 10, 12)), false);
  });

  it('holds the name of a citation back while its time is typed, until the bracket is closed', () => {
    const spot = new TypingSpot();
    const name = problem('unknown-artifact', 3, 16, 19);
    spot.typed(cursor(3, 25), []);
    assert.equal(spot.holds(name), true);
    spot.typed({ line: 3, character: 27, text: 'In her words, [@vid, 03:15] and more' }, []);
    assert.equal(spot.holds(name), false);
  });

  it('holds the name of a heading back while the words behind it are typed', () => {
    const spot = new TypingSpot();
    const name = problem('missing-evidence', 3, 4, 10);
    spot.typed({ line: 3, character: 21, text: '### EO 1.1 Engage in a' }, []);
    assert.equal(spot.holds(name), true);
    spot.moved({ line: 4, character: 0, text: '' });
    assert.equal(spot.holds(name), false);
  });

  it('holds back what a comment or code hides while its first line is typed', () => {
    for (const text of ['<!-- say more', '  <!--', '~~~ text', '```']) {
      const spot = new TypingSpot();
      const start = text.search(/\S/);
      const hidden = problem('missing-part', 3, start, start + 3);
      spot.typed({ line: 3, character: text.length, text }, []);
      assert.equal(spot.holds(hidden), true, text);
      spot.moved({ line: 9, character: 0, text: '' });
      assert.equal(spot.holds(hidden), false, text);
    }
  });

  it('keeps in sight what was wrong on the line before', () => {
    const spot = new TypingSpot();
    const before = problem('missing-locator', 3, 9, 15);
    spot.typed(cursor(3, 15), [before]);
    assert.equal(spot.holds(before), false);
  });

  it('leaves problems elsewhere alone', () => {
    const spot = new TypingSpot();
    spot.typed(cursor(3, 12), []);
    assert.equal(spot.holds(problem('malformed-timestamp', 3, 40, 45)), false);
    assert.equal(spot.holds(problem('malformed-timestamp', 9, 0, 20)), false);
  });

  it('holds nothing back before anything is typed and after the typing is over', () => {
    const spot = new TypingSpot();
    assert.equal(spot.holds(problem('unknown-artifact', 0, 0, 5)), false);
    spot.typed(cursor(3, 12), []);
    spot.leave();
    assert.equal(spot.holds(problem('unknown-artifact', 3, 10, 12)), false);
  });
});
