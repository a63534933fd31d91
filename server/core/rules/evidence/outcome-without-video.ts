import { declaredArtifacts } from '../../artifacts/artifacts.ts';
import { citationsOf, type OutcomeAssessment } from '../../coverage/assess.ts';
import type { Rule } from '../rule.ts';
import { isOutcomeAbsent, outcomePlace } from '../structure/outcome-presence.ts';

/** An outcome that is evidenced without the video, where the credential wants to see it practised. */
export const outcomeWithoutVideo: Rule = {
  code: 'outcome-without-video',
  severity: 'warning',
  *check({ submission, assessment, definition }) {
    const isAsked = definition.artifacts.some(({ kind, minimum = 0 }) => kind === 'video' && minimum > 0);
    // Where there is no video at all, that is the problem.
    if (!isAsked || !declaredArtifacts(submission.frontMatter).some(({ kind }) => kind === 'video')) return;
    for (const outcome of assessment.outcomes) {
      if (isOutcomeAbsent(outcome)) continue;
      const span = outcomePlace(outcome);
      if (!span || !isCited(outcome) || mayCiteVideo(outcome)) continue;
      yield { span, arguments: { outcome: `${definition.outcome.abbreviation} ${outcome.definition.id}` } };
    }
  },
};

function isCited({ whole, details }: OutcomeAssessment): boolean {
  return [whole, ...details].some(({ evidenceCount }) => evidenceCount > 0);
}

/** What is declared nowhere may well be the video. */
function mayCiteVideo({ whole, details }: OutcomeAssessment): boolean {
  for (const item of [whole, ...details]) {
    for (const { reference } of citationsOf(item)) {
      if (reference.kind === 'video' || !reference.declaration) return true;
    }
  }
  return false;
}
