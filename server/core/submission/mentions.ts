import type { OutcomeNaming } from '../credential/definition.ts';
import { LetterPattern } from '../text/letter-pattern.ts';
import type { Span } from '../text/span.ts';

/** An outcome or one of its details, named in prose: `EO 1`, `EO 1.2`. */
export interface Mention {
  readonly outcome: string;
  /** The detail's full id, `1.2`. */
  readonly detail?: string;
  readonly span: Span;
}

export interface MentionPattern {
  readonly first: LetterPattern;
}

/** How a definition's outcomes are named in prose: by its abbreviation, by its label, and as every issuer's are. */
export function mentionPattern({ label, abbreviation }: OutcomeNaming): MentionPattern {
  const names = [label, abbreviation, 'Essential Outcome', 'EO']
    .map((name) => name.trim())
    .filter((name) => name !== '');
  // A single letter is a name only as it is written: "P 1", not "p 1".
  const written = names.map((name) => (name.length === 1 ? escaped(name) : anyCase(escaped(name))));
  const plural = '(s)?';
  // A line may be broken between a name and its number: a reader sees a space there.
  const space = '\\s{0,3}';
  return {
    first: new LetterPattern(
      new RegExp(
        `(?<![\\p{L}\\p{N}_])(?:${written.join('|')})${plural}${space}(\\d{1,3})(?:\\.(\\d{1,3}))?(?![\\p{L}\\p{N}_]|\\.\\d)`,
        'gu',
      ),
    ),
  };
}

const next = new LetterPattern(
  /^\s*(?:,|;|\/|&|and|or|–|-|to|through)?\s*(?:and\s+)?(\d{1,3})(?:\.(\d{1,3}))?(?![\p{L}\p{N}_%:]|\.\d)/u,
);

/** Finds the mentions in a text; spans are offsets in it. "EO 1.1 and 1.2" and "EOs 1, 2 and 4" are several. */
export function findMentions(text: string, pattern: MentionPattern): Mention[] {
  const found: Mention[] = [];
  if (!/\d/.test(text)) return found;
  for (const match of text.matchAll(pattern.first.on(text))) {
    const [whole, plural, outcome = '', detail] = match;
    let end = match.index + whole.length;
    found.push(mention(outcome, detail, { start: match.index, end }));
    // Numbers that follow are mentions too where their form leaves no doubt.
    const dotted = detail !== undefined;
    for (let more = nextNumber(text, end); more; more = nextNumber(text, end)) {
      const [continued, nextOutcome = '', nextDetail] = more;
      const alike = dotted ? nextDetail !== undefined : plural !== undefined && nextDetail === undefined;
      if (!alike || /^\s*\d/.test(continued)) break;
      const start = end + continued.search(/\d/);
      end += continued.length;
      found.push(mention(nextOutcome, nextDetail, { start, end }));
    }
  }
  return found;
}

function nextNumber(text: string, from: number): RegExpExecArray | null {
  const behind = text.slice(from, from + 30);
  return next.on(behind).exec(behind);
}

function mention(outcome: string, detail: string | undefined, span: Span): Mention {
  const id = String(Number(outcome));
  return detail === undefined
    ? { outcome: id, span }
    : { outcome: id, detail: `${id}.${Number(detail)}`, span };
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

const letter = new LetterPattern(/(?<!\\)\p{L}/gu);

/** The i flag would change the whole pattern, so letters are spelled in both cases. */
function anyCase(pattern: string): string {
  return pattern.replace(letter.on(pattern), (found) => `[${found.toLowerCase()}${found.toUpperCase()}]`);
}
