import type { CredentialDefinition } from '../../credential/definition.ts';
import { type Saying, saying } from '../../messages/saying.ts';
import { LineReader, type ListLine, shownText } from './lines.ts';

/** What a pasted list says of a credential's outcomes. */
export interface ListReading {
  /** The outcomes for which there are details, in the definition's order, their details by number. */
  readonly outcomes: readonly StatedOutcome[];
  readonly notUnderstood: readonly LeftLine[];
}

export interface StatedOutcome {
  readonly id: string;
  readonly statement: string;
  readonly details: readonly { readonly id: string; readonly statement: string }[];
}

/** A line that was left out, and why. `line` counts from one. */
export interface LeftLine {
  readonly line: number;
  readonly text: string;
  readonly reason: Saying;
}

/** UTF-16 units of a list that are read; the longest of the issuers' lists has a tenth of it. */
export const LONGEST_LIST = 100_000;

/** Reads a list of details as a portal gives it. What is no detail is left out and told, line by line. */
export function readDetailList(text: string, definition: CredentialDefinition): ListReading {
  const left: LeftLine[] = [];
  const whole = text.slice(0, LONGEST_LIST);
  const lines = whole.split(/\r\n|[\n\r\u2028\u2029]/);
  const reader = new LineReader(definition);
  const entries = joinWrapped(
    lines.map((line, index) => reader.read(line, index + 1)),
    reader,
  );
  const list = new DetailList(definition, left);
  for (const [index, entry] of entries.entries()) list.add(entry, entries[index + 1], reader);
  if (whole.length < text.length) {
    left.push({ line: lines.length, text: '', reason: saying('outcome-details/too-long') });
  }
  return { outcomes: list.outcomes(), notUnderstood: left.sort((one, other) => one.line - other.line) };
}

type Entry = Exclude<ListLine, { kind: 'blank' }> & { afterBlank: boolean };

/** Puts the pieces of a wrapped entry together, and drops what says nothing. */
function joinWrapped(lines: readonly ListLine[], reader: LineReader): Entry[] {
  const entries: Entry[] = [];
  let afterBlank = true;
  for (const line of lines) {
    if (line.kind === 'blank') {
      afterBlank = true;
      continue;
    }
    const last = entries.at(-1);
    if (last && goesOn(last, line, afterBlank, reader)) {
      last.text = joined(last.text, shownText(line.written));
    } else entries.push({ ...line, afterBlank });
    afterBlank = false;
  }
  return entries;
}

