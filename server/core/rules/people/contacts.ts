import { LetterPattern } from '../../text/letter-pattern.ts';
import type { Span } from '../../text/span.ts';
import { Taken } from '../../text/taken.ts';

export interface ContactFound {
  readonly kind: 'e-mail' | 'telephone' | 'identity';
  readonly span: Span;
}

interface Look {
  readonly kind: ContactFound['kind'];
  /** What is looked for stands at the end of a match, in the group `found` where words before it belong to the match. */
  readonly pattern: LetterPattern;
  readonly digits?: readonly [fewest: number, most: number];
}

const before = '(?<![\\p{L}\\p{N}_.:/+-])';
const behind = '(?![\\p{L}\\p{N}_@]|[.:/-]\\d)';
const gap = '[ \\u00A0]';

const looks: readonly Look[] = [
  {
    kind: 'e-mail',
    pattern: new LetterPattern(
      /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}@-])/gu,
    ),
  },
  // A social security number.
  {
    kind: 'identity',
    pattern: new LetterPattern(new RegExp(`${before}(?!000|666|9)\\d{3}-\\d{2}-\\d{4}${behind}`, 'gu')),
  },
  // "student ID 1048823", "employee number: 20417"
  {
    kind: 'identity',
    pattern: new LetterPattern(
      new RegExp(
        `(?<!\\p{L})(?:student|pupil|employee|staff|teacher|educator|personnel|badge|passport|licen[cs]e|social security)(?:['’]s)?(?:${gap}(?:identification|security|state|school|district))?(?:${gap}?(?:ID|number|no\\.|#)){1,2}[:#]?${gap}*(?:(?:is|was)${gap}+)?#?(?<found>\\p{Lu}{0,3}-?\\d{5,14})${behind}`,
        'giu',
      ),
    ),
  },
  {
    kind: 'identity',
    pattern: new LetterPattern(
      new RegExp(
        `(?<!\\p{L})(?:ID(?:${gap}(?:number|no\\.))?|SSN)[:#]?${gap}*#?(?<found>\\d{5,14})${behind}`,
        'gu',
      ),
    ),
  },
  // (555) 123-4567, 555-123-4567, 555.123.4567, +1 555 123 4567
  {
    kind: 'telephone',
    pattern: new LetterPattern(
      new RegExp(
        `${before}(?:(?:\\+?1[ .-]?)?(?:\\(\\d{3}\\)${gap}?|\\d{3}[.-])|\\+1 \\d{3} )\\d{3}[ .-]\\d{4}${behind}`,
        'gu',
      ),
    ),
  },
  // +44 20 7946 0958
  {
    kind: 'telephone',
    pattern: new LetterPattern(
      new RegExp(`${before}\\+\\d{1,3}(?:[ .\\u00A0-]?\\(?\\d{1,4}\\)?){2,5}${behind}`, 'gu'),
    ),
    digits: [8, 15],
  },
  // Other forms, where the words before say what the number is.
  {
    kind: 'telephone',
    pattern: new LetterPattern(
      new RegExp(
        `(?<!\\p{L})(?:(?:tele)?phone|tel|cell|mobile|fax|call(?:ed)?|text(?:ed)?|reach(?:ed)?)[.:#]?${gap}*(?:(?:number|no\\.|me|her|him|us|them|is|at|on)[ \\u00A0:]+){0,3}(?<found>(?:\\d{3}[ .-])?\\d{3}[ .-]\\d{4}|\\d{7,11})${behind}`,
        'giu',
      ),
    ),
  },
];

/** Finds e-mail addresses, telephone numbers and numbers that stand for one person. */
export function findContacts(text: string): ContactFound[] {
  const found: ContactFound[] = [];
  const taken = new Taken(text.length);
  const addresses = text.includes('@');
  const numbers = /\d{4}/.test(text);
  for (const { kind, pattern, digits } of looks) {
    if (kind === 'e-mail' ? !addresses : !numbers) continue;
    for (const match of text.matchAll(pattern.on(text))) {
      const written = match.groups?.found ?? match[0];
      const end = match.index + match[0].length;
      const span = { start: end - written.length, end };
      const count = written.replace(/\D/g, '').length;
      const fits = !digits || (digits[0] <= count && count <= digits[1]);
      if (!fits || taken.meets(span)) continue;
      found.push({ kind, span });
      taken.add(span);
    }
  }
  return found;
}
