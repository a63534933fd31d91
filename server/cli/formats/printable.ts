import { visible } from '../../core/index.ts';

/*
 * Text from files and file names, made fit for a terminal: nothing in it may steer the terminal or hide, and what
 * stands under it must line up with it.
 */

/** The text on one line, with what cannot be seen shown by its code point. */
export function printable(text: string): string {
  return visible(text.replace(/[\r\n\t]+/g, ' '));
}

/** The smallest piece of a line that has a place of its own on the screen. */
export interface Cell {
  readonly text: string;
  /** How many columns of the screen it takes. */
  readonly columns: number;
  /** Where it begins in the text, in UTF-16 units. */
  readonly offset: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts a text into cells. For short texts only: the time grows with the square of the length. */
export function cellsOf(text: string): Cell[] {
  return [...graphemes.segment(text)].map(({ segment, index }) => {
    const shown = segment === '\t' ? '    ' : printable(segment);
    const columns = shown === segment ? columnsOf(segment) : shown.length;
    return { text: shown, columns, offset: index };
  });
}

/** How many columns of the screen a text takes. */
export function widthOf(text: string): number {
  return cellsOf(text).reduce((sum, { columns }) => sum + columns, 0);
}

/** The text, cut with an ellipsis where it takes more columns. */
export function cutTo(columns: number, text: string): string {
  // No text of that length can fit, and it need not be measured.
  const cells = cellsOf(text.slice(0, columns * 8));
  let taken = 0;
  let kept = '';
  for (const cell of cells) {
    taken += cell.columns;
    if (taken > columns) return `${keptWithin(columns - 1, cells)}…`;
    kept += cell.text;
  }
  return kept;
}

function keptWithin(columns: number, cells: readonly Cell[]): string {
  let taken = 0;
  let kept = '';
  for (const cell of cells) {
    taken += cell.columns;
    if (taken > columns) break;
    kept += cell.text;
  }
  return kept.trimEnd();
}

/** Breaks a text between words into lines of so many columns. A longer word has a line of its own. */
export function wrap(columns: number, text: string): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of printable(text).split(' ')) {
    const wide = widthOf(word);
    if (line !== '' && width + 1 + wide > columns) {
      lines.push(line);
      line = '';
      width = 0;
    }
    width += line === '' ? wide : wide + 1;
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

const nothingSeen = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const wide =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2fb}\u{20000}-\u{3fffd}]/u;

function columnsOf(grapheme: string): number {
  if (nothingSeen.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}
