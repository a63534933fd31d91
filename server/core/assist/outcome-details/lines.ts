import type { CredentialDefinition } from '../../credential/definition.ts';
import { plainText } from '../../text/plain-words.ts';

/** What a line of a pasted list is, judged by itself. `line` counts from one. */
export type ListLine =
  | { readonly kind: 'blank'; readonly line: number; readonly written: string }
  | {
      readonly kind: 'outcome';
      readonly line: number;
      readonly written: string;
      readonly outcome: string;
      /** Set where the text is not the outcome's own: it stands in another cell of a table. */
      readonly isRow?: true;
      text: string;
    }
  | {
      readonly kind: 'detail';
      readonly line: number;
      readonly written: string;
      readonly outcome: string;
      readonly number: number;
      text: string;
    }
  /** `1. …`: an outcome, or a detail of the outcome above. */
  | {
      readonly kind: 'number';
      readonly line: number;
      readonly written: string;
      readonly number: number;
      text: string;
    }
  /** A list item without a number. */
  | { readonly kind: 'item'; readonly line: number; readonly written: string; text: string }
  | { readonly kind: 'text'; readonly line: number; readonly written: string; text: string };

const gap = '(?=$|[\\s.:)–—-])[\\s.:)–—-]*';
const bullet = /^(?:[-*+•‣⁃◦▪▫●○■□·–—✓✔☐☑]|o(?=\s)|\(?(?:[a-z]|[ivx]{2,4})[.)])\s+/i;
const bareNumber = /^(\d{1,2})[.):]\s+(\S.*)$/;
const headCell =
  /^(?:essential outcomes?|outcomes?|eo|details?|sub-?skills?|indicators?|components?|number|no\.?|nr\.?|#|id|code|statements?|descriptions?|evidence|text)$/i;

/** Reads the lines of a list as portals give them: numbers, bullets, tables with tabs or bars. */
export class LineReader {
  readonly #definition: CredentialDefinition;
  readonly #outcome: RegExp;
  readonly #detail: RegExp;
  /** Whether the line before was a row of a table. */
  #inTable = false;

  constructor(definition: CredentialDefinition) {
    this.#definition = definition;
    const { label, abbreviation } = definition.outcome;
    const names = [label, abbreviation, 'Essential Outcome', 'Outcome', 'EO']
      .filter((name) => name.trim() !== '')
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
      .join('|');
    this.#outcome = new RegExp(`^(?:${names})\\s*#?\\s*(\\d{1,2})${gap}(.*)$`, 'iu');
    this.#detail = new RegExp(
      `^(?:(?:${names})\\s*#?\\s*)?(\\d{1,2})(?:\\s?\\.\\s?(\\d{1,2}|[a-z])|([a-z]))${gap}(.*)$`,
      'iu',
    );
  }

  read(written: string, line: number): ListLine {
    const place = { line, written: written.trim() };
    const cells = cellsOf(written, this.#inTable);
    this.#inTable = cells !== undefined;
    if (cells) return this.#row(cells, place);
    const shown = shownText(written);
    if (shown === '') return { kind: 'blank', ...place };
    const isItem = bullet.test(shown);
    const text = shown.replace(bullet, '');
    const stated = this.#stated(text, place);
    if (stated) return stated;
    const numbered = isItem ? null : bareNumber.exec(text);
    if (numbered) return { kind: 'number', ...place, number: Number(numbered[1]), text: numbered[2] ?? '' };
    return { kind: isItem ? 'item' : 'text', ...place, text };
  }

  /** The outcome whose own words a text repeats. */
  outcomeWorded(text: string): string | undefined {
    const plain = plainText(text);
    if (plain === '') return undefined;
    return this.#definition.outcomes.find(({ statement }) => plainText(statement) === plain)?.id;
  }

  #stated(text: string, place: { line: number; written: string }): ListLine | undefined {
    const detail = this.#detail.exec(text);
    if (detail) {
      const [, outcome, second, letter, rest = ''] = detail;
      return {
        kind: 'detail',
        ...place,
        outcome: String(Number(outcome)),
        number: numberOf(second ?? letter ?? ''),
        text: rest,
      };
    }
    const outcome = this.#outcome.exec(text);
    if (outcome) {
      return { kind: 'outcome', ...place, outcome: String(Number(outcome[1])), text: outcome[2] ?? '' };
    }
    const worded = this.outcomeWorded(text.replace(/^\d{1,2}[.):]\s+/, ''));
    return worded === undefined ? undefined : { kind: 'outcome', ...place, outcome: worded, text };
  }

  /** A table's row: the cell with a detail's number, the outcome's cell, and the longest of the others. */
  #row(cells: readonly string[], place: { line: number; written: string }): ListLine {
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0 || filled.every((cell) => /^:?-+:?$/.test(cell)))
      return { kind: 'blank', ...place };
    if (filled.every((cell) => headCell.test(cell))) return { kind: 'blank', ...place };
    const read = filled.map((cell) => ({ cell, stated: this.#stated(cell, place) }));
    const detail = read.find(({ stated }) => stated?.kind === 'detail');
    const outcome = read.find(({ stated }) => stated?.kind === 'outcome');
    const words = read
      .filter((each) => each !== detail && each !== outcome && each.stated === undefined)
      .map(({ cell }) => cell)
      .sort((one, other) => other.length - one.length)[0];
    if (detail?.stated?.kind === 'detail') {
      return detail.stated.text === '' ? { ...detail.stated, text: words ?? '' } : detail.stated;
    }
    if (outcome?.stated?.kind === 'outcome') {
      return words === undefined ? outcome.stated : { ...outcome.stated, text: words, isRow: true };
    }
    return { kind: 'item', ...place, text: words ?? filled.join(' ') };
  }
}

/** The cells of a row of a table; nothing for a line that is none. */
function cellsOf(written: string, inTable: boolean): string[] | undefined {
  // Of merged cells, only the first row has the text.
  if (inTable && /^\t/.test(written) && written.trim() !== '')
    return written.trim().split('\t').map(cellText);
  const line = written.replace(/^\s*([-*+•‣⁃◦▪▫●○■□·–—o])\t+/, '$1 ').replace(/^[\t ]+|[\t ]+$/g, '');
  const numbered = /^(\S{1,8})\t+([^\t]+)$/.exec(line);
  // Word puts a tab behind the numbers of a list.
  if (numbered && bullet.test(`${numbered[1]} `)) return undefined;
  if (line.includes('\t')) return line.split('\t').map(cellText);
  if (/^\|.*\|$/.test(line)) return line.slice(1, -1).split('|').map(cellText);
  return undefined;
}

/** A cell without the quotation marks that a spreadsheet puts around it. */
function cellText(cell: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"\s*$/.exec(cell);
  return shownText(quoted?.[1] === undefined ? cell : quoted[1].replace(/""/g, '"'));
}

/** A line as it reads: one kind of space, nothing invisible, no marks of headings and emphasis. */
export function shownText(written: string): string {
  return written
    .replace(/[\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/[\s\p{Cc}\p{Z}]+/gu, ' ')
    .trim()
    .replace(/^#{1,6} /, '')
    .replace(/\*\*|__/g, '')
    .trim();
}

function numberOf(second: string): number {
  return /^\d/.test(second) ? Number(second) : second.toLowerCase().charCodeAt(0) - 96;
}
