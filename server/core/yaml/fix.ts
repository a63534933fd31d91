import type { Fix, TextEdit } from '../findings/finding.ts';
import { quotation, type YamlProblem } from './problem.ts';

/** The remedy of a problem as editors offer it; there is at most one, and nothing else is as plausible. */
export function fixesOf(problem: YamlProblem): { readonly fixes?: () => readonly Fix[] } {
  const { edit } = problem;
  if (!edit) return {};
  return { fixes: () => [{ ...titleOf(problem, edit), edits: [edit], preferred: true }] };
}

/** What is wrong with space alone. */
const aboutSpace = new Set(['tab', 'tabs', 'strange-space']);

function titleOf({ variant }: YamlProblem, { text }: TextEdit): Pick<Fix, 'title' | 'arguments'> {
  if (aboutSpace.has(variant)) return { title: 'fix/use-spaces', arguments: {} };
  if (text.startsWith('"')) return { title: 'fix/put-in-quotes', arguments: {} };
  return { title: 'fix/change-to', arguments: { text: quotation(text) } };
}
