import { inQuotes } from '../yaml/problem.ts';

/** A definition's text on one line of Markdown, so that it shows as it is written. */
export function asText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&')
    .replace(/ (#+)$/, ' \\$1');
}

/** A heading; Markdown knows six depths, and one that would be deeper is of the sixth. */
export function heading(depth: number, text: string): string {
  return `${'#'.repeat(Math.min(6, depth))} ${asText(text)}`;
}

/** A text that only the writer sees. */
export function comment(lines: readonly string[]): string {
  const text = lines.join('\n').replace(/--(?=!?>)/g, '-- ');
  return text.includes('\n') ? `<!--\n${text}\n-->` : `<!-- ${text} -->`;
}

/** A text as a value in front matter. */
export function asValue(text: string): string {
  return inQuotes(text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
}
