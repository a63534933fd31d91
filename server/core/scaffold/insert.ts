import type { TextEdit } from '../findings/finding.ts';

/** The line ending that a text uses, by its first one. */
export function lineEndingOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/**
 * Writes blocks of Markdown in front of the line that holds `offset`, or at the text's end, with a blank line on either
 * side. The blocks use LF; they are written with the text's own line ending.
 */
export function insertBlocks(text: string, offset: number, blocks: string): TextEdit {
  const newline = lineEndingOf(text);
  let at = offset;
  while (at > 0 && /[ \t]/.test(text.charAt(at - 1))) at -= 1;
  // At the end of the text, spaces behind its last line stay where they are.
  if (offset >= text.length && !/[\r\n]/.test(text.charAt(at - 1))) at = offset;
  const before = text.slice(Math.max(0, at - 200), at);
  const lineEndings = /(?:(?:\r\n|\n|\r)[ \t]*)*$/.exec(before)?.[0].match(/\r\n|\n|\r/g)?.length ?? 0;
  const lead = at === 0 ? '' : newline.repeat(Math.max(0, 2 - lineEndings));
  const tail = at >= text.length ? newline : newline.repeat(2);
  return { span: { start: at, end: at }, text: lead + blocks.trim().replace(/\n/g, newline) + tail };
}
