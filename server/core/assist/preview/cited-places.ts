import type { ArtifactKind } from '../../credential/definition.ts';
import type { Code } from '../../findings/codes.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Locator } from '../../locators/locator.ts';
import type { Reference } from '../../submission/references.ts';
import type { Submission } from '../../submission/submission.ts';

/** What stands in one bracket of citations, or is the target of one link, as it is written in the submission. */
export interface CitedText {
  /** `[@video, 03:15; @plan, p. 3]` with every stretch of space as one; of a link, its target as written. */
  readonly text: string;
  readonly form: Reference['form'];
  readonly places: readonly CitedPlace[];
}

/** One place in one artifact, for those who show it to a reader. */
export interface CitedPlace {
  readonly artifact: string;
  /** The artifact's title and file as the writer declares them; absent where nothing of this id is declared. */
  readonly title?: string;
  readonly file?: string;
  readonly kind?: ArtifactKind;
  readonly locator?: Locator;
  /** What is written as place, where it cannot be read. */
  readonly written?: string;
  readonly problem?: CitedProblem;
}

export interface CitedProblem {
  /** `artifact`: nothing of this id is declared; `place`: the artifact has no such place, or it cannot be read. */
  readonly about: 'artifact' | 'place';
  readonly finding?: Finding;
}

/** What is said of a reference wherever it stands: the same text then has the same problem. */
const problemsOfPlaces: ReadonlySet<Code> = new Set<Code>([
  'unknown-artifact',
  'malformed-timestamp',
  'reversed-range',
  'timestamp-out-of-range',
  'malformed-page',
  'page-out-of-range',
  'locator-mismatch',
]);

/** All that is cited in a submission, each text once. */
export function citedTexts(submission: Submission, findings: readonly Finding[]): CitedText[] {
  const texts = new Map<string, CitedText & { readonly places: CitedPlace[] }>();
  const done = new Set<string>();
  const problems = findings
    .filter(({ code }) => problemsOfPlaces.has(code))
    .sort((one, other) => one.span.start - other.span.start);
  let next = 0;
  const whole = String(submission.text);
  for (const { unit, offset } of submission.units) {
    let bracket = -1;
    let text = '';
    for (const reference of unit.references) {
      const start = reference.span.start + offset;
      const end = reference.span.end + offset;
      while ((problems[next]?.span.start ?? end) < start) next++;
      const finding = (problems[next]?.span.start ?? end) < end ? problems[next] : undefined;
      const place = placeOf(reference, finding);
      const opened = whole.lastIndexOf('[', start);
      const isNew = reference.form === 'link' || opened !== bracket;
      if (isNew) {
        if (text !== '') done.add(text);
        text =
          reference.form === 'link'
            ? whole.slice(reference.artifact.span.start + offset, reference.artifact.span.end + offset)
            : bracketAt(whole, opened, end);
        bracket = opened;
      }
      if (done.has(text)) continue;
      const known = texts.get(text);
      if (known) known.places.push(place);
      else texts.set(text, { text, form: reference.form, places: [place] });
    }
    if (text !== '') done.add(text);
  }
  return [...texts.values()];
}

function placeOf(reference: Reference, finding: Finding | undefined): CitedPlace {
  const { artifact, declaration, kind, written, locator, fault } = reference;
  const about = !declaration ? 'artifact' : (fault ?? finding) ? 'place' : undefined;
  const title = declaration?.title?.value;
  const file = declaration?.file?.value;
  return {
    artifact: artifact.value,
    ...(title !== undefined && { title }),
    ...(file !== undefined && { file }),
    ...(kind && { kind }),
    ...(locator && { locator }),
    ...(!locator && written && { written: written.value }),
    ...(about && { problem: { about, ...(finding && { finding }) } }),
  };
}

/** The bracket in the source, on one line: a bracket in a quote has the quote's marks before each of its lines. */
function bracketAt(text: string, start: number, within: number): string {
  const end = text.indexOf(']', within);
  return text.slice(start, end < 0 ? within : end + 1).replace(/\s*\n[ \t>]*|\s+/g, ' ');
}
