import '../../support/vscode.ts';
import assert from 'node:assert/strict';
import type { CheckedText } from '../../../server/protocol/checking.ts';

const { addChecked, noneChecked, tallyText } = await import('../../../client/commands/check-all/tally.ts');

function checked(state: CheckedText['state'], ...severities: CheckedText['problems'][number]['severity'][]) {
  const place = { line: 0, character: 0 };
  return {
    title: '',
    state,
    summary: { details: 0, covered: 0, partial: 0, missing: 0 },
    problems: severities.map((severity) => ({
      code: 'too-few-words',
      help: '',
      severity,
      message: '',
      range: { start: place, end: place },
    })),
    files: [],
  };
}

describe('The sum of all submissions', () => {
  const told = (found: number, ...all: (CheckedText | undefined)[]): string =>
    tallyText(all.reduce(addChecked, noneChecked(found)));

  it('tells the states and the problems', () => {
    assert.equal(
      told(
        5,
        checked('ready'),
        checked('complete', 'hint'),
        checked('drafting', 'error', 'error'),
        checked('empty', 'warning'),
        undefined,
      ),
      '5 submissions: 1 ready, 1 complete but for the checklist, 2 still being written, 1 could not be checked. 2 errors, 1 warning.',
    );
  });

  it('tells one in the singular', () => {
    assert.equal(told(1, checked('ready')), '1 submission: 1 ready. 0 errors, 0 warnings.');
  });

  it('tells where it was stopped', () => {
    assert.equal(
      told(7, checked('drafting', 'error')),
      'Stopped after 1 of 7. 1 submission: 0 ready, 1 still being written. 1 error, 0 warnings.',
    );
  });

  it('tells that there is none', () => {
    assert.equal(told(0), 'There is no submission in this workspace.');
  });
});
