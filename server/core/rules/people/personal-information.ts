import type { FrontMatter } from '../../front-matter/front-matter.ts';
import { inStretches, perStretch } from '../../submission/per-stretch.ts';
import type { Submission } from '../../submission/submission.ts';
import type { Unit } from '../../submission/units.ts';
import { type Located, type Span, shiftSpan } from '../../text/span.ts';
import { Taken } from '../../text/taken.ts';
import type { Text } from '../../text/text.ts';
import { perUnit, perUnitAnd } from '../per-unit.ts';
import { proseOf, proseSpan } from '../prose.ts';
import type { Rule, Violation } from '../rule.ts';
import { findContacts } from './contacts.ts';
import { findInFileName } from './file-names.ts';
import { findNames } from './names.ts';
import { findPrivateNames, type PrivateNames, readPrivateNames } from './private-names.ts';
import { type NamePlace, usePseudonym } from './pseudonym.ts';
import { findSchools } from './schools.ts';

/**
 * What tells who the people are that a submission speaks of. A name is told once, at its first place, with the number
 * of places; its remedy changes them all.
 */
export const personalInformation: Rule = {
  code: 'personal-information',
  severity: 'warning',
  *check({ submission, definition, privateNames }) {
    const clues = cluesOf(submission, readPrivateNames(submission.frontMatter, privateNames));
    const ofIssuer = `${definition.overview ?? ''} ${definition.notes.map(({ text }) => text).join(' ')}`;
    let pseudonyms: boolean | undefined;
    const first = new Map<string, { clue: Clue; places: Clue[] }>();
    for (const clue of clues) {
      const { kind, written } = clue;
      if (kind === 'name' || kind === 'school') {
        pseudonyms ??= submission.stretches.some(({ stretch }) => explainsPseudonyms(stretch));
        if (pseudonyms) continue;
      }
      if (kind === 'e-mail' && ofIssuer.includes(written)) continue;
      if (kind === 'name' && isAuthor(submission.frontMatter, clue)) continue;
      const key = `${kind} ${clue.surname ?? written.replace(/\s+/g, ' ').toLowerCase()}`;
      const known = first.get(key);
      if (known) known.places.push(clue);
      else first.set(key, { clue, places: [clue] });
    }
    let named = 0;
    for (const { clue, places } of first.values()) {
      if (clue.surname !== undefined) named += 1;
      yield violation(submission, clue, places, named <= NAMES_LOOKED_FOR);
    }
  },
  heeds({ units }, { frontMatter, privateNames }) {
    const names = readPrivateNames(frontMatter, privateNames);
    const tells = (unit: Unit): boolean =>
      inUnit(unit).length > 0 || (names !== undefined && privateIn(names)(unit).length > 0);
    return units.some(
      ({ before, after }) =>
        tells(before) || tells(after) || explainsPseudonymsIn(before) !== explainsPseudonymsIn(after),
    );
  },
};

/** Looking for a last name by itself takes a walk through the whole text, so not all of very many get one. */
const NAMES_LOOKED_FOR = 10;

function violation(
  submission: Submission,
  clue: Clue,
  places: readonly Clue[],
  everywhere: boolean,
): Violation {
  const { kind, span, written } = clue;
  const count = places.length;
  const names = places.filter((place): place is Clue & NamePlace => place.surname !== undefined);
  return {
    span,
    variant: count > 1 ? `${kind}-repeated` : kind,
    arguments: { written: written.replace(/\s+/g, ' '), count },
    ...(names.length > 0 && { fixes: () => [usePseudonym(submission, names, everywhere) ?? []].flat() }),
  };
}

type Kind = 'name' | 'private-name' | 'school' | 'e-mail' | 'telephone' | 'identity' | 'file-name';

interface Clue {
  readonly kind: Kind;
  readonly span: Span;
  readonly written: string;
  /** Of a name behind a title; `title` is that title. */
  readonly surname?: string;
  readonly title?: string;
}

/** All that tells who somebody is, in the order of the text. */
function* cluesOf(submission: Submission, names: PrivateNames | undefined): Generator<Clue> {
  const { text, stretches } = submission;
  yield* cluesInHead(submission, names);
  if (!names) {
    for (const { found, offset } of cluesInText(stretches)) yield atPlace(found, offset, text);
    return;
  }
  const privateNames = privateIn(names);
  for (const { unit, offset } of submission.units) {
    for (const clue of [...inUnit(unit), ...privateNames(unit)]) yield atPlace(clue, offset, text);
  }
}

type ClueInBlock = Omit<Clue, 'written'>;

function atPlace(clue: ClueInBlock, offset: number, text: Text): Clue {
  const span = shiftSpan(clue.span, offset);
  return { ...clue, span, written: text.slice(span.start, span.end) };
}

