import type { DeclaredArtifact } from '../../artifacts/artifacts.ts';
import { isTimeBased } from '../../artifacts/time-based.ts';
import type { ArtifactRequirement } from '../../credential/definition.ts';
import type { Head, Violation } from '../rule.ts';
import { factsOfUse, filePlace, requiredOf } from './subjects.ts';

/** A recording whose length the credential limits. */
export interface LimitedRecording {
  readonly use: DeclaredArtifact;
  readonly span: NonNullable<ReturnType<typeof filePlace>>;
  /** Seconds. */
  readonly duration: number;
  readonly limits: ArtifactRequirement['duration'];
  /** Lowers the severity where as many others as the credential asks for keep within the limits. */
  readonly severity: Pick<Violation, 'severity'>;
}

/** The recordings of which both the length and its limits are known. */
export function limitedRecordings({ frontMatter, definition, factsOf }: Head): LimitedRecording[] {
  const known = [...requiredOf(frontMatter, definition)].flatMap(({ use, requirement }) => {
    const facts = isTimeBased(use.kind) ? factsOfUse(use, factsOf) : undefined;
    const span = filePlace(use);
    if (!span || facts?.state !== 'file' || facts.duration === undefined) return [];
    return [{ use, requirement, span, duration: facts.duration, limits: requirement.duration }];
  });
  return known.map(({ requirement, ...recording }) => {
    const sound = known.filter(
      (other) => other.requirement === requirement && !isTooShort(other) && !isTooLong(other),
    );
    const besides = sound.length >= Math.max(1, requirement.minimum ?? 1);
    return { ...recording, severity: besides ? { severity: 'information' } : {} };
  });
}

type Length = Pick<LimitedRecording, 'duration' | 'limits'>;

/** Players show whole seconds, some rounded: half a second less is not seen. */
export function isTooShort({ duration, limits: { minimum = 0 } }: Length): boolean {
  return Math.round(duration) < minimum;
}

/** Exporting adds fractions: 15:00.7 is 15:00. */
export function isTooLong({ duration, limits: { maximum = Number.POSITIVE_INFINITY } }: Length): boolean {
  return duration >= maximum + 1;
}
