import { visible } from '../../core/index.ts';

/**
 * Text in Markdown that shows as it is, on one line: what a writer, a file name or a definition says must never become
 * markup. Only what could be a mark is escaped, so that it stays readable where the source is shown.
 */
export function asText(text: string): string {
  return (
    visible(text.replace(/[\s\p{Cc}]+/gu, ' '))
      .trim()
      .replace(/[\\`*_[\]<>~$|]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      // Addresses that some programs make links of by themselves.
      .replace(
        /:(?=\/\/)|(?<=\b(?:mailto|xmpp|command|javascript|data|file|vscode)):|(?<=\S)@(?=\S)/gi,
        '\\$&',
      )
      .replace(/\b(www)\./gi, '$1\\.')
      // Marks of headings, lists and rules count at the start of a line alone.
      .replace(/^[#+=-]|^(?:\d+)(?=[.)])/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
  );
}
