import { artifactMissing } from './artifacts/artifact-missing.ts';
import { artifactOutsideWorkspace } from './artifacts/artifact-outside-workspace.ts';
import { artifactTooLarge } from './artifacts/artifact-too-large.ts';
import { artifactType } from './artifacts/artifact-type.ts';
import { artifactUnreadable } from './artifacts/artifact-unreadable.ts';
import { duplicateArtifact } from './artifacts/duplicate-artifact.ts';
import { durationUnknown } from './artifacts/duration-unknown.ts';
import { reenactment } from './artifacts/reenactment.ts';
import { requiredArtifact } from './artifacts/required-artifact.ts';
import { tooManyPages } from './artifacts/too-many-pages.ts';
import { unknownArtifact } from './artifacts/unknown-artifact.ts';
import { unusedArtifact } from './artifacts/unused-artifact.ts';
import { videoTooLong } from './artifacts/video-too-long.ts';
import { videoTooShort } from './artifacts/video-too-short.ts';
import { videoWithoutAudio } from './artifacts/video-without-audio.ts';
import { unconfirmedRequirement } from './checks/unconfirmed-requirement.ts';
import { missingDeliverable } from './course/missing-deliverable.ts';
import { missingStakeholder } from './course/missing-stakeholder.ts';
import { missingWeek } from './course/missing-week.ts';
import { stepOutOfOrder } from './course/step-out-of-order.ts';
import { missingEvidence } from './evidence/missing-evidence.ts';
import { missingExplanation } from './evidence/missing-explanation.ts';
import { missingLocator } from './evidence/missing-locator.ts';
import { outcomeWithoutVideo } from './evidence/outcome-without-video.ts';
import { repeatedEvidence } from './evidence/repeated-evidence.ts';
import { unattachedTimestamp } from './evidence/unattached-timestamp.ts';
import { languageToAvoid } from './language/language-to-avoid.ts';
import { undefinedAcronym } from './language/undefined-acronym.ts';
import { missingConsent } from './people/missing-consent.ts';
import { personalInformation } from './people/personal-information.ts';
import { locatorMismatch } from './place/locator-mismatch.ts';
import { malformedPage } from './place/malformed-page.ts';
import { malformedTimestamp } from './place/malformed-timestamp.ts';
import { pageOutOfRange } from './place/page-out-of-range.ts';
import { reversedRange } from './place/reversed-range.ts';
import { timestampOutOfRange } from './place/timestamp-out-of-range.ts';
import type { Rule } from './rule.ts';
import { duplicateOutcome } from './structure/duplicate-outcome.ts';
import { duplicatePart } from './structure/duplicate-part.ts';
import { missingDetail } from './structure/missing-detail.ts';
import { missingOutcome } from './structure/missing-outcome.ts';
import { missingPart } from './structure/missing-part.ts';
import { missingQuestion } from './structure/missing-question.ts';
import { missingSection } from './structure/missing-section.ts';
import { partOutOfOrder } from './structure/part-out-of-order.ts';
import { placeholderText } from './structure/placeholder-text.ts';
import { unansweredQuestion } from './structure/unanswered-question.ts';
import { unknownOutcome } from './structure/unknown-outcome.ts';
import { nearWordLimit } from './words/near-word-limit.ts';
import { tooFewWords } from './words/too-few-words.ts';
import { tooManyWords } from './words/too-many-words.ts';
import { unaddressedAsk } from './words/unaddressed-ask.ts';
import { unaddressedOutcome } from './words/unaddressed-outcome.ts';

/** Every rule, in the order in which a submission is read. */
export const rules: readonly Rule[] = [
  missingPart,
  duplicatePart,
  partOutOfOrder,
  missingQuestion,
  unansweredQuestion,
  missingSection,
  missingOutcome,
  missingDetail,
  unknownOutcome,
  duplicateOutcome,
  placeholderText,
  tooFewWords,
  tooManyWords,
  nearWordLimit,
  unaddressedAsk,
  unaddressedOutcome,
  missingEvidence,
  missingLocator,
  missingExplanation,
  outcomeWithoutVideo,
  unattachedTimestamp,
  repeatedEvidence,
  malformedTimestamp,
  reversedRange,
  timestampOutOfRange,
  malformedPage,
  pageOutOfRange,
  locatorMismatch,
  unknownArtifact,
  duplicateArtifact,
  unusedArtifact,
  artifactMissing,
  artifactUnreadable,
  artifactOutsideWorkspace,
  artifactType,
  artifactTooLarge,
  requiredArtifact,
  videoTooShort,
  videoTooLong,
  videoWithoutAudio,
  durationUnknown,
  reenactment,
  tooManyPages,
  personalInformation,
  missingConsent,
  languageToAvoid,
  undefinedAcronym,
  missingWeek,
  missingDeliverable,
  stepOutOfOrder,
  missingStakeholder,
  unconfirmedRequirement,
];
