import '../../support/vscode.ts';
import assert from 'node:assert/strict';
import { briefSubmission, coverageOfText } from '../../support/brief.ts';

const { nodesOf } = await import('../../../client/coverage/nodes.ts');
const { nodesById } = await import('../../../client/tree/node.ts');
const { changedLines, topmost } = await import('../../../client/tree/changes.ts');

const partly = briefSubmission().replace(
  'On [@plan, p. 3] we name the issue and who will solve it.',
  'On [@plan, p. 3] we',
);

/** The lines that are drawn anew when one text becomes the other. */
function drawn(before: string, after: string): string[] {
  const [one, other] = [before, after].map((text) => nodesById(nodesOf(coverageOfText(text), [])));
  assert.ok(one && other);
  return topmost(changedLines(one, other), other);
}

describe('A change of the text', () => {
  it('draws nothing anew where no line reads otherwise', () => {
    assert.deepEqual(drawn(partly, partly.replace('I paraphrase, which', 'I paraphrased, which')), []);
  });

  it('draws nothing anew where lines only move in the text', () => {
    assert.deepEqual(drawn(partly, partly.replace('# Part 1', '\n\n\n# Part 1')), []);
  });

  it('draws one line anew for a word that one line counts', () => {
    assert.deepEqual(drawn(partly, partly.replace('p. 3] we', 'p. 3] we name')), ['detail-1.2']);
  });

  it('draws only what is above all that changed', () => {
    // The question's words and the part's change: the part is drawn with the question.
    assert.deepEqual(drawn(partly, partly.replace('I listen first', 'I always listen first')), ['part-1']);
  });

  it('draws a line anew whose children are others', () => {
    const cited = partly.replace('On [@plan, p. 3] we', 'On [@plan, p. 3] and [@plan, p. 4] we');
    const changed = drawn(partly, cited);
    assert.deepEqual(changed, ['detail-1.2']);
  });
});
