import { isTimeBased } from '../../artifacts/time-based.ts';
import { artifactKindOf } from '../../credential/artifact-kinds.ts';
import { isFitting } from '../../locators/fitting.ts';
import type { Locator } from '../../locators/locator.ts';
import { formatPages } from '../../locators/read-pages.ts';
import type { Reference } from '../../submission/references.ts';
import { referencesIn } from '../../submission/submission.ts';
import type { StretchRule } from '../rule.ts';
import { writtenPlace } from './references.ts';
import { replacementFix } from './replacement.ts';

/** A place that an artifact of this kind does not have: a page in a video, a time in a document. */
export const locatorMismatch: StretchRule = {
  code: 'locator-mismatch',
  severity: 'warning',
  *checkStretch(stretch) {
    for (const placed of referencesIn(stretch)) {
      const { locator, fault, kind, form, artifact } = placed.reference;
      if (!locator || fault || !kind || isFitting(locator, kind, form)) continue;
      if (isWrongKind(placed.reference)) continue;
      const place = writtenPlace(placed, stretch);
      if (!place) continue;
      const violation = {
        span: place.span,
        variant: kind,
        arguments: { written: place.written, artifact: artifact.value },
      };
      const meant = form === 'citation' ? meantFor(locator, kind) : undefined;
      yield meant === undefined
        ? violation
        : { ...violation, fixes: () => [replacementFix(place.span, meant)] };
    }
  },
};

/** Whether a recording is declared as something else, or something else as a recording: that is told of the artifact. */
function isWrongKind({ declaration }: Reference): boolean {
  const { kind, file } = declaration ?? {};
  const named = file && artifactKindOf(file.value);
  if (kind === undefined || named === undefined || named === 'other') return false;
  return isTimeBased(kind.value) !== isTimeBased(named);
}

/** Pages and slides are the same count under another name. */
function meantFor(locator: Locator, kind: string): string | undefined {
  if (locator.kind === 'slide' && kind === 'document') return formatPages('page', locator.start, locator.end);
  if (locator.kind === 'page' && kind === 'presentation') {
    return formatPages('slide', locator.start, locator.end);
  }
  return undefined;
}
