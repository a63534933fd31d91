import type { FactsOf } from '../../artifacts/facts.ts';
import type { Credentials } from '../../credential/registry.ts';
import type { TextEdit } from '../../findings/finding.ts';
import { writeLocator } from '../../locators/write-locator.ts';
import { type Saying, saying } from '../../messages/saying.ts';
import { locatorMismatch } from '../../rules/place/locator-mismatch.ts';
import { malformedPage } from '../../rules/place/malformed-page.ts';
import { malformedTimestamp } from '../../rules/place/malformed-timestamp.ts';
import { pageOutOfRange } from '../../rules/place/page-out-of-range.ts';
import { reversedRange } from '../../rules/place/reversed-range.ts';
import { timestampOutOfRange } from '../../rules/place/timestamp-out-of-range.ts';
import { type StretchRule, violationsIn } from '../../rules/rule.ts';
import { writeCitation } from '../../submission/citations.ts';
import { readSubmission } from '../../submission/read.ts';
import { referencesOf, type Submission } from '../../submission/submission.ts';

/**
 * What a writer typed as the place in an artifact: the citation that it makes and the places in it, in their canonical
 * form (empty where none was given); or why nobody can find what is meant.
 */
export type PlaceReading =
  | { readonly citation: string; readonly places: string }
  | { readonly problem: Saying };

const placeRules: readonly StretchRule[] = [
  malformedTimestamp,
  malformedPage,
  reversedRange,
  locatorMismatch,
  timestampOutOfRange,
  pageOutOfRange,
];

/** Remedies of remedies: more than a few would be no plain reading any more. */
const MOST_REMEDIES = 6;

/** What is needed beside the submission to read it again as it would be. */
export interface ReadingAids {
  readonly credentials: Credentials;
  readonly factsOf: FactsOf;
}

/**
 * Reads a place as the format does, by reading the citation that it makes in this submission; several places stand
 * between semicolons. What has one plausible reading is taken in that reading.
 */
export function readPlace(
  submission: Submission,
  artifact: string,
  typed: string,
  aids: ReadingAids,
): PlaceReading {
  let written = typed.trim().replace(/[\s;,]+$/, '');
  if (/[[\]|`<>*\\]|\p{Cc}/u.test(written)) return unreadable(typed);
  for (let count = 0; count <= MOST_REMEDIES; count++) {
    const citation = writeCitation(artifact, written || undefined);
    const probe = probeOf(submission, citation, aids.credentials);
    if (!probe?.definition) return unreadable(typed);
    const { definition } = probe;
    const ground = { definition, factsOf: aids.factsOf };
    const [violation, code] = placeRules
      .flatMap((rule) => violationsIn(probe, rule, ground).map((found) => [found, rule.code] as const))
      .at(0) ?? [undefined, ''];
    if (!violation) return soundReading(probe, artifact, written, typed);
    const remedy = violation.fixes?.().find(({ preferred }) => preferred)?.edits[0];
    const remedied = remedy && apply(String(probe.text), remedy).slice(probe.frontMatter.bodyStart).trim();
    if (remedied === undefined || remedied === citation) {
      const key = violation.variant === undefined ? code : `${code}/${violation.variant}`;
      return { problem: saying(key, violation.arguments) };
    }
    written = remedied.slice(writeCitation(artifact, undefined).length + 1, -1);
  }
  return unreadable(typed);
}

/** A submission with this one's front matter in which nothing stands but the citation. */
function probeOf(
  { text, frontMatter }: Submission,
  citation: string,
  credentials: Credentials,
): Submission | undefined {
  const head = text.slice(0, frontMatter.bodyStart);
  return readSubmission(`${head}${/[\r\n]$/.test(head) ? '' : '\n'}${citation}\n`, credentials);
}

function soundReading(probe: Submission, artifact: string, written: string, typed: string): PlaceReading {
  const references = referencesOf(probe.units).map(({ reference }) => reference);
  const sound =
    references.length > 0 &&
    references.every((each) => each.artifact.value === artifact && each.declaration && !each.fault);
  if (!sound) return unreadable(typed);
  const places = references
    .flatMap((each) => (each.locator ? writeLocator(each.locator) : (each.written?.value ?? [])))
    .join('; ');
  // Nothing that was typed may be lost on the way.
  if (written !== '' && places === '') return unreadable(typed);
  return { citation: writeCitation(artifact, places || undefined), places };
}

function unreadable(typed: string): PlaceReading {
  return { problem: saying('evidence/no-place', { written: typed.trim() }) };
}

function apply(text: string, { span, text: written }: TextEdit): string {
  return text.slice(0, span.start) + written + text.slice(span.end);
}