const nothing: readonly ClueInBlock[] = [];

const inUnit = perUnit((unit: Unit): readonly ClueInBlock[] => {
  let found = nothing;
  for (const prose of proseOf(unit)) {
    const clues = cluesIn(prose.text);
    if (clues.length === 0) continue;
    found = [...found, ...clues.map((clue) => ({ ...clue, span: proseSpan(prose, clue.span) }))];
  }
  return found;
});

const cluesInText = inStretches(inUnit);

function cluesIn(text: string): ClueInBlock[] {
  const others: ClueInBlock[] = [
    ...findContacts(text),
    ...findSchools(text).map((span) => ({ kind: 'school' as const, span })),
  ];
  const clues = [...others];
  const names = findNames(text);
  if (names.length === 0) return clues.sort(byPlace);
  const taken = new Taken(
    text.length,
    others.map(({ span }) => span),
  );
  for (const { span, title, surname } of names) {
    if (!taken.meets(span)) clues.push({ kind: 'name', span, title, surname });
  }
  return clues.sort(byPlace);
}

function byPlace(one: ClueInBlock, other: ClueInBlock): number {
  return one.span.start - other.span.start;
}

const privateIn = perUnitAnd((names: PrivateNames) => {
  return (unit): readonly ClueInBlock[] => {
    let found = nothing;
    for (const prose of proseOf(unit)) {
      const spans = findPrivateNames(prose.text, names).map((span) => proseSpan(prose, span));
      if (spans.length > 0)
        found = [...found, ...spans.map((span) => ({ kind: 'private-name' as const, span }))];
    }
    return found;
  };
});

interface CluesInHead {
  readonly names: PrivateNames | undefined;
  readonly clues: readonly Clue[];
}

const ofHeads = new WeakMap<FrontMatter, CluesInHead>();

/** Looked for again only when the front matter, or the list of names, is another one. */
function cluesInHead(submission: Submission, names: PrivateNames | undefined): readonly Clue[] {
  const known = ofHeads.get(submission.frontMatter);
  if (known && known.names === names) return known.clues;
  const clues = [...inFrontMatter(submission, names)];
  ofHeads.set(submission.frontMatter, { names, clues });
  return clues;
}

/** The title of the submission, the titles and file names of its artifacts. */
function* inFrontMatter({ frontMatter, text }: Submission, names: PrivateNames | undefined): Generator<Clue> {
  const at = (found: Span, { span, value }: Located<string>): Span => {
    // Where the value is written with quotes or escapes, its characters are looked for, or the whole stands for them.
    const start = text.slice(span.start, span.end).indexOf(value);
    return start < 0 ? span : shiftSpan(found, span.start + start);
  };
  const inText = function* (located: Located<string>): Generator<Clue> {
    for (const clue of cluesIn(located.value)) yield placed(clue, located);
  };
  const placed = (clue: ClueInBlock, located: Located<string>): Clue => ({
    ...clue,
    span: at(clue.span, located),
    written: located.value.slice(clue.span.start, clue.span.end),
  });
  const listed = function* (located: Located<string>): Generator<Clue> {
    if (!names) return;
    for (const span of findPrivateNames(located.value, names))
      yield placed({ kind: 'private-name', span }, located);
  };
  if (frontMatter.title) {
    yield* inText(frontMatter.title);
    yield* listed(frontMatter.title);
  }
  for (const { id, file, title } of frontMatter.artifacts) {
    if (id) yield* listed(id);
    if (file) {
      const { name, schools } = findInFileName(file.value);
      for (const span of name ? [name, ...schools] : schools) yield placed({ kind: 'file-name', span }, file);
      yield* listed(file);
    }
    if (title) {
      yield* inText(title);
      yield* listed(title);
    }
  }
}

/** The writer's own name is theirs to give. */
function isAuthor({ author }: FrontMatter, { surname }: Clue): boolean {
  const own = author?.value.split(/[\s.]+/) ?? [];
  return surname !== undefined && own.includes(surname);
}

const saysSo =
  /\bpseudonym|\balias(?:es)?\b|\bnames?\b[^.!?]{0,60}\b(?:changed|fictitious|invented|altered|made up|not real)\b|\bnot (?:his|her|their|the|a) real names?\b|\b(?:changed|altered) (?:all |the |their |his |her |everyone[’']s |every )*names?\b|\bfictitious names?\b/i;

/** Whether a paragraph of a stretch says that the names in the submission are not the real ones. */
const explainsPseudonyms = perStretch(({ units }) => units.some(({ unit }) => explainsPseudonymsIn(unit)));

function explainsPseudonymsIn({ text }: Unit): boolean {
  return /name|pseudonym|alias/i.test(text) && saysSo.test(text);
}
