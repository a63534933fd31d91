import '../../support/vscode.ts';
import assert from 'node:assert/strict';
import type { Node } from '../../../client/tree/node.ts';
import { briefSubmission, coverageOfText } from '../../support/brief.ts';

const { nodesOf, lineOfGap } = await import('../../../client/coverage/nodes.ts');
const { nodesById } = await import('../../../client/tree/node.ts');

const checklist = '\n# Checklist\n\n- [x] Both are heard.\n- [ ] Both are seen.\n';

function nodes(text: string, files: (string | null)[] = []): Map<string, Node> {
  return nodesById(nodesOf(coverageOfText(text), files));
}

/** The tree as a reader sees it: labels and descriptions, deeper lines further in. */
function drawn(roots: readonly Node[], depth = 0): string[] {
  return roots.flatMap(({ label, description, children }) => [
    `${'  '.repeat(depth)}${label}${description === '' ? '' : ` — ${description}`}`,
    ...drawn(children, depth + 1),
  ]);
}

describe('The lines of the Coverage view', () => {
  it('show parts with their words, sections, outcomes, details, evidence and the checklist', () => {
    const text = `${briefSubmission()}${checklist}`;
    assert.deepEqual(drawn(nodesOf(coverageOfText(text), [])), [
      'Part 1 — 17 of 10 words · Overview Questions',
      '  Question 1 — 11 words · Describe the strategies you use to build trust with a school leader.',
      '  Question 2 — 6 words · How do you follow up after a conversation with a school leader?',
      'Part 2 — 3 of 3 details · Work Examples/Artifacts',
      '  Video Script',
      '  EO 1 — 2 of 2 details · Build a trusting relationship with the person who is coached.',
      '    EO 1.1 — Build a trusting relationship',
      '      video, 01:00–02:00',
      '      video, 03:15–04:02',
      '    EO 1.2 — Address leadership issues openly',
      '      plan, page 3',
      '  EO 2 — Plan the next steps together.',
      '    video, 05:00–06:00',
      '    plan, pages 4–5',
      'Part 3 — 7 of 5 words · Reflection and Application',
      'Checklist — 1 of 2 confirmed',
      '  Both are heard.',
      '  Both are seen.',
    ]);
  });

  it('tell a heading with nothing below it from one that is not there', () => {
    const lines = nodes(
      briefSubmission({
        'part 1': '# Part 1. Overview Questions\n\n## Question 1\n',
        'part 2': '# Part 2. Work Examples/Artifacts\n\n## Video Script\n',
        'part 3': '',
      }),
    );
    const said = (id: string): string | undefined => lines.get(id)?.description.split(' · ')[0];
    assert.deepEqual(
      ['part-1', 'part-1/question-1', 'part-1/question-2', 'part-2/section-script', 'part-3'].map(said),
      ['0 of 10 words', '0 words', 'missing', 'empty', 'missing'],
    );
    assert.equal(lines.get('part-1/question-1')?.state, 'missing');
    assert.match(lines.get('part-1/question-1')?.accessibleLabel ?? '', /^Question 1, missing, 0 words, /);
  });

  it('say their state in words for those who do not see the icon', () => {
    const text = `${briefSubmission().replace('[@plan, p. 3] ', '')}${checklist}`;
    const lines = nodes(text);
    assert.equal(
      lines.get('part-1')?.accessibleLabel,
      'Part 1, complete, 17 of 10 words, Overview Questions',
    );
    assert.equal(
      lines.get('detail-1.2')?.accessibleLabel,
      'EO 1.2, partly there, no evidence, Address leadership issues openly',
    );
    assert.equal(lines.get('check-own-1')?.accessibleLabel, 'Both are heard., confirmed');
    assert.equal(lines.get('check-own-2')?.accessibleLabel, 'Both are seen., not confirmed');
    for (const { id, accessibleLabel } of lines.values()) assert.notEqual(accessibleLabel.trim(), '', id);
  });

  it('keep their ids when the text changes around them', () => {
    const before = [...nodes(briefSubmission()).keys()];
    const after = [...nodes(briefSubmission().replace('I listen first', 'First of all\n\nI listen')).keys()];
    assert.deepEqual(after, before);
  });

  it('are there for every gap, and lead to a place each', () => {
    for (const text of [
      '---\ncredential: test/brief\n---\n',
      `${briefSubmission({ 'part 2': '' })}${checklist}`,
    ]) {
      const lines = nodes(text);
      const { gaps } = coverageOfText(text);
      assert.ok(gaps.length > 0);
      for (const gap of gaps) {
        const line = lines.get(lineOfGap(gap));
        assert.ok(line?.isGap, `${gap.kind} ${gap.id} has its line`);
        assert.ok(line.range, `${line.id} leads somewhere`);
      }
      for (const line of lines.values()) assert.ok(line.range, `${line.id} leads somewhere`);
    }
  });

  it('tell for what evidence can be written there', () => {
    const lines = nodes(briefSubmission());
    assert.deepEqual(lines.get('detail-1.2')?.proves, { outcome: '1', detail: '1.2' });
    assert.deepEqual(lines.get('outcome-2')?.proves, { outcome: '2' });
    assert.equal(lines.get('outcome-1')?.proves, undefined);
  });

  it('hold what is cited with its citation and its file', () => {
    const line = nodes(briefSubmission(), ['file:///w/session.mp4', null]).get('detail-1.1/evidence-1');
    assert.equal(line?.citation, '[@video, 03:15–04:02]');
    assert.equal(line?.file, 'file:///w/session.mp4');
  });

  it('say of a time that cannot be read what was written, and of an artifact that it is not declared', () => {
    const text = briefSubmission().replace('@video, 03:15–04:02', '@vid, 3.75');
    const line = nodes(text).get('detail-1.1/evidence-1');
    assert.equal(line?.label, 'vid, “3.75”');
    assert.equal(line?.accessibleLabel, 'vid, “3.75”, evidence, not declared');
  });
});
