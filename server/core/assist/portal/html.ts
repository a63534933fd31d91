import type { PortalBlock } from './blocks.ts';
import type { Run } from './runs.ts';

/**
 * A section as HTML: nothing but text in the plainest elements. Everything that the writer wrote is escaped; links lead
 * to web pages and e-mail addresses only. Headings start at level two, without gaps.
 */
export function htmlOf(blocks: readonly PortalBlock[]): string {
  const open: number[] = [];
  return blocks
    .map((block) =>
      block.kind === 'heading' ? headingHtml(block.runs, levelOf(block.depth, open)) : html(block),
    )
    .join('\n');
}

/** The level at which a heading of a depth stands below those that are `open`. */
function levelOf(depth: number, open: number[]): number {
  while ((open.at(-1) ?? 0) >= depth) open.pop();
  open.push(depth);
  return Math.min(6, open.length + 1);
}

function headingHtml(runs: readonly Run[], level: number): string {
  return `<h${level}>${inline(runs)}</h${level}>`;
}

function html(block: PortalBlock): string {
  switch (block.kind) {
    case 'heading':
      // Inside a list or a quote a heading is but a strong line.
      return `<p><strong>${inline(block.runs)}</strong></p>`;
    case 'paragraph':
      return `<p>${inline(block.runs)}</p>`;
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case 'quote':
      return `<blockquote>${block.blocks.map(html).join('')}</blockquote>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${itemHtml(item)}</li>`).join('');
      if (block.start === undefined) return `<ul>${items}</ul>`;
      return block.start === 1 ? `<ol>${items}</ol>` : `<ol start="${Math.trunc(block.start)}">${items}</ol>`;
    }
    case 'table': {
      const [head = [], ...rows] = block.rows;
      const cells = (row: readonly (readonly Run[])[], name: 'td' | 'th scope="col"'): string =>
        row.map((cell) => `<${name}>${inline(cell)}</${name.slice(0, 2)}>`).join('');
      const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
      return `<table><thead><tr>${cells(head, 'th scope="col"')}</tr></thead><tbody>${body}</tbody></table>`;
    }
  }
}

/** A short item is its text alone, as editors write it. */
function itemHtml(blocks: readonly PortalBlock[]): string {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return blocks.map(html).join('');
  return inline(first.runs) + rest.map(html).join('');
}

function inline(runs: readonly Run[]): string {
  return runs.map(runHtml).join('').trim();
}

function runHtml({ text, strong, emphasis, code, href, isBreak }: Run): string {
  if (isBreak) return '<br>';
  let result = escapeHtml(text);
  if (code) result = `<code>${result}</code>`;
  if (emphasis) result = `<em>${result}</em>`;
  if (strong) result = `<strong>${result}</strong>`;
  return href !== undefined && /^(?:https:\/\/[^/]|mailto:.)/i.test(href)
    ? `<a href="${escapeHtml(href)}">${result}</a>`
    : result;
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
