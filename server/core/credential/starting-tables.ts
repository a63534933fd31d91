import { plainWords } from '../text/plain-words.ts';
import type { CredentialDefinition } from './definition.ts';

/** The table below a heading for a script, where the definition brings none of its own. */
export const SCRIPT_TABLE = `| Time | What happens | Outcome |
|---|---|---|
| | | |`;

/**
 * The rows of the tables with which a submission starts, as `rowKey` gives them: heads, and rows that only number what
 * the writer is to fill in. Rows without a word are left out.
 */
export function startingRows({ evidenceKinds }: CredentialDefinition): ReadonlySet<string> {
  const texts = [SCRIPT_TABLE, ...evidenceKinds.map(({ template }) => template ?? '')];
  const rows = texts
    .flatMap((text) => text.split(/\r?\n/))
    .map((line) => line.trim())
    .filter((line) => line.startsWith('|') && line.endsWith('|') && line.length > 1)
    .map((line) => line.slice(1, -1).split('|'))
    .filter((cells) => cells.some((cell) => plainWords(cell).length > 0));
  return new Set(rows.map(rowKey));
}

/** The words of a row, cell by cell, in the form in which rows are compared. */
export function rowKey(cells: readonly string[]): string {
  return cells.map((cell) => plainWords(cell).join(' ')).join('|');
}
