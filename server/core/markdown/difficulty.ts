/*
 * The parser takes time that grows faster than its input on deep nesting, on long runs of delimiters and on very long
 * paragraphs, up to a hang, a stack overflow or the end of the process. What a person writes stays far below these
 * limits, so a block beyond them is not given to the parser at all: it counts as plain words. And since many blocks of
 * moderate difficulty take their time too, so is what is hard once a document has used up its allowance.
 */

/** UTF-16 units of one block. */
const MOST_CHARACTERS = 60_000;
/** Marks that may begin or end something in one block, line ends among them. */
const MOST_MARKS = 3_000;
/** Lists, quotes and brackets within each other. */
const DEEPEST_NESTING = 60;

/** The parser's work on a document, in marks: a quarter of a second to half a second on an ordinary machine. */
export const MOST_EFFORT = 12_000;

/** Headings, paragraphs and table rows of one document. What stands behind them is a single block of plain words. */
export const MOST_PIECES = 6_000;

/** What a block costs before its first mark, in marks: the parser prepares itself anew for each. */
const EFFORT_OF_A_BLOCK = 8;
/** How many characters without a mark cost as much as a mark. */
const CHARACTERS_OF_A_MARK = 25;
/** From here on the parser's time is rather the square of the number of marks. */
const MARKS_THAT_COST_DOUBLE = 4_000;

/**
 * The parser's work on a block, in marks; `undefined` if it is too hard to be parsed in bounded time. One pass over the
 * text decides.
 */
export function effortOf(block: string): number | undefined {
  if (block.length > MOST_CHARACTERS) return undefined;
  let marks = 0;
  let nesting = 0;
  let brackets = 0;
  let atLineStart = true;
  for (let offset = 0; offset < block.length; offset++) {
    const unit = block.charCodeAt(offset);
    switch (unit) {
      case 0x0a:
      case 0x0d:
        atLineStart = true;
        nesting = 0;
        marks++;
        break;
      case 0x20: // space
      case 0x09: // tab
        if (atLineStart) nesting += unit === 0x09 ? 2 : 0.5;
        break;
      case 0x2d: // -
      case 0x2b: // +
      case 0x3e: // >
        if (atLineStart) nesting++;
        break;
      case 0x2a: // *
        if (atLineStart) nesting++;
        marks++;
        break;
      case 0x7c: // |
        atLineStart = false;
        marks += 0.5;
        break;
      case 0x5b: // [
        atLineStart = false;
        marks++;
        brackets++;
        break;
      case 0x5d: // ]
        atLineStart = false;
        marks++;
        if (brackets > 0) brackets--;
        break;
      case 0x21: // !
      case 0x26: // &
      case 0x3c: // <
      case 0x5c: // \
      case 0x5f: // _
      case 0x60: // `
        atLineStart = false;
        marks++;
        break;
      default:
        // An ordered list's number and its mark may nest just as bullets do.
        if (!(atLineStart && ((unit >= 0x30 && unit <= 0x39) || unit === 0x2e || unit === 0x29))) {
          atLineStart = false;
        } else if (unit === 0x2e || unit === 0x29) nesting++;
    }
    if (nesting > DEEPEST_NESTING || brackets > DEEPEST_NESTING || marks > MOST_MARKS) return undefined;
  }
  return (
    EFFORT_OF_A_BLOCK + marks + marks ** 2 / MARKS_THAT_COST_DOUBLE + block.length / CHARACTERS_OF_A_MARK
  );
}

/** What a bracket costs that refers to a definition elsewhere: the parser reads the definition along with the block. */
const EFFORT_OF_A_BRACKET = 8;

/** Brackets that may refer to a definition elsewhere: no citation does, and no link with a target of its own. */
const referring = /\[(?!@)[^[\]]*\](?!\()/g;

/** What the definitions cost to which the brackets of a block may refer, in marks. */
export function effortOfBrackets(source: string): number {
  return (source.match(referring)?.length ?? 0) * EFFORT_OF_A_BRACKET;
}

/** What a block asks of the parser, and what it asks besides in a document with definitions. */
export interface Demand {
  readonly effort: number;
  readonly effortOfBrackets: number;
}

/** Whether a text may have definitions from `start` on, so that brackets may mean something. */
export function mayDefine(text: string, start = 0): boolean {
  return text.indexOf(']:', start) >= 0;
}

/** What a document may still hold, and ask of the parser. */
export class Allowance {
  #effort = MOST_EFFORT;
  #pieces = MOST_PIECES;
  readonly #hasDefinitions: boolean;

  constructor(hasDefinitions: boolean) {
    this.#hasDefinitions = hasDefinitions;
  }

  get isUsedUp(): boolean {
    return this.#pieces <= 0;
  }

  count(pieces: number): void {
    this.#pieces -= pieces;
  }

  /** Takes from it what a block asks of the parser; tells whether that much was left. */
  take({ effort: ofBlock, effortOfBrackets }: Demand): boolean {
    const effort = ofBlock + (this.#hasDefinitions ? effortOfBrackets : 0);
    if (effort > this.#effort) return false;
    this.#effort -= effort;
    return true;
  }
}
