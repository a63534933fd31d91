import { headingSpan, type PlacedUnit, type Submission, unitSpan } from '../../submission/submission.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { contentOfValue } from '../navigation/values.ts';
import { type FoundSection, sectionsOf } from '../outline/sections.ts';

/** What a stretch of text is, beyond Markdown. */
export interface Token {
  /** In one line. */
  readonly span: Span;
  readonly kind: 'artifact' | 'locator' | 'mention' | 'part' | 'question' | 'outcome';
  /** Whether it is made here rather than spoken of. */
  readonly declares: boolean;
}

/** Artifact ids, locators, mentions and the numbers of headings, in the order of the text, none over another. */
export function tokensOf(submission: Submission, within?: Span): Token[] {
  const tokens: Token[] = [...idTokens(submission), ...numberTokens(submission)];
  for (const placed of submission.units) {
    if (!within || touches(unitSpan(placed), within)) tokens.push(...unitTokens(placed));
  }
  const ordered = tokens
    .filter(({ span }) => span.start < span.end && (!within || touches(span, within)))
    .sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  const text = String(submission.text);
  const apart: Token[] = [];
  for (const token of ordered) {
    if (token.span.start >= (apart.at(-1)?.span.end ?? 0)) apart.push(...inLines(text, token));
  }
  return apart;
}

function idTokens({ text, frontMatter }: Submission): Token[] {
  return frontMatter.artifacts.flatMap(({ id }): Token[] =>
    id ? [{ span: contentOfValue(String(text), id), kind: 'artifact', declares: true }] : [],
  );
}

function unitTokens({ unit, offset }: PlacedUnit): Token[] {
  const tokens: Token[] = [];
  const add = (span: Span, kind: Token['kind']): void => {
    tokens.push({ span: shiftSpan(span, offset), kind, declares: false });
  };
  for (const { form, artifact, written } of unit.references) {
    if (form === 'citation') add(artifact.span, 'artifact');
    if (written) add(written.span, 'locator');
  }
  for (const { span } of unit.mentions) add(span, 'mention');
  return tokens;
}

const kinds: Readonly<Partial<Record<FoundSection['kind'], Token['kind']>>> = {
  part: 'part',
  question: 'question',
  outcome: 'outcome',
  detail: 'outcome',
};

/** "Part 1", "Question 2", "EO 1.1" or "1.1" at the start of a heading that is understood. */
const number = /^(?:\p{L}+\.?\s+){0,2}(?:\p{L}{1,3}|#\s?)?\d{1,3}(?:\.\d{1,3})?(?![\p{L}\p{N}])/u;

function numberTokens(submission: Submission): Token[] {
  return sectionsOf(submission).flatMap(({ kind, section }): Token[] => {
    const token = kinds[kind];
    const { start, end } = headingSpan(section);
    const found = token && number.exec(submission.text.slice(start, Math.min(end, start + 100)));
    return found ? [{ span: { start, end: start + found[0].length }, kind: token, declares: true }] : [];
  });
}

/** Editors colour within lines. */
function inLines(text: string, token: Token): Token[] {
  const { start, end } = token.span;
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map((line) => ({
    ...token,
    span: { start: start + line.index, end: start + line.index + line[0].length },
  }));
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
