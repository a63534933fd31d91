import assert from 'node:assert/strict';
import { actionsAt, fixAll } from '../../../../../server/core/assist/index.ts';
import { format } from '../../../../../server/core/index.ts';
import type { Span } from '../../../../../server/core/text/span.ts';
import { briefSubmission, checkText } from '../../../../support/brief.ts';
import { edited } from '../../../../support/cursor.ts';

const answers = (text: string): string =>
  briefSubmission({
    'part 1': `# Part 1. Overview Questions\n\n## Question 1\n\n${text}\n\n## Question 2\n\nWe meet again [@plan, p. 1].\n`,
  });

function titles(text: string, place: string): string[] {
  const { submission, findings } = checkText(text);
  const start = text.indexOf(place);
  return actionsAt(submission, findings, { start, end: start + place.length }).map(
    ({ title, arguments: args, preferred }) => `${format(title, args)}${preferred ? ' *' : ''}`,
  );
}

describe('Actions', () => {
  it('are the remedy, the remedy for all of its kind, silencing and help, in this order', () => {
    const text = answers('I listen [@video, 3.15], then [@video, 4:75; 5.10] I keep what I hear to myself.');
    assert.deepEqual(titles(text, '3.15'), [
      'Change to “03:15” *',
      'Put right all 3 of “malformed-timestamp”',
      'Stop reporting “malformed-timestamp” here',
      'Stop reporting “malformed-timestamp” in this file',
      'What “malformed-timestamp” means',
    ]);
  });

  it('are there where the cursor touches what is found, and nowhere else', () => {
    const text = answers('I listen first [@video, 3.15] and keep what I hear to myself.');
    const { submission, findings } = checkText(text);
    const start = text.indexOf('3.15');
    const count = (at: number): number => actionsAt(submission, findings, { start: at, end: at }).length;
    assert.deepEqual([count(start - 1), count(start), count(start + 4), count(start + 5)], [0, 4, 4, 0]);
  });

  it('are there in the whole of a heading whose name is marked', () => {
    const text = answers('').replace('## Question 1\n', '## Question 1. Describe the strategies\n');
    const { submission, findings } = checkText(text);
    const at = (place: string): Span => {
      const start = text.indexOf(place);
      return { start, end: start };
    };
    const codesAt = (span: Span): string[] => [
      ...new Set(actionsAt(submission, findings, span).map(({ finding }) => finding.code)),
    ];
    assert.deepEqual(codesAt(at('strategies')), ['unanswered-question']);
    assert.deepEqual(codesAt(at('Question 1. ')), ['unanswered-question']);
  });

  it('add all that is missing in its order, one blank line apart', () => {
    for (const newline of ['\n', '\r\n']) {
      const text = briefSubmission({
        'part 1':
          '# Part 1. Overview Questions\n\nI listen first, and I keep what I hear to myself [@video, 1:00].\n',
      }).replace(/\n/g, newline);
      const { submission, findings } = checkText(text);
      const [finding] = findings.filter(({ code }) => code === 'missing-question');
      assert.ok(finding);
      const actions = actionsAt(submission, findings, finding.span);
      const all = actions.find(
        ({ kind, finding: { code } }) => kind === 'fix-all-of-kind' && code === finding.code,
      );
      assert.equal(all?.arguments.count, 2);
      const after = edited(text, all?.edits ?? []).replaceAll(newline, '\n');
      assert.match(
        after,
        /1:00\]\.\n\n## Question 1\. Describe[^\n]+\n\n## Question 2\. How do[^\n]+\n\n# Part 2/,
      );
    }
  });

  it('declare what is cited by the name of a file under that name', () => {
    const text = answers('I listen first [@survey.pdf, p. 2] and keep what I hear to myself.');
    const { submission, findings } = checkText(text);
    const start = text.indexOf('survey');
    const [declare] = actionsAt(submission, findings, { start, end: start });
    assert.match(edited(text, declare?.edits ?? []), /id: survey\.pdf, file: artifacts\/survey\.pdf\b(?!\.)/);
  });

  it('of a definition file, which is no submission, silence nothing', () => {
    const text = answers('I listen first [@video, 3.15] and keep what I hear to myself.');
    const { findings } = checkText(text);
    const kinds = actionsAt(undefined, findings, { start: 0, end: text.length }).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['fix', 'documentation']);
  });

  it('put right at once what is written amiss and add nothing', () => {
    const text = answers('I listen [@video, 3.15; 5:00-4:00] and [@vidoe, 05:10].').replace(
      /\n## Question 2[\s\S]*?\n\n#/,
      '\n#',
    );
    const after = edited(text, fixAll(checkText(text).findings));
    assert.ok(after.includes('I listen [@video, 03:15; 04:00–05:00] and [@video, 05:10].'), after);
    assert.ok(!after.includes('Question 2'));
    assert.deepEqual(fixAll(checkText(after).findings), []);
  });
});
