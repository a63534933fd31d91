import { declaredArtifacts } from '../../artifacts/artifacts.ts';
import { isTimeBased } from '../../artifacts/time-based.ts';
import { isEvidencePart } from '../../coverage/assess.ts';
import { isBeyondEnd } from '../../locators/bounds.ts';
import { formatTimeRange } from '../../locators/read-time-range.ts';
import { writeCitation } from '../../submission/citations.ts';
import { inStretches } from '../../submission/per-stretch.ts';
import { isPlaceless } from '../../submission/references.ts';
import type { Unit } from '../../submission/units.ts';
import { shiftSpan } from '../../text/span.ts';
import { findsOthers } from '../per-unit.ts';
import { replacementFix } from '../place/replacement.ts';
import type { Rule, Violation } from '../rule.ts';
import { type AlmostCitation, type BareTime, bareTimesIn } from './bare-times.ts';
import { placelessEvidence } from './placeless.ts';

/** A time in the evidence that does not say of what recording it is. */
export const unattachedTimestamp: Rule = {
  code: 'unattached-timestamp',
  severity: 'hint',
  *check(subject) {
    const { submission, assessment, factsOf } = subject;
    const recordings = declaredArtifacts(submission.frontMatter).filter(
      ({ id, kind }) => id !== '' && isTimeBased(kind),
    );
    // Without a recording no time is a place in one.
    if (recordings.length === 0) return;
    const facts = recordings.map(({ file }) => factsOf(file));
    for (const part of assessment.parts) {
      const { definition, section } = part;
      if (!section || !isEvidencePart(definition)) continue;
      const times = uncitedTimes(section.stretches);
      const told = times.length === 0 ? [] : placelessEvidence(part, subject);
      for (const { found: time, offset } of times) {
        // Beside a citation without a place it is told there.
        if (told.some(({ beside }) => beside?.time.start === time.span.start + offset)) continue;
        const locator = { kind: 'time', ...time } as const;
        // A time that no recording reaches is one of day, or of something else.
        const fits = facts.some((each) => each?.state !== 'file' || !isBeyondEnd(locator, each));
        if (!fits) continue;
        const written = formatTimeRange(time.start, time.end);
        const named = recordings.find(({ id }) => id === time.almostCitation?.id);
        if (named && time.almostCitation) {
          yield almostCitation(time.almostCitation, written, offset);
          continue;
        }
        const span = shiftSpan(time.span, offset);
        const [recording, ...others] = recordings;
        const violation = { span, arguments: { written, artifact: recording?.id ?? '' } };
        yield recording && others.length === 0
          ? { ...violation, fixes: () => [replacementFix(span, `[@${recording.id}, ${written}]`)] }
          : violation;
      }
    }
  },
  heeds: (edit) =>
    findsOthers(bareTimesIn, edit, ({ start, end = start }) => `${start}–${end}`) ||
    // A word between the two parts a time from the citation beside it.
    edit.units.some(({ after }) => after.references.some(isPlaceless) && bareTimesIn(after).length > 0),
};

function almostCitation({ id, span, words }: AlmostCitation, written: string, offset: number): Violation {
  const at = shiftSpan(span, offset);
  const citation = writeCitation(id, written);
  return {
    variant: 'almost',
    span: at,
    arguments: { written, artifact: id },
    fixes: () => [replacementFix(at, words === '' ? citation : `${words} ${citation}`)],
  };
}

/** The times that no reference beside them covers. */
const uncitedTimes = inStretches((unit) => bareTimesIn(unit).filter((time) => !isCitedBeside(time, unit)));

/** Whether the time lies within a place that the same paragraph cites. */
function isCitedBeside({ start, end = start }: BareTime, { references }: Unit): boolean {
  return references.some(({ locator }) => {
    if (locator?.kind !== 'time') return false;
    return locator.start <= start && end <= (locator.end ?? locator.start);
  });
}
