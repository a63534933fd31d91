import type { Answer } from './questions.ts';

/**
 * One question: it keeps its answer for itself and tells how it went. A question that need not be asked is `skipped`.
 */
export type Step = (canGoBack: boolean) => Promise<'answered' | 'skipped' | 'back' | 'stopped'>;

/** Asks one question after the other, and again the one before where the writer wants that; false where it was stopped. */
export async function stepByStep(steps: readonly Step[]): Promise<boolean> {
  const asked: number[] = [];
  let at = 0;
  for (let step = steps[at]; step; step = steps[at]) {
    const outcome = await step(asked.length > 0);
    if (outcome === 'stopped') return false;
    if (outcome === 'back') {
      at = asked.pop() ?? 0;
      continue;
    }
    if (outcome === 'answered') asked.push(at);
    at += 1;
  }
  return true;
}

/** Keeps an answer and tells how the question went. */
export function kept<T>(answer: Answer<T>, keep: (value: T) => void): 'answered' | 'back' | 'stopped' {
  if (answer === undefined) return 'stopped';
  if (answer === 'back') return 'back';
  keep(answer.value);
  return 'answered';
}
