import type { Nodes } from 'mdast';
import { forgetTree, treeOf } from '../../markdown/blocks.ts';
import { blocksOf, type Submission } from '../../submission/submission.ts';

/** Whether an offset lies in code, HTML, a comment or the definition of a link: in text that says nothing here. */
export function isVerbatim(submission: Submission, offset: number): boolean {
  const blocks = blocksOf(submission);
  let start = submission.frontMatter.bodyStart;
  for (const block of blocks) {
    const end = start + block.source.length;
    if (offset < end || (offset === end && block === blocks.at(-1))) {
      const tree = treeOf(block);
      const found = tree !== undefined && holdsVerbatim(tree, offset - start);
      forgetTree(block);
      return found;
    }
    start = end;
  }
  return false;
}

function holdsVerbatim(node: Nodes, offset: number): boolean {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  if (offset < from || offset > to) return false;
  switch (node.type) {
    case 'code':
    case 'definition':
      return true;
    case 'inlineCode':
      return from < offset && offset < to;
    case 'html':
      // Behind the end of a comment goes on what is read; one that was never closed has no end.
      return from < offset && (offset < to || !node.value.endsWith('>'));
    default:
      return 'children' in node && node.children.some((child) => holdsVerbatim(child, offset));
  }
}
