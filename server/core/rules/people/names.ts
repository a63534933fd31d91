import { beginsWithCapital, LetterPattern } from '../../text/letter-pattern.ts';
import type { Span } from '../../text/span.ts';
import { isCommonWord, isTitleCase } from './common-words.ts';

/** A person's name behind a title, as it is written. */
export interface NameFound {
  /** From the title to the end of the name. */
  readonly span: Span;
  /** "Ms.", "Principal". */
  readonly title: string;
  /** The last name, without the s of a possessive. */
  readonly surname: string;
}

/** Titles that stand before a name and nowhere else, and roles that may also stand for themselves. */
const courtesy = 'Mrs?|Ms|Miss|Mx|Dr|Prof|Professor|Señora?|Señorita|Sra?|Srta|Rev|Reverend';
const roles =
  '(?:(?:Assistant|Associate|Vice|Deputy|Interim|Acting)[ \\u00A0]+)?(?:Principal|Superintendent)|Coach|Dean|Counselor|Headmaster|Headmistress|Chancellor';
const particle =
  '(?:(?:de|del|della|da|dos|di|la|las|los|van|von|der|den|ten|el|al|le|bin|ben)[ \\u00A0]+){0,3}';
const letters = "(?:[’'][\\p{Lu}])?[\\p{L}\\p{M}]+(?:[’'-][\\p{Lu}][\\p{L}\\p{M}]+)*";
const word = `\\p{Lu}${letters}`;
const initials = '(?:\\p{Lu}\\.[ \\u00A0]?){0,3}';

const titled = new LetterPattern(
  new RegExp(
    `(?<![\\p{L}\\p{N}_.-])(?:(${courtesy})(\\.?)|(${roles}))(\\s+)(${initials}${particle}${word}(?:[ \\u00A0]+(?:\\p{Lu}\\.[ \\u00A0]+)?${particle}${word}){0,2})`,
    'gu',
  ),
);

const mayHold =
  /\b(?:M(?:rs?|s|iss|x)|Dr|Prof|Se[ñn]or|Srt?a?|Rev|Principal|Superintendent|Coach|Dean|Counselor|Headm|Chancellor)/u;

/** Letters of a last name; what is longer is none, and too long to be looked for. */
const LONGEST_NAME = 100;

/**
 * Finds names behind titles: "Ms. Rivera", "Principal Ana Rivera". An initial, "Ms. R.", is a pseudonym. Where a capital
 * may mean something else nothing is found: a false alarm costs more than a name that a reader finds.
 */
export function findNames(text: string): NameFound[] {
  if (!mayHold.test(text)) return [];
  const found: NameFound[] = [];
  // What stands around the names tells whether capitals say anything here.
  const inTitle = isTitleCase(text.replace(titled.on(text), ''));
  for (const match of text.matchAll(titled.on(text))) {
    const [, short, dot = '', role, gap = '', behind = ''] = match;
    const title = short === undefined ? (role ?? '') : short + dot;
    if (role !== undefined && inTitle) continue;
    // A full stop and a line's end may be a sentence's: "We met the Dr.\nThen …"
    const name = nameIn(behind, role !== undefined);
    if (!name) continue;
    const start = match.index;
    const end = start + title.length + gap.length + name.length;
    if (isStreet(text, start, title) || isAuthor(text, end) || isNotName(text, end, role !== undefined))
      continue;
    const last = name.split(/[\s\u00A0.]+/).at(-1) ?? name;
    if (last.length > LONGEST_NAME || isFamous(title, name)) continue;
    found.push({ span: { start, end }, title, surname: last });
  }
  return found;
}

const initialsOnly = new LetterPattern(/^(?:\p{Lu}\.)+$/u);

/** The words that make a name, without those behind it that are none; nothing where the first is none. */
function nameIn(behind: string, role: boolean): string | undefined {
  const words = behind.split(/([\s\u00A0]+)/);
  let end = 0;
  let last = 0;
  let named = false;
  for (const word of words) {
    const at = end;
    end += word.length;
    if (!beginsWithCapital(word) || initialsOnly.test(word)) continue;
    if (isCommonWord(word) || isAcronym(word, role)) {
      // "Principal Investigator", but also "Principal Rivera Elementary …" ends the name.
      if (!named) return undefined;
      break;
    }
    named = true;
    last = at + word.replace(/['’]s$/, '').length;
  }
  return named ? behind.slice(0, last) : undefined;
}

/** Capitals throughout are a name only behind a courtesy title: "MR. SMITH" is rare, "Coach PD" is not. */
function isAcronym(word: string, role: boolean): boolean {
  return role && word.length <= 6 && word === word.toUpperCase();
}

const street = new LetterPattern(/\d[ \u00A0]+(?:\p{Lu}[\p{L}.]*[ \u00A0]+){1,3}$/u);

function isStreet(text: string, start: number, title: string): boolean {
  return /^Dr/.test(title) && street.test(text.slice(Math.max(0, start - 60), start));
}

const year = new LetterPattern(
  /^(?:['’]s)?(?:,?[ \u00A0]+(?:and|&)[ \u00A0]+\p{Lu}\p{L}+|,?[ \u00A0]+et[ \u00A0]+al\.?)?,?[ \u00A0]*\(?(?:19|20)\d\d\b/u,
);

/** Authors of what was read are no secret: "Dr. Knight (2011)". */
function isAuthor(text: string, end: number): boolean {
  return year.test(text.slice(end, end + 60));
}

const nextName = new LetterPattern(/^[ \u00A0]+(\p{Lu}\p{L}+)/u);

/** Behind a role, a further capitalised word that is common makes it the name of something: "Coach Smart Training". */
function isNotName(text: string, end: number, role: boolean): boolean {
  if (!role) return false;
  const behind = text.slice(end, end + 40);
  const next = nextName.on(behind).exec(behind)?.[1];
  return next !== undefined && isCommonWord(next);
}

function isFamous(title: string, name: string): boolean {
  return (
    /^Dr/.test(title) &&
    /^(?:Martin Luther King|M\. ?L\. ?King|King|Phil|Who|Maria Montessori|Montessori)\b/u.test(name)
  );
}
