import { artifactMissing } from './artifacts/artifact-missing.ts';
import { unknownArtifact } from './artifacts/unknown-artifact.ts';
import { missingEvidence } from './evidence/missing-evidence.ts';
import { missingExplanation } from './evidence/missing-explanation.ts';
import { missingLocator } from './evidence/missing-locator.ts';
import { malformedTimestamp } from './place/malformed-timestamp.ts';
import { reversedRange } from './place/reversed-range.ts';
import type { Rule } from './rule.ts';
import { missingDetail } from './structure/missing-detail.ts';
import { missingOutcome } from './structure/missing-outcome.ts';
import { missingPart } from './structure/missing-part.ts';
import { missingQuestion } from './structure/missing-question.ts';
import { unansweredQuestion } from './structure/unanswered-question.ts';
import { tooFewWords } from './words/too-few-words.ts';

/** Every rule, in the order in which a submission is read. */
export const rules: readonly Rule[] = [
  missingPart,
  missingQuestion,
  unansweredQuestion,
  missingOutcome,
  missingDetail,
  tooFewWords,
  missingEvidence,
  missingLocator,
  missingExplanation,
  malformedTimestamp,
  reversedRange,
  unknownArtifact,
  artifactMissing,
];
