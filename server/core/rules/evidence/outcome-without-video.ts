import type { OutcomeAssessment } from '../../coverage/assess.ts';
import type { PlacedReference } from '../../submission/submission.ts';
import { artifactUses } from '../artifacts/subjects.ts';
import type { Rule } from '../rule.ts';
import { isOutcomeAbsent, outcomePlace } from '../structure/outcome-presence.ts';

/** An outcome that is evidenced without the video, where the credential wants to see it practised. */
export const outcomeWithoutVideo: Rule = {
  code: 'outcome-without-video',
  severity: 'warning',
  *check({ submission, assessment, definition }) {
    const isAsked = definition.artifacts.some(({ kind, minimum = 0 }) => kind === 'video' && minimum > 0);
    // Where there is no video at all, that is the problem.
    if (!isAsked || !artifactUses(submission).some(({ kind }) => kind === 'video')) return;
    for (const outcome of assessment.outcomes) {
      if (isOutcomeAbsent(outcome)) continue;
      const evidence = evidenceOf(outcome);
      const span = outcomePlace(outcome);
      if (!span || evidence.length === 0) continue;
      if (evidence.some(({ reference }) => reference.kind === 'video' || !reference.declaration)) continue;
      yield { span, arguments: { outcome: `${definition.outcome.abbreviation} ${outcome.definition.id}` } };
    }
  },
};

function evidenceOf({ whole, details }: OutcomeAssessment): PlacedReference[] {
  return [whole, ...details].flatMap(({ evidence }) => evidence);
}
