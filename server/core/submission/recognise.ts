import type { CredentialDefinition, DetailDefinition, PartDefinition } from '../credential/definition.ts';
import { plainText } from '../text/plain-words.ts';
import type { Span } from '../text/span.ts';
import {
  behindName,
  detailNumber,
  front,
  gap,
  label,
  listNumber,
  numbered,
  numberOf,
  part,
  question,
  weekIn,
  weeksOf,
} from './heading-numbers.ts';

/** What a heading stands for. Numbers are as written, whether the definition knows them or not. */
export type Recognised =
  | { readonly kind: 'part'; readonly part: PartDefinition }
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'outcome'; readonly id: string }
  | { readonly kind: 'detail'; readonly outcome: string; readonly id: string }
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'week'; readonly from: number; readonly to: number }
  | { readonly kind: 'checklist' }
  | { readonly kind: 'other' };

/** Where a heading stands: what may be meant by a bare number depends on it. */
export interface Place {
  readonly part: PartDefinition | undefined;
  readonly outcome: string | undefined;
}

/** UTF-16 units of a heading that are read; the issuers' longest prompts have half of them. */
const LONGEST_READ = 600;

/** Letters and spaces of a statement that leave no doubt that it is meant. */
const LEAST_WORDING = 30;

/** Recognises headings by one definition's parts, questions, outcomes and sections. */
export class HeadingRecogniser {
  readonly #definition: CredentialDefinition;
  readonly #outcome: RegExp;
  readonly #detail: RegExp;
  readonly #partTitles = new Map<string, PartDefinition>();
  readonly #details: ReadonlySet<string>;
  /** The definition's texts in plain words. */
  readonly #plainTexts = new Map<string, string>();

