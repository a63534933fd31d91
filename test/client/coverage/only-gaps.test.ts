import '../../support/vscode.ts';
import assert from 'node:assert/strict';
import type { Node } from '../../../client/tree/node.ts';
import { briefSubmission, coverageOfText } from '../../support/brief.ts';

const { nodesOf } = await import('../../../client/coverage/nodes.ts');
const { onlyGaps } = await import('../../../client/coverage/only-gaps.ts');
const { messageOf, badgeOf, descriptionOf } = await import('../../../client/coverage/headline.ts');

function ids(roots: readonly Node[]): string[] {
  return roots.flatMap(({ id, children }) => [id, ...ids(children)]);
}

const withGap = briefSubmission().replace('[@plan, p. 3] ', '[@plan] ');

describe('The filter “gaps only”', () => {
  it('keeps what is missing or partly there, with what is around it and cited for it', () => {
    const { roots } = onlyGaps(nodesOf(coverageOfText(withGap), []));
    assert.deepEqual(ids(roots), ['part-2', 'outcome-1', 'detail-1.2', 'detail-1.2/evidence-0']);
  });

  it('says what it hides, each kind with its number', () => {
    const coverage = coverageOfText(withGap);
    const { hidden } = onlyGaps(nodesOf(coverage, []));
    assert.equal(
      messageOf(coverage, hidden),
      'Only gaps are shown. Complete, and hidden: 2 parts, 2 questions, 1 section, 1 detail, 1 outcome.',
    );
  });

  it('says that it hides nothing where nothing is complete', () => {
    const coverage = coverageOfText('---\ncredential: test/brief\n---\n');
    const { hidden } = onlyGaps(nodesOf(coverage, []));
    assert.match(messageOf(coverage, hidden), /nothing is hidden/);
  });
});

describe('What the Coverage view says of the whole', () => {
  it('is the number of gaps, with a text of its own for exactly one', () => {
    assert.deepEqual(badgeOf(coverageOfText(withGap)), {
      value: 1,
      tooltip: '1 gap that an assessor would still miss',
    });
    const more = badgeOf(coverageOfText('---\ncredential: test/brief\n---\n'));
    assert.equal(more?.tooltip, `${more?.value} gaps that an assessor would still miss`);
    assert.equal(badgeOf(coverageOfText(briefSubmission())), undefined);
  });

  it('counts what is to be written, not what is to be confirmed', () => {
    const checklist = '\n# Checklist\n\n- [ ] Both are seen.\n- [ ] Both are heard.\n';
    assert.equal(badgeOf(coverageOfText(`${withGap}${checklist}`))?.value, 1);
    assert.equal(badgeOf(coverageOfText(`${briefSubmission()}${checklist}`)), undefined);
  });

  it('is how many details are covered, and which submission it is where there are several', () => {
    const coverage = coverageOfText(withGap);
    assert.equal(descriptionOf(coverage, undefined), '2 of 3 details covered');
    assert.equal(descriptionOf(coverage, 'two/submission.md'), 'two/submission.md · 2 of 3 details covered');
  });

  it('is that everything is there, or that the checklist is still to be confirmed', () => {
    assert.match(messageOf(coverageOfText(briefSubmission()), undefined), /^Everything is there/);
    const open = `${briefSubmission()}\n# Checklist\n\n- [ ] Both are seen.\n`;
    assert.match(messageOf(coverageOfText(open), undefined), /Confirm the checklist/);
  });

  it('is that the credential is not known', () => {
    const coverage = coverageOfText('---\ncredential: nobody/knows\n---\n');
    assert.match(messageOf(coverage, undefined), /“nobody\/knows” is not known/);
  });
});
