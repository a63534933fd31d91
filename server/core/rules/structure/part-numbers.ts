import type { CredentialDefinition } from '../../credential/definition.ts';
import { recogniserOf } from '../../submission/outline-reader.ts';
import { nameSpan, type PartSection, type Submission } from '../../submission/submission.ts';
import { replacementFix } from '../place/replacement.ts';
import type { Violation } from '../rule.ts';
import { partName } from './places.ts';

/** A part whose heading has the title of this one and the number of another. */
export interface Misnumbered {
  /** Whether the other part is there too, so that two have one number. */
  readonly isTaken: boolean;
  readonly violation: Omit<Violation, 'variant'>;
}

export function misnumbered(
  { parts, text }: Submission,
  credential: CredentialDefinition,
  section: PartSection,
): Misnumbered | undefined {
  const { definition, heading } = section;
  const recogniser = recogniserOf(credential);
  const written = recogniser.partNumber(heading.unit.text);
  const named = written === undefined ? definition : recogniser.partWith(written);
  if (named === definition) return undefined;
  const span = nameSpan(section);
  const name = text.slice(span.start, span.end);
  const number = /^part-(\d+)$/.exec(definition.id)?.[1] ?? String(credential.parts.indexOf(definition) + 1);
  const corrected = name.replace(/[\p{L}\p{N}]+$/u, number);
  return {
    isTaken: parts.some((other) => other.definition === named),
    violation: {
      span,
      arguments: { written: name, part: partName(definition) },
      fixes: () => [replacementFix(span, corrected)],
    },
  };
}