  constructor(definition: CredentialDefinition) {
    this.#definition = definition;
    const { label, abbreviation } = definition.outcome;
    // "Outcome 1" is plain enough in a heading where outcomes are looked for.
    const shortLabel = label.trim().split(/\s+/).at(-1) ?? '';
    const names = [label, shortLabel, abbreviation, 'Essential Outcome', 'EO']
      .filter((name) => name.trim() !== '')
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
      .join('|');
    this.#outcome = numbered(names);
    this.#detail = new RegExp(
      // "EO 1.2", "EO detail 1.2", "EO 1, detail 2"
      `^(?:(?:${names})(?:\\s+detail)?|detail)\\s*#?\\s*(\\d{1,3})(?:\\.|[\\s,.:–—-]+detail\\s*#?\\s*(?:\\d{1,3}\\.)?)(\\d{1,3})${gap}`,
      'iu',
    );
    for (const each of definition.parts) {
      for (const title of [each.title, ...each.aliases]) {
        this.#partTitles.set(plainText(title), each);
        this.#partTitles.set(plainText(title.replace(part, '')), each);
      }
    }
    this.#partTitles.delete('');
    this.#details = new Set(definition.outcomes.flatMap(({ details }) => details.map(({ id }) => id)));
  }

  recognise(heading: string, place: Place): Recognised {
    const text = heading.slice(0, LONGEST_READ).replace(front.on(heading), '').trimEnd();
    // "1. Describe the strategies …" is the prompt with its number in the issuer's list.
    const plain = plainText(text.replace(listNumber, ''));
    return (
      this.#partOf(text, plain) ??
      this.#inPart(text, plain, place) ??
      (/^checklist\b/.test(plain) ? { kind: 'checklist' } : { kind: 'other' })
    );
  }

  /** The stretch of a heading that names it, "Question 2" or "EO 1.1"; a heading without a number names itself as a whole. */
  nameIn(heading: string): Span {
    const start = front.on(heading).exec(heading)?.[0].length ?? 0;
    const text = heading.slice(start, start + LONGEST_READ).trimEnd();
    const found = this.#numberIn(text);
    if (found) return { start, end: start + found.replace(behindName, '').length };
    return { start: heading.length - heading.trimStart().length, end: heading.trimEnd().length };
  }

  /** The name and the number with which a heading begins. */
  #numberIn(text: string): string | undefined {
    for (const pattern of [part, question, this.#detail, detailNumber, this.#outcome]) {
      const found = pattern.exec(text);
      if (found) return found[0];
    }
    return weekIn(text)?.[0];
  }

  /** The number by which a heading names a part; absent where it has none. */
  partNumber(heading: string): number | undefined {
    const number = part.exec(heading.replace(front.on(heading), ''))?.[1];
    return number === undefined ? undefined : numberOf(number);
  }

  /** The part that has a number, as far as the credential goes. */
  partWith(number: number): PartDefinition | undefined {
    const { parts } = this.#definition;
    return parts.find(({ id }) => id === `part-${number}`) ?? parts[number - 1];
  }

  #partOf(text: string, plain: string): Recognised | undefined {
    const number = this.partNumber(text);
    if (number !== undefined) {
      // A number is sooner wrong than a title is.
      const rest = text.slice(part.exec(text)?.[0].length);
      const found = this.#titledPart(rest, plainText(rest)) ?? this.partWith(number);
      return found && { kind: 'part', part: found };
    }
    const titled = this.#titledPart(text, plain);
    return titled && { kind: 'part', part: titled };
  }

  #titledPart(text: string, plain: string): PartDefinition | undefined {
    const exact = this.#partTitles.get(plain);
    if (exact) return exact;
    // A title may be followed by more, set off by punctuation: "Overview Questions – my answers".
    const head = /^(.{3,}?)\s*[:–—(]|^(.{3,}?)\s+-\s/u.exec(text);
    return this.#partTitles.get(plainText(head?.[1] ?? head?.[2] ?? ''));
  }

  #inPart(text: string, plain: string, place: Place): Recognised | undefined {
    if (!place.part) return undefined;
    const { kind, questions, sections } = place.part;
    const stated = plainText(text.replace(label.on(text), ''));
    if (questions.length > 0) {
      const number = question.exec(text)?.[1];
      if (number !== undefined) return { kind: 'question', id: String(numberOf(number)) };
      const asked = questions.find(({ prompt }) => repeats(stated, this.#plain(prompt)));
      if (asked) return { kind: 'question', id: asked.id };
    }
    if (kind === 'course') {
      const weeks = weeksOf(text);
      if (weeks) return { kind: 'week', ...weeks };
    }
    const named = sections.find(({ titles }) =>
      titles.some((title) => beginsWith(plain, this.#plain(title))),
    );
    if (named) return { kind: 'section', id: named.id };
    return place.part.evidence || kind === 'evidence' ? this.#outcomeOf(text, stated, place) : undefined;
  }

  #outcomeOf(text: string, plain: string, place: Place): Recognised | undefined {
    const numbers = this.#detail.exec(text) ?? detailNumber.exec(text);
    if (numbers) {
      const outcome = String(Number(numbers[1]));
      const id = `${outcome}.${Number(numbers[2])}`;
      const bare = !this.#detail.test(text);
      // "3.5 hours with the team": a bare number is a detail's only inside its outcome, or if there is such a detail.
      const meant = outcome === place.outcome || (place.outcome !== undefined && this.#details.has(id));
      if (!bare || meant) return { kind: 'detail', outcome, id };
    }
    const outcome = this.#outcome.exec(text)?.[1];
    if (outcome !== undefined) return { kind: 'outcome', id: String(numberOf(outcome)) };
    for (const each of this.#definition.outcomes) {
      // A detail may be worded as its outcome is, or as it begins; inside that outcome the detail is meant.
      const isInside = place.outcome === each.id;
      const detail = this.#detailWorded(each.details, plain, isInside);
      if (detail && isInside) return { kind: 'detail', outcome: each.id, id: detail.id };
      if (repeats(plain, this.#plain(each.statement))) return { kind: 'outcome', id: each.id };
      if (detail) return { kind: 'detail', outcome: each.id, id: detail.id };
    }
    const [, number] = /^(\d{1,2})[.)]\s/.exec(text) ?? [];
    const shortened = this.#definition.outcomes.find(({ id }) => id === number);
    return shortened && shortens(plain, this.#plain(shortened.statement))
      ? { kind: 'outcome', id: shortened.id }
      : undefined;
  }

  /** The detail that a heading words in full; of one outcome's, also the only one that it begins to word. */
  #detailWorded(
    details: readonly DetailDefinition[],
    heading: string,
    isInside: boolean,
  ): DetailDefinition | undefined {
    const whole = details.find(({ statement }) => this.#plain(statement) === heading);
    if (whole || !isInside || heading.length < LEAST_WORDING) return whole;
    const begun = details.filter(({ statement }) => this.#plain(statement).startsWith(heading));
    return begun.length === 1 ? begun[0] : undefined;
  }

  #plain(text: string): string {
    let plain = this.#plainTexts.get(text);
    if (plain === undefined) {
      plain = plainText(text);
      this.#plainTexts.set(text, plain);
    }
    return plain;
  }
}

/** Whether a heading is a statement's own words, or enough of their beginning to leave no doubt. */
function repeats(heading: string, statement: string): boolean {
  if (heading === statement) return true;
  return heading.length >= LEAST_WORDING && (statement.startsWith(heading) || heading.startsWith(statement));
}

/**
 * Whether a heading is a statement with a few of its words left out. The issuer writes "4. Reflect collaboratively and
 * plan action", and over the section itself "4. Reflect and plan action".
 */
function shortens(heading: string, statement: string): boolean {
  const [words, all] = [heading.split(' '), statement.split(' ')];
  let next = 0;
  for (const word of all) if (word === words[next]) next += 1;
  return next === words.length && words.length > all.length / 2;
}

function beginsWith(heading: string, title: string): boolean {
  return title !== '' && (heading === title || heading.startsWith(`${title} `));
}
