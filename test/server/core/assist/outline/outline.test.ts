import assert from 'node:assert/strict';
import { type OutlineItem, outlineItems } from '../../../../../server/core/assist/index.ts';
import { say } from '../../../../../server/core/index.ts';
import { briefSubmission } from '../../../../support/brief.ts';
import { smallSubmission, submissionOf } from '../../../../support/cursor.ts';

/** The outline as indented lines: kind, name, details. */
function drawn(items: readonly OutlineItem[], indent = ''): string[] {
  return items.flatMap(({ kind, name, detail, children }) => {
    const about = say(detail);
    const label = typeof name === 'string' ? name : say([name]);
    return [
      `${indent}${kind}: ${label}${about === '' ? '' : ` (${about})`}`,
      ...drawn(children, `${indent}  `),
    ];
  });
}

function outline(text: string): string[] {
  const items = outlineItems(submissionOf(text));
  assertNested(items, { start: 0, end: text.length });
  return drawn(items);
}

/** What the protocol asks of every symbol. */
function assertNested(items: readonly OutlineItem[], within: OutlineItem['span']): void {
  for (const { span, selection, children } of items) {
    assert.ok(within.start <= span.start && span.end <= within.end && span.start < span.end);
    assert.ok(span.start <= selection.start && selection.end <= span.end);
    assertNested(children, span);
  }
}

describe('The outline', () => {
  it('has parts, questions, outcomes, details and evidence', () => {
    assert.deepEqual(outline(smallSubmission), [
      'front-matter: Front matter (test/brief)',
      '  artifact: video (artifacts/session.mp4)',
      '  artifact: plan (artifacts/plan.pdf)',
      'part: Part 1. Overview Questions (17 of 10 words)',
      '  question: Question 1 (11 words)',
      '  question: Question 2 (6 words)',
      'part: Part 2. Work Examples/Artifacts (36 words)',
      '  section: Video Script (10 words)',
      '    evidence: video, 01:00–02:00',
      '  outcome: EO 1 (18 words)',
      '    detail: EO 1.1 (8 words)',
      '      evidence: video, 03:15–04:02',
      '    detail: EO 1.2 (10 words)',
      '      evidence: plan, p. 3',
      '  outcome: EO 2 (8 words)',
      '    evidence: plan, pp. 4–5',
      'part: Part 3. Reflection and Application (7 of 5 words)',
    ]);
  });

  it('has the writer’s own headings in what they stand in', () => {
    const text = briefSubmission({
      'part 1':
        '# Part 1\n\n## Question 1\n\nYes.\n\n### An aside\n\n#### Deeper\n\nMore.\n\n### Another\n\n## Question 2\n\nNo.\n',
      'part 2': '',
      'part 3': '',
    });
    assert.deepEqual(outline(text).slice(3), [
      'part: Part 1 (3 of 10 words)',
      '  question: Question 1 (2 words)',
      '    heading: An aside',
      '      heading: Deeper',
      '    heading: Another',
      '  question: Question 2 (1 word)',
    ]);
  });

  it('has headings by their level where the credential is not known', () => {
    const text = '---\ncredential: nobody/knows\n---\n\n# One\n\n### Below\n\n## Beside\n\n#\n\n# Two\n';
    assert.deepEqual(outline(text), [
      'front-matter: Front matter (nobody/knows)',
      'heading: One',
      '  heading: Below',
      '  heading: Beside',
      'heading: (no words)',
      'heading: Two',
    ]);
  });

  it('has the checklist with what is confirmed', () => {
    const text = briefSubmission({
      'part 3': '# Checklist\n\n- [ ] Both are audible.\n- [x] Both are visible.\n',
    });
    assert.deepEqual(outline(text).slice(-3), [
      'checklist: Checklist (1 of 2 confirmed)',
      '  checklist-item: Both are audible. (open)',
      '  checklist-item: Both are visible. (confirmed)',
    ]);
  });

  it('is the same object for the same submission', () => {
    const submission = submissionOf(briefSubmission());
    assert.equal(outlineItems(submission), outlineItems(submission));
  });
});
