import type { CredentialDefinition } from '../../credential/definition.ts';
import { inStretches } from '../../submission/per-stretch.ts';
import type { Unit } from '../../submission/units.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { findsOthers, perUnit } from '../per-unit.ts';
import { proseOf, proseSpan } from '../prose.ts';
import type { Rule } from '../rule.ts';
import { knownAcronyms } from './known-acronyms.ts';

/** An acronym that is spelled out nowhere, at its first use. */
export const undefinedAcronym: Rule = {
  code: 'undefined-acronym',
  severity: 'hint',
  *check({ submission, definition }) {
    const first = new Map<string, Span>();
    const explained = new Set<string>();
    for (const { found, offset } of acronymsIn(submission.stretches)) {
      for (const acronym of found.spelledOut) explained.add(acronym);
      for (const { acronym, span } of found.used) {
        if (!first.has(acronym)) first.set(acronym, shiftSpan(span, offset));
      }
    }
    if (first.size === 0) return;
    const known = acronymsOf(definition);
    for (const [acronym, span] of first) {
      if (!explained.has(acronym) && !known.has(acronym)) yield { span, arguments: { acronym } };
    }
  },
  heeds: (edit) => findsOthers(inUnit, edit, namesOf),
};

interface Acronyms {
  readonly used: readonly { readonly acronym: string; readonly span: Span }[];
  readonly spelledOut: readonly string[];
}

const none: readonly Acronyms[] = [];

/** Two to six capitals, with the s of a plural; no part of an address, a name with digits or a hyphenated number. */
const acronym = new LetterPattern(
  /(?<![\p{L}\p{N}_@./\\'’#&+-])(\p{Lu}{2,6})s?(?![\p{L}\p{N}_@/\\&+]|[-.](?:\p{N}|\p{Lu}))/gu,
);
const capitals = new LetterPattern(/\p{Lu}{2}/u);
const roman = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;

const inUnit = perUnit((unit: Unit): readonly Acronyms[] => {
  if (!capitals.test(unit.text) || unit.task) return none;
  const used: { acronym: string; span: Span }[] = [];
  const spelledOut: string[] = [];
  for (const prose of proseOf(unit)) {
    const { text } = prose;
    if (isShouted(text)) continue;
    for (const match of text.matchAll(acronym.on(text))) {
      const [whole, name = ''] = match;
      if (knownAcronyms.has(name) || roman.test(name)) continue;
      const end = match.index + whole.length;
      if (isSpelledOut(text, match.index, end)) spelledOut.push(name);
      else {
        const span = proseSpan(prose, { start: match.index, end: match.index + name.length });
        used.push({ acronym: name, span });
      }
    }
  }
  return used.length + spelledOut.length === 0 ? none : [{ used, spelledOut }];
});

const acronymsIn = inStretches(inUnit);

function namesOf({ used, spelledOut }: Acronyms): string {
  return `${used.map(({ acronym: name }) => name).join(' ')}; ${spelledOut.join(' ')}`;
}

const nameBefore = new LetterPattern(/\p{L}[\p{L}”’"']*\s+\(\s*(?:or\s+|the\s+)?["“]?$/u);
const nameBehind = new LetterPattern(/^\s*\(\s*["“]?\p{L}+[\s-]+\p{L}/u);

/** "Professional Learning Community (PLC)", "PLC (Professional Learning Community)", "PLC stands for …". */
function isSpelledOut(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const behind = text.slice(end, end + 60);
  if (nameBefore.test(before) && /^["”]?\s*[),;]/.test(behind)) return true;
  if (nameBehind.test(behind)) return true;
  return /^["”]?,?\s+(?:stands for|is short for|means|, short for|, or)\s/.test(behind);
}

const smallLetter = new LetterPattern(/\p{Ll}/u);
const shouting = new LetterPattern(/\b\p{Lu}{2,}(?:\s+\p{Lu}{2,}){2}\b/u);

/** A heading or sentence all in capitals is no row of acronyms. */
function isShouted(text: string): boolean {
  return !smallLetter.test(text) || shouting.test(text);
}

const ofDefinitions = new WeakMap<CredentialDefinition, ReadonlySet<string>>();

const capitalsIn = new LetterPattern(/\p{Lu}{2,6}/gu);

/** The acronyms that the credential itself uses: an assessor knows them. */
function acronymsOf(definition: CredentialDefinition): ReadonlySet<string> {
  let known = ofDefinitions.get(definition);
  if (!known) {
    known = new Set(textsOf(definition).flatMap((text) => text.match(capitalsIn.on(text)) ?? []));
    ofDefinitions.set(definition, known);
  }
  return known;
}

/** Every text of a definition, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
