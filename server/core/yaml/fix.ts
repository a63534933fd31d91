import type { Fix } from '../findings/finding.ts';
import { quotation, type YamlProblem } from './problem.ts';

/** The remedy of a problem as editors offer it; there is at most one, and nothing else is as plausible. */
export function fixesOf(problem: YamlProblem): { readonly fixes?: () => readonly Fix[] } {
  const { edit } = problem;
  if (!edit) return {};
  return { fixes: () => [{ ...titleOf(edit.text), edits: [edit], preferred: true }] };
}

function titleOf(text: string): Pick<Fix, 'title' | 'arguments'> {
  if (text.startsWith('"')) return { title: 'fix/put-in-quotes', arguments: {} };
  if (text.trim() === '') return { title: 'fix/use-spaces', arguments: {} };
  return { title: 'fix/change-to', arguments: { text: quotation(text) } };
}
