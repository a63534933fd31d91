import '../../support/vscode.ts';
import assert from 'node:assert/strict';
import { findStop } from '../../../client/gaps/next-gap.ts';
import type { GapCoverage } from '../../../server/core/index.ts';
import { briefSubmission, coverageOfText } from '../../support/brief.ts';

const { nothingLeft, stopText } = await import('../../../client/gaps/texts.ts');

function gap(id: string, line: number, character = 0): GapCoverage {
  const at = { line, character };
  return { kind: 'detail', id, outcome: '1', state: 'missing', range: { start: at, end: at } };
}

const gaps = [gap('1.1', 20), gap('1.2', 5, 3), gap('1.3', 20)];
const at = (line: number, character = 0) => ({ line, character });

describe('The next gap', () => {
  it('is the nearest one behind the cursor, in the order of the text', () => {
    assert.deepEqual(findStop(gaps, at(0), 'next')?.at, at(5, 3));
    assert.deepEqual(findStop(gaps, at(5, 3), 'next')?.at, at(20));
    assert.deepEqual(findStop(gaps, at(5, 2), 'next')?.at, at(5, 3));
  });

  it('goes round at the end, and says so', () => {
    const stop = findStop(gaps, at(20), 'next');
    assert.deepEqual([stop?.at, stop?.wrapped], [at(5, 3), true]);
    assert.equal(findStop(gaps, at(0), 'next')?.wrapped, false);
  });

  it('is the nearest one before the cursor on the way back', () => {
    assert.deepEqual(findStop(gaps, at(20), 'previous')?.at, at(5, 3));
    const stop = findStop(gaps, at(5, 3), 'previous');
    assert.deepEqual([stop?.at, stop?.wrapped], [at(20), true]);
  });

  it('takes together what belongs to one place', () => {
    assert.deepEqual(
      findStop(gaps, at(6), 'next')?.gaps.map(({ id }) => id),
      ['1.1', '1.3'],
    );
  });

  it('is none where nothing is missing', () => {
    assert.equal(findStop([], at(0), 'next'), undefined);
  });
});

describe('What is said at a gap', () => {
  const coverage = coverageOfText(
    briefSubmission().replace('[@plan, p. 3] ', '').replace('We meet again', ''),
  );

  it('is its name, its state and how many there are', () => {
    const stop = findStop(coverage.gaps, at(0), 'next');
    assert.ok(stop);
    assert.match(stopText(coverage, stop, 'next'), /^Gap 1 of \d: EO 1\.2, partly there$/);
  });

  it('is that the way went round', () => {
    const stop = findStop(coverage.gaps, at(999), 'next');
    assert.ok(stop);
    assert.match(stopText(coverage, stop, 'next'), /^On from the top\. Gap 1 of/);
  });

  it('counts what belongs to the same place', () => {
    const empty = coverageOfText('---\ncredential: test/brief\n---\n');
    const stop = findStop(empty.gaps, at(0), 'next');
    assert.ok(stop);
    const others = empty.gaps.length - 1;
    assert.equal(
      stopText(empty, stop, 'next'),
      `Gap 1 of ${others + 1}: Part 1, missing, and ${others} more in the same place`,
    );
  });

  it('counts what is to be confirmed by itself', () => {
    const open = coverageOfText(
      `${briefSubmission().replace('[@plan, p. 3] ', '')}\n# Checklist\n\n- [ ] Both are seen.\n- [ ] Both are heard.\n`,
    );
    const told = (line: number): string => {
      const stop = findStop(open.gaps, at(line), 'next');
      assert.ok(stop);
      return stopText(open, stop, 'next');
    };
    assert.match(told(0), /^Gap 1 of 1: EO 1\.2/);
    const [, first] = open.gaps;
    assert.equal(
      told((first?.range.start.line ?? 0) + 1),
      'Checklist item 2 of 2: Both are heard., not confirmed',
    );
  });

  it('is that nothing is left', () => {
    assert.match(nothingLeft(coverageOfText(briefSubmission())), /^Everything is there/);
  });
});
