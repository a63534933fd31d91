import type { ArtifactKind } from '../../credential/definition.ts';
import type { Fix } from '../../findings/finding.ts';
import { sourceOf } from '../../submission/stretches.ts';
import { referencesIn } from '../../submission/submission.ts';
import { shiftSpan } from '../../text/span.ts';
import type { StretchRule } from '../rule.ts';
import { quoted } from '../structure/places.ts';
import { replacementFix } from './replacement.ts';

/** A page, slide or row that no assessor can look up as it is written. */
export const malformedPage: StretchRule = {
  code: 'malformed-page',
  severity: 'error',
  *checkStretch(stretch) {
    for (const { reference, offset } of referencesIn(stretch)) {
      const { fault, kind, form } = reference;
      if (!fault) continue;
      if (fault.kind !== 'malformed-page' && fault.kind !== 'unreadable') continue;
      const variant =
        fault.kind === 'unreadable' ? unreadableVariant(kind) : (fault.reason ?? countedVariant(kind));
      if (variant === undefined) continue;
      const span = shiftSpan(fault.span, offset);
      const written = sourceOf(stretch).slice(span.start, span.end);
      const fixes: Fix[] = [];
      if (fault.replacement !== undefined) fixes.push(replacementFix(span, fault.replacement));
      else if (fault.kind === 'unreadable' && form === 'citation' && /^\p{L}/u.test(written)) {
        // Words alone are most likely a heading in the document.
        fixes.push({ ...replacementFix(span, `section ${written}`), preferred: false });
      }
      yield {
        span,
        variant,
        arguments: { written: quoted(written) },
        ...(fixes.length > 0 && { fixes: () => fixes }),
      };
    }
  },
};

/** What counts no pages is told of what it counts. */
function countedVariant(kind: ArtifactKind | undefined): string {
  return kind === 'presentation' || kind === 'spreadsheet' ? kind : 'page';
}

/** Of what is declared nowhere and of pictures, any words may be a place; recordings have a code of their own. */
function unreadableVariant(kind: ArtifactKind | undefined): string | undefined {
  if (kind === 'document' || kind === 'presentation' || kind === 'spreadsheet') return kind;
  return undefined;
}
