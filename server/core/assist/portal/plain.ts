import type { PortalBlock } from './blocks.ts';
import type { Run } from './runs.ts';

/** A section as plain text: paragraphs with a blank line between them, no marks of Markdown, LF line endings. */
export function plainOf(blocks: readonly PortalBlock[], straightQuotes: boolean): string {
  const text = blocks.map(plainBlock).join('\n\n');
  return straightQuotes ? straightened(text) : text;
}

function plainBlock(block: PortalBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return lineOf(block.runs);
    case 'code':
      return block.text;
    case 'quote':
      return block.blocks.map(plainBlock).join('\n\n');
    case 'list': {
      const { start, items } = block;
      return items
        .map((item, index) => indented(start === undefined ? '• ' : `${start + index}. `, item))
        .join('\n');
    }
    case 'table':
      return block.rows
        .map((row) => row.map((cell) => lineOf(cell).replace(/\n/g, ' ')).join('\t'))
        .join('\n');
  }
}

function indented(mark: string, blocks: readonly PortalBlock[]): string {
  const text = blocks.map(plainBlock).join('\n');
  return mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
}

function lineOf(runs: readonly Run[]): string {
  let line = '';
  for (const [index, run] of runs.entries()) {
    line += run.text;
    // A link is told once, behind the last of its runs.
    const { href } = run;
    const goesOn = href !== undefined && runs[index + 1]?.href === href;
    if (href !== undefined && !goesOn && isWebAddress(href) && !says(line, href)) line += ` (${href})`;
  }
  return line.replace(/ *\n */g, '\n').trim();
}

function says(line: string, href: string): boolean {
  return (
    line.endsWith(href) || line.endsWith(href.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, ''))
  );
}

function isWebAddress(href: string): boolean {
  return /^(?:https?|mailto):/i.test(href);
}

/** Portals of an older day turn curly quotes into question marks. */
function straightened(text: string): string {
  return text.replace(/[“”„‟]/g, '"').replace(/[‘’‚‛]/g, "'");
}
