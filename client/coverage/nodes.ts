import type { Coverage, GapCoverage } from '../../server/core/coverage/coverage.ts';
import type { Node } from '../tree/node.ts';
import { checklistNode } from './checklist-nodes.ts';
import type { Making } from './making.ts';
import { outcomeNode } from './outcome-nodes.ts';
import { partNode } from './part-nodes.ts';

/**
 * The tree that shows a coverage: parts with what they are to hold, below the evidence part the outcomes, and at the end
 * the checklist. `files` are those of the report, one for each artifact.
 */
export function nodesOf(coverage: Coverage, files: readonly (string | null)[]): Node[] {
  const making: Making = {
    coverage,
    files: filesById(coverage, files),
    gaps: new Map(coverage.gaps.map((gap) => [lineOfGap(gap), gap])),
  };
  const outcomesUnder = coverage.parts.find(({ kind }) => kind === 'evidence');
  const outcomes = coverage.outcomes.map((outcome) => outcomeNode(outcome, making));
  const parts = coverage.parts.map((part) => partNode(part, part === outcomesUnder ? outcomes : [], making));
  const checklist = coverage.checklist.length > 0 ? [checklistNode(making)] : [];
  return outcomesUnder ? [...parts, ...checklist] : [...parts, ...outcomes, ...checklist];
}

/** The id of the line that shows a gap. */
export function lineOfGap({ kind, id, part }: Pick<GapCoverage, 'kind' | 'id' | 'part'>): string {
  if (kind === 'part') return id;
  return part === undefined ? `${kind}-${id}` : `${part}/${kind}-${id}`;
}

function filesById({ artifacts }: Coverage, files: readonly (string | null)[]): Map<string, string> {
  const byId = new Map<string, string>();
  for (const [index, { id }] of artifacts.entries()) {
    const file = files[index];
    if (file && !byId.has(id)) byId.set(id, file);
  }
  return byId;
}
