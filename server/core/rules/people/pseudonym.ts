import type { Fix, TextEdit } from '../../findings/finding.ts';
import type { Submission } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';

/** A name behind a title and where it stands. */
export interface NamePlace {
  readonly span: Span;
  readonly title: string;
  readonly surname: string;
}

/**
 * The remedy that leaves an initial of a name wherever it stands: "Ms. Rivera" becomes "Ms. R.". Behind a title the
 * whole name goes; by itself the last name does `everywhere`, unless it is also a word that the text uses.
 */
export function usePseudonym(
  submission: Submission,
  places: readonly NamePlace[],
  everywhere: boolean,
): Fix | undefined {
  const [first] = places;
  if (!first) return undefined;
  const { surname, title } = first;
  const text = String(submission.text);
  const initial = surname.charAt(0).toUpperCase();
  const edits: TextEdit[] = places.map(({ span, title: before }) => {
    const gap = /^[\s\u00A0]+/.exec(text.slice(span.start + before.length))?.[0] ?? ' ';
    return { span, text: `${before}${gap}${withPoint(text, initial, span.end)}` };
  });
  const taken = new Set(places.map(({ span }) => span.end - surname.length));
  for (const span of everywhere ? alone(text, surname, submission.frontMatter.bodyStart) : []) {
    if (taken.has(span.start)) continue;
    edits.push({ span, text: withPoint(text, initial, span.end) });
  }
  const named = { name: `${title} ${surname}`, pseudonym: `${title} ${initial}.` };
  return {
    title: edits.length > 1 ? 'fix/use-pseudonym-throughout' : 'fix/use-pseudonym',
    arguments: { ...named, count: edits.length },
    edits: edits.sort((one, other) => one.span.start - other.span.start),
    preferred: true,
  };
}

/** An initial with its point, unless a point follows anyway. */
function withPoint(text: string, initial: string, end: number): string {
  return text.charAt(end) === '.' ? initial : `${initial}.`;
}

/** Where a last name stands by itself in the text below the front matter. */
function alone(text: string, surname: string, from: number): Span[] {
  const word = surname.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const boundary = ['(?<![\\p{L}\\p{N}_@/.-])', '(?![\\p{L}\\p{N}_@/-]|\\.\\p{L})'];
  // "Green" and "May" may be words; a text that also has them with a small letter uses them so.
  if (new RegExp(`${boundary[0]}${word.toLowerCase()}${boundary[1]}`, 'u').test(text)) return [];
  const found: Span[] = [];
  for (const { index, 0: name } of text.matchAll(new RegExp(`${boundary[0]}${word}${boundary[1]}`, 'gu'))) {
    if (index >= from) found.push({ start: index, end: index + name.length });
  }
  return found;
}
