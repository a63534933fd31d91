import assert from 'node:assert/strict';
import { selectionsAt } from '../../../../../server/core/assist/index.ts';
import { briefSubmission } from '../../../../support/brief.ts';
import { submissionAtCursor, submissionOf, written } from '../../../../support/cursor.ts';

/** The stretches from the inside, those of one line as they are, others by their first line. */
function selections(marked: string): string[] {
  const { submission, offset } = submissionAtCursor(marked);
  return selectionsAt(submission, offset).map((span) => {
    const [first = '', ...more] = written(submission, span).split('\n');
    return more.length > 0 ? `${first} …` : first;
  });
}

function withDetail(text: string): string {
  return briefSubmission({
    'part 2': `# Part 2\n\n## EO 1\n\n### EO 1.1\n\n${text}\n\nMore.\n`,
    'part 3': '',
  });
}

describe('Growing a selection', () => {
  it('goes from a word over the locator, the citation and the bracket to the document', () => {
    assert.deepEqual(selections(withDetail('In [@video, 03:1‸5–04:02; @plan, p. 3] I listen.')), [
      '15',
      '03:15–04:02',
      '@video, 03:15–04:02',
      '@video, 03:15–04:02; @plan, p. 3',
      '[@video, 03:15–04:02; @plan, p. 3]',
      'In [@video, 03:15–04:02; @plan, p. 3] I listen.',
      '### EO 1.1 …',
      '## EO 1 …',
      '# Part 2 …',
      '--- …',
    ]);
  });

  it('knows cells, rows and tables', () => {
    assert.deepEqual(
      selections(withDetail('| Time | What |\n|---|---|\n| 01:00 | I pa‸raphrase her. |')).slice(0, 4),
      ['paraphrase', 'I paraphrase her.', '| 01:00 | I paraphrase her. |', '| Time | What | …'],
    );
  });

  it('knows links', () => {
    assert.deepEqual(selections(withDetail('See [page 3](artifacts/plan.pdf#pa‸ge=3) there.')).slice(0, 5), [
      'page',
      'page=3',
      'artifacts/plan.pdf#page=3',
      '[page 3](artifacts/plan.pdf#page=3)',
      'See [page 3](artifacts/plan.pdf#page=3) there.',
    ]);
  });

  it('knows the values of the front matter', () => {
    const marked = '---\ncredential: "test/br‸ief"\nartifacts:\n  - id: video\n    file: a.mp4\n---\n';
    assert.deepEqual(selections(marked), ['brief', 'test/brief', '"test/brief"', '--- …', '--- …']);
  });

  it('gives growing stretches that hold the offset, wherever it is', () => {
    const submission = submissionOf(briefSubmission());
    for (let offset = 0; offset <= submission.text.length; offset++) {
      const spans = selectionsAt(submission, offset);
      assert.deepEqual(spans.at(-1), { start: 0, end: submission.text.length });
      for (const [index, { start, end }] of spans.entries()) {
        assert.ok(start <= offset && offset <= end);
        const inner = spans[index - 1];
        assert.ok(
          !inner || (start <= inner.start && inner.end <= end && end - start > inner.end - inner.start),
        );
      }
    }
  });
});
