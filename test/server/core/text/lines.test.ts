import assert from 'node:assert/strict';
import { LineIndex } from '../../../../server/core/text/lines.ts';

describe('Lines and characters', () => {
  it('end at LF, CRLF and CR alike', () => {
    const index = new LineIndex('a\nb\r\nc\rd');
    assert.equal(index.lineCount, 4);
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((offset) => Object.values(index.positionAt(offset))),
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
        [1, 2],
        [2, 0],
        [2, 1],
        [3, 0],
        [3, 1],
      ],
    );
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => index.lineAt(line)),
      ['a', 'b', 'c', 'd'],
    );
  });

  it('are counted in UTF-16 units', () => {
    assert.deepEqual(new LineIndex('🙂a').positionAt(2), { line: 0, character: 2 });
  });

  it('beyond the text are its ends', () => {
    const index = new LineIndex('a\nb');
    assert.deepEqual(index.positionAt(99), { line: 1, character: 1 });
    assert.deepEqual(index.positionAt(-1), { line: 0, character: 0 });
    assert.equal(index.lineAt(9), '');
  });

  it('of an empty text are one empty line', () => {
    const index = new LineIndex('');
    assert.equal(index.lineCount, 1);
    assert.deepEqual(index.positionAt(0), { line: 0, character: 0 });
  });
});
