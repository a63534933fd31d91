import type { Finding, Fix, TextEdit } from '../../findings/finding.ts';

/** The remedy of a finding that may be applied without a choice: the only plausible one. */
export function plainFix({ fixes = [] }: Finding): Fix | undefined {
  return fixes.find(({ preferred }) => preferred);
}

/**
 * Whether a remedy only writes differently what is written already. What adds headings or sections is the writer's to
 * ask for, one by one.
 */
export function rewrites({ edits }: Fix): boolean {
  return edits.every(({ span }) => span.end > span.start);
}

/** The edits of several remedies in one: a remedy that touches what an earlier one changes is left out whole. */
export function mergeFixes(fixes: readonly Fix[]): TextEdit[] {
  const merged: TextEdit[] = [];
  for (const { edits } of fixes) {
    if (!edits.some((edit) => merged.some((other) => collide(edit, other)))) merged.push(...edits);
  }
  return merged.sort((one, other) => one.span.start - other.span.start);
}

function collide({ span: one }: TextEdit, { span: other }: TextEdit): boolean {
  if (one.start === other.start && one.end === other.end) return true;
  return one.start < other.end && other.start < one.end;
}
