import { type ArtifactUse, artifactsOf } from '../../artifacts/artifacts.ts';
import type { FactsOf } from '../../artifacts/facts.ts';
import type { Assessment, ItemAssessment, OutcomeAssessment, State } from '../../coverage/assess.ts';
import { isEvidencePart } from '../../coverage/assess.ts';
import type { ArtifactKind } from '../../credential/definition.ts';
import type { Submission } from '../../submission/submission.ts';
import { isHere } from './item.ts';

/** What evidence can be given for, and what can be cited. */
export interface EvidenceChoices {
  /** The item at the cursor first, then those with gaps, each group in the order of the credential. */
  readonly items: readonly EvidenceItem[];
  readonly artifacts: readonly EvidenceArtifact[];
}

/** A detail, or an outcome without details. */
export interface EvidenceItem {
  readonly id: string;
  /** The id of its outcome. */
  readonly outcome: string;
  /** "EO 1.1" */
  readonly name: string;
  readonly statement: string;
  readonly state: State;
  readonly evidence: number;
  readonly explanationWords: number;
  /** Whether the cursor stands in its section. */
  readonly isHere: boolean;
}

export interface EvidenceArtifact {
  readonly id: string;
  readonly title?: string;
  readonly kind: ArtifactKind;
  readonly file: string;
  /** Absent while nobody has looked. */
  readonly exists?: boolean;
  /** Seconds. */
  readonly duration?: number;
  readonly pages?: number;
  readonly references: number;
  /** Whether evidence counts only with a place in the artifact. */
  readonly needsPlace: boolean;
}

/** `offset` is the cursor's; absent where there is none. */
export function evidenceChoices(
  submission: Submission,
  { outcomes }: Assessment,
  factsOf: FactsOf,
  offset?: number,
): EvidenceChoices {
  const abbreviation = submission.definition?.outcome.abbreviation ?? '';
  const items = outcomes.flatMap(itemsOf).map((item): EvidenceItem => {
    const { id, outcome, statement, state, evidenceCount, explanationWords } = item;
    return {
      id,
      outcome,
      name: `${abbreviation} ${id}`.trim(),
      statement,
      state,
      evidence: evidenceCount,
      explanationWords,
      isHere: offset !== undefined && isHere(item, offset),
    };
  });
  const rank = ({ isHere: here, state }: EvidenceItem): number => (here ? 0 : state === 'covered' ? 2 : 1);
  const evidence = submission.definition?.parts.find(isEvidencePart)?.evidence;
  return {
    items: items.sort((one, other) => rank(one) - rank(other)),
    artifacts: artifactsOf(submission)
      .filter(({ id }) => id !== '')
      .map((use) => artifactChoice(use, factsOf, evidence?.locator !== 'optional')),
  };
}

/** The items of an outcome that must be evidenced. */
export function itemsOf({ details, whole }: OutcomeAssessment): readonly ItemAssessment[] {
  return details.length > 0 ? details : [whole];
}

function artifactChoice(
  { id, file, kind, references, declaration }: ArtifactUse,
  factsOf: FactsOf,
  placesCount: boolean,
): EvidenceArtifact {
  const facts = factsOf(file);
  const content = facts?.state === 'file' ? facts : undefined;
  return {
    id,
    ...(declaration.title && { title: declaration.title.value }),
    kind,
    file,
    ...(facts && facts.state !== 'elsewhere' && { exists: facts.state !== 'missing' }),
    ...(content?.duration !== undefined && { duration: content.duration }),
    ...(content?.pages !== undefined && { pages: content.pages }),
    references,
    // An image is one place.
    needsPlace: placesCount && kind !== 'image',
  };
}
