import type { CredentialDefinition } from '../../credential/definition.ts';
import { inStretches } from '../../submission/per-stretch.ts';
import type { Unit } from '../../submission/units.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
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
};

interface Acronyms {
  readonly used: readonly { readonly acronym: string; readonly span: Span }[];
  readonly spelledOut: readonly string[];
}

const none: readonly Acronyms[] = [];

/** Two to six capitals, with the s of a plural; no part of an address, a name with digits or a hyphenated number. */
const acronym = /(?<![\p{L}\p{N}_@./\\'’#&+-])(\p{Lu}{2,6})s?(?![\p{L}\p{N}_@/\\&+]|[-.](?:\p{N}|\p{Lu}))/gu;
const roman = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;

const acronymsIn = inStretches((unit: Unit): readonly Acronyms[] => {
  if (!/\p{Lu}{2}/u.test(unit.text) || unit.task) return none;
  const used: { acronym: string; span: Span }[] = [];
  const spelledOut: string[] = [];
  for (const prose of proseOf(unit)) {
    const { text } = prose;
    if (isShouted(text)) continue;
    for (const match of text.matchAll(acronym)) {
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

/** "Professional Learning Community (PLC)", "PLC (Professional Learning Community)", "PLC stands for …". */
function isSpelledOut(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const behind = text.slice(end, end + 60);
  if (/\p{L}[\p{L}”’"']*\s+\(\s*(?:or\s+|the\s+)?["“]?$/u.test(before) && /^["”]?\s*[),;]/.test(behind))
    return true;
  if (/^\s*\(\s*["“]?\p{L}+[\s-]+\p{L}/u.test(behind)) return true;
  return /^["”]?,?\s+(?:stands for|is short for|means|, short for|, or)\s/u.test(behind);
}

/** A heading or sentence all in capitals is no row of acronyms. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) || /\b\p{Lu}{2,}(?:\s+\p{Lu}{2,}){2}\b/u.test(text);
}

const ofDefinitions = new WeakMap<CredentialDefinition, ReadonlySet<string>>();

/** The acronyms that the credential itself uses: an assessor knows them. */
function acronymsOf(definition: CredentialDefinition): ReadonlySet<string> {
  let known = ofDefinitions.get(definition);
  if (!known) {
    known = new Set(textsOf(definition).flatMap((text) => text.match(/\p{Lu}{2,6}/gu) ?? []));
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
