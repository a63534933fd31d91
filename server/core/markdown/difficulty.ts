/*
 * The parser takes time that grows faster than its input on deep nesting, on long runs of delimiters and on very long
 * paragraphs, up to a hang or a stack overflow. What a person writes stays far below these limits, so a block beyond
 * them is not given to the parser at all. One pass over the text decides.
 */
const MOST_CHARACTERS = 60_000;
const MOST_DELIMITERS = 3_000;
const DEEPEST_NESTING = 60;

/** Whether a block of Markdown is too hard to parse in bounded time; it then counts as plain words. */
export function isTooComplex(block: string): boolean {
  if (block.length < DEEPEST_NESTING) return false;
  if (block.length > MOST_CHARACTERS) return true;
  let delimiters = 0;
  let nesting = 0;
  let atLineStart = true;
  for (let offset = 0; offset < block.length; offset++) {
    switch (block.charCodeAt(offset)) {
      case 0x0a:
      case 0x0d:
        atLineStart = true;
        nesting = 0;
        break;
      case 0x20: // space
      case 0x09: // tab
        if (atLineStart) nesting += 0.5;
        break;
      case 0x2d: // -
      case 0x2b: // +
      case 0x3e: // >
        if (atLineStart) nesting++;
        break;
      case 0x2a: // *
        if (atLineStart) nesting++;
        delimiters++;
        break;
      case 0x21: // !
      case 0x26: // &
      case 0x3c: // <
      case 0x5b: // [
      case 0x5c: // \
      case 0x5d: // ]
      case 0x5f: // _
      case 0x60: // `
        atLineStart = false;
        delimiters++;
        break;
      default: {
        const unit = block.charCodeAt(offset);
        // An ordered list's number and its mark may nest just as bullets do.
        if (!(atLineStart && ((unit >= 0x30 && unit <= 0x39) || unit === 0x2e || unit === 0x29))) {
          atLineStart = false;
        } else if (unit === 0x2e || unit === 0x29) nesting++;
      }
    }
    if (nesting > DEEPEST_NESTING || delimiters > MOST_DELIMITERS) return true;
  }
  return false;
}
