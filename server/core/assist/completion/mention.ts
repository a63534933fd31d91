import type { Completion, CompletionPlace } from './completion.ts';

/** Behind the name of an outcome, "EO " or "EO 1.": the outcomes and their details with their states. */
export function completeMention({
  submission,
  offset,
  before,
  sources,
}: CompletionPlace): Completion[] | undefined {
  const { definition } = submission;
  if (!definition) return undefined;
  const { abbreviation, label } = definition.outcome;
  const names = [abbreviation, label]
    .filter((name) => name !== '')
    .map((name) => name.replace(/[^\p{L}\p{N}\s]/gu, '\\$&'));
  const typed = new RegExp(`(?:^|[^\\p{L}\\p{N}])((?:${names.join('|')})\\s?\\d*\\.?\\d*)$`, 'iu').exec(
    before,
  )?.[1];
  if (typed === undefined) return undefined;
  const span = { start: offset - typed.length, end: offset };
  return sources.assessment.outcomes.flatMap((outcome) => {
    const whole: Completion = {
      id: outcome.definition.id,
      label: `${abbreviation} ${outcome.definition.id}`,
      kind: 'outcome',
      state: outcome.state,
      detail: outcome.definition.statement,
      documentation: outcome.definition.statement,
      span,
      text: `${abbreviation} ${outcome.definition.id}`,
      filter: filterOf(typed, abbreviation, outcome.definition.id),
    };
    const details = outcome.details.map(
      (detail): Completion => ({
        id: detail.id,
        label: `${abbreviation} ${detail.id}`,
        kind: 'detail',
        state: detail.state,
        detail: detail.statement,
        documentation: detail.statement,
        span,
        text: `${abbreviation} ${detail.id}`,
        filter: filterOf(typed, abbreviation, detail.id),
      }),
    );
    return [whole, ...details];
  });
}

/** In the spelling that was begun, so that "Essential Outcome 1" finds what "EO 1" does. */
function filterOf(typed: string, abbreviation: string, id: string): string {
  const name = /^(.*?)(\s?)\d*\.?\d*$/u.exec(typed);
  return `${name?.[1] ?? abbreviation}${name?.[2] === '' && /\d$/.test(typed) ? '' : ' '}${id}`;
}
