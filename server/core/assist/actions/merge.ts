import type { Finding, Fix, TextEdit } from '../../findings/finding.ts';

/** The remedy of a finding that may be applied without a choice: the only plausible one. */
export function plainFix({ fixes }: Finding): Fix | undefined {
  return fixes?.().find(({ preferred }) => preferred);
}

/**
 * Whether a remedy only writes differently what is written already. What adds headings or sections is the writer's to
 * ask for, one by one.
 */
export function rewrites({ edits }: Fix): boolean {
  return edits.every(({ span }) => span.end > span.start);
}

export interface MergedFixes {
  /** In the order of the text; none overlap. */
  readonly edits: readonly TextEdit[];
  /** How many of the remedies are in them. */
  readonly count: number;
}

/**
 * The edits of several remedies in one. What two of them add at one place is added one behind the other; a remedy that
 * else touches what an earlier one changes is left out whole.
 */
export function mergeFixes(fixes: readonly Fix[]): MergedFixes {
  let merged: TextEdit[] = [];
  let count = 0;
  for (const { edits } of fixes) {
    const rivals = merged.filter((other) => edits.some((edit) => collide(edit, other)));
    const [edit, ...more] = edits;
    const [rival, ...others] = rivals;
    if (!rival) merged.push(...edits);
    else if (edit && more.length === 0 && others.length === 0 && canJoin(rival, edit)) {
      const joined = { span: rival.span, text: joinedText(rival.text, edit.text) };
      merged = merged.map((other) => (other === rival ? joined : other));
    } else continue;
    count += 1;
  }
  return { edits: merged.sort((one, other) => one.span.start - other.span.start), count };
}

/** What is inserted right in front of a stretch that another remedy rewrites is meant for the old text, too. */
function collide({ span: one }: TextEdit, { span: other }: TextEdit): boolean {
  return one.start === other.start || (one.start < other.end && other.start < one.end);
}

/** Whole lines that are inserted at one place. */
function canJoin(one: TextEdit, other: TextEdit): boolean {
  const isInsertion = ({ span, text }: TextEdit): boolean => span.start === span.end && /[\r\n]$/.test(text);
  return one.span.start === other.span.start && isInsertion(one) && isInsertion(other);
}

function joinedText(one: string, other: string): string {
  if (one === other) return one;
  const newline = /(?:\r\n|\n|\r)$/.exec(one)?.[0] ?? '\n';
  const areBlocks = one.endsWith(newline + newline) || /^[\r\n]/.test(other);
  if (!areBlocks) return one + other;
  return one.replace(/[\r\n]+$/, '') + newline + newline + other.replace(/^[\r\n]+/, '');
}
