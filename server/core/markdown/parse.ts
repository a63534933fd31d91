import type { Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';

/** CommonMark with tables, footnotes and task lists: what the format needs, nothing that costs time besides. */
const submissionSyntax: Options = {
  extensions: [gfmFootnote(), gfmTable(), gfmTaskListItem()],
  mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
};

/** The syntax tree of a stretch of Markdown; positions are offsets in it. */
export function parseMarkdown(markdown: string): Root {
  // The parser drops a byte order mark at the start, which would move every position by one; a word joiner is as
  // invisible and stays.
  const text = markdown.startsWith('\uFEFF') ? `\u2060${markdown.slice(1)}` : markdown;
  return fromMarkdown(text, submissionSyntax);
}