function goesOn(last: Entry, line: ListLine, afterBlank: boolean, reader: LineReader): boolean {
  // "2.5 hours" at the start of a wrapped line is no detail.
  if (line.kind === 'detail') {
    const isNext = last.kind === 'detail' && last.outcome === line.outcome && line.number === last.number + 1;
    const isFirst = line.number === 1;
    return !afterBlank && !isNext && !isFirst && /^\p{Ll}/u.test(line.text) && !/[.!?:;]$/.test(last.text);
  }
  if (line.kind !== 'text') return false;
  // A number alone on its line belongs to what follows.
  if (last.text === '' && last.kind === 'detail') return true;
  if (afterBlank) return false;
  const startsSmall = /^[\p{Ll}(,;–—]/u.test(line.text);
  if (last.kind === 'text') return startsSmall;
  if (last.kind === 'outcome') {
    const isWhole = last.text === '' || reader.outcomeWorded(last.text) !== undefined;
    return startsSmall || (!isWhole && reader.outcomeWorded(joined(last.text, line.text)) !== undefined);
  }
  return startsSmall || !/[.!?;:]["”’)]?$/.test(last.text);
}

function joined(one: string, other: string): string {
  if (one === '') return other;
  // A word is cut at a hyphen that may be its own, so the hyphen stays.
  return /\p{L}-$/u.test(one) && /^\p{Ll}/u.test(other) ? one + other : `${one} ${other}`;
}

class DetailList {
  readonly #definition: CredentialDefinition;
  readonly #left: LeftLine[];
  readonly #details = new Map<string, Map<number, string>>();
  #outcome: string | undefined;
  /** Whether `1. …` has named an outcome here, so that `2. …` names the next. */
  #numbersAreOutcomes = false;
  /** Whether the lines below the outcome are its details without any marks. */
  #isUnmarked = false;

  constructor(definition: CredentialDefinition, left: LeftLine[]) {
    this.#definition = definition;
    this.#left = left;
  }

  add(entry: Entry, next: Entry | undefined, reader: LineReader): void {
    switch (entry.kind) {
      case 'detail':
        this.#outcome = entry.outcome;
        this.#isUnmarked = false;
        this.#state(entry, entry.outcome, entry.number);
        break;
      case 'outcome':
        this.#addOutcome(entry, next, reader);
        break;
      case 'number':
        this.#addNumber(entry);
        break;
      case 'item':
        this.#isUnmarked = false;
        if (this.#outcome === undefined) this.#leave(entry, 'no-outcome');
        else this.#state(entry, this.#outcome);
        break;
      case 'text':
        if (this.#outcome !== undefined && this.#isUnmarked && !entry.text.endsWith(':')) {
          this.#state(entry, this.#outcome);
        } else this.#leave(entry, this.#outcome === undefined ? 'no-outcome' : 'no-detail');
    }
  }

  outcomes(): StatedOutcome[] {
    return this.#definition.outcomes.flatMap(({ id, statement }) => {
      const stated = [...(this.#details.get(id) ?? [])].sort(([one], [other]) => one - other);
      const details = stated.map(([number, words]) => ({ id: `${id}.${number}`, statement: words }));
      return details.length === 0 ? [] : [{ id, statement, details }];
    });
  }

  /** "EO 1: …" is a heading if something follows below it or it is the outcome's own words; else it is a detail. */
  #addOutcome(entry: Entry & { kind: 'outcome' }, next: Entry | undefined, reader: LineReader): void {
    const { outcome, text } = entry;
    if (!this.#knows(outcome)) {
      this.#outcome = undefined;
      this.#leave(entry, 'unknown-outcome', { outcome });
      return;
    }
    this.#outcome = outcome;
    const hasBelow =
      !entry.isRow &&
      next !== undefined &&
      (next.kind === 'item' ||
        next.kind === 'number' ||
        (next.kind === 'detail' && next.outcome === outcome));
    const isHeading =
      text === '' || hasBelow || reader.outcomeWorded(text.replace(/^\d{1,2}[.):]\s+/, '')) === outcome;
    this.#isUnmarked = isHeading && !hasBelow;
    if (!isHeading) this.#state(entry, outcome);
  }

  #addNumber(entry: Entry & { kind: 'number' }): void {
    const outcome = String(entry.number);
    if (this.#outcome !== undefined && !this.#numbersAreOutcomes) {
      this.#isUnmarked = false;
      this.#state(entry, this.#outcome, entry.number);
    } else if (this.#knows(outcome)) {
      this.#numbersAreOutcomes = true;
      this.#outcome = outcome;
      this.#isUnmarked = true;
    } else this.#leave(entry, 'unknown-outcome', { outcome });
  }

  #knows(outcome: string): boolean {
    return this.#definition.outcomes.some(({ id }) => id === outcome);
  }

  #state(entry: Entry, outcome: string, number?: number): void {
    if (!this.#knows(outcome)) {
      this.#leave(entry, 'unknown-outcome', { outcome });
      return;
    }
    const statement = entry.text.trim();
    if (!/[\p{L}\p{N}]/u.test(statement)) {
      this.#leave(entry, 'no-words');
      return;
    }
    const details = this.#details.get(outcome) ?? new Map<number, string>();
    const place = number ?? Math.max(0, ...details.keys()) + 1;
    if (place === 0 || details.has(place)) {
      this.#leave(entry, place === 0 ? 'no-detail' : 'repeated', { detail: `${outcome}.${place}` });
      return;
    }
    this.#details.set(outcome, details.set(place, statement));
  }

  #leave({ line, written }: Entry, reason: string, args: Record<string, string> = {}): void {
    this.#left.push({ line, text: written, reason: saying(`outcome-details/${reason}`, args) });
  }
}
