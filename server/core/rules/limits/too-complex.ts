import type { Code } from '../../findings/codes.ts';
import type { Finding } from '../../findings/finding.ts';
import { isTooLong, LONGEST_TEXT, plainWordBlocks } from '../../submission/limits.ts';
import type { Submission } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';

/**
 * What was not read because it would take too long, told once: parts of the text that count as plain words, or all of
 * a text that is too long. Not a rule: it holds whether or not the credential is known.
 */
export function tooComplex(submission: Submission): Finding[] {
  const { text, frontMatter } = submission;
  const place = { code: 'too-complex', severity: 'information' } as const;
  if (isTooLong(text)) {
    const { span } = frontMatter.credential ?? frontMatter;
    const args = { characters: text.length, most: LONGEST_TEXT };
    return [{ ...place, variant: 'text', span, arguments: args }];
  }
  const [span, ...others] = plainWordBlocks(submission);
  if (!span) return [];
  if (others.length === 0) return [{ ...place, span, arguments: {} }];
  return [{ ...place, variant: 'several', span, arguments: { count: others.length + 1 } }];
}

/** Problems of one kind that are told; more help nobody, and take long to draw. */
const MOST_OF_A_KIND = 1_000;

/** Of each kind of problem the first ones, and where there are more, that there are; the same list where it is short. */
export function firstOfEachKind(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_OF_A_KIND) return findings;
  const counts = new Map<Code, number>();
  const shown: Finding[] = [];
  for (const finding of [...findings].sort((one, other) => one.span.start - other.span.start)) {
    const { code, span } = finding;
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= MOST_OF_A_KIND) shown.push(finding);
    else if (count === MOST_OF_A_KIND + 1) shown.push(tooMany(code, span));
  }
  return shown.length === findings.length ? findings : shown;
}

function tooMany(code: Code, span: Span): Finding {
  const args = { code, most: MOST_OF_A_KIND };
  return { code: 'too-complex', variant: 'problems', severity: 'information', span, arguments: args };
}
