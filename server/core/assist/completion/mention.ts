import type { Completion, CompletionPlace } from './completion.ts';

/** Behind the name of an outcome, "EO " or "EO 1.": the outcomes and their details with their states. */
export function completeMention(place: CompletionPlace): Completion[] | undefined {
  const { submission, offset, before, after, sources } = place;
  const { abbreviation = '', label = '' } = submission.definition?.outcome ?? {};
  const found = typedMention(before, [abbreviation, label]);
  if (!found) return undefined;
  const { name, space, number } = found;
  // The rest of a number that stands there already belongs to what is replaced.
  const rest = /^\d*(?:\.\d+)?(?![\p{L}\p{N}])/u.exec(after)?.[0] ?? '';
  const span = { start: offset - (name + space + number).length, end: offset + rest.length };
  const offerOf = (id: string, statement: string): Omit<Completion, 'kind'> => ({
    id,
    label: `${abbreviation || label} ${id}`,
    detail: statement,
    documentation: statement,
    span,
    text: `${abbreviation || label} ${id}`,
    // In the spelling that was begun, so that "Essential Outcome 1" finds what "EO 1" does.
    filter: `${name}${number === '' ? ' ' : space}${id}`,
  });
  const offers = sources.assessment.outcomes.flatMap(({ definition, state, details }): Completion[] => [
    { ...offerOf(definition.id, definition.statement), kind: 'outcome', state },
    ...details.map(
      (detail): Completion => ({
        ...offerOf(detail.id, detail.statement),
        kind: 'detail',
        state: detail.state,
      }),
    ),
  ]);
  const matching = offers.filter(({ id }) => id.startsWith(number));
  // A number that is finished needs no help.
  return matching.length === 1 && matching[0]?.id === number + rest ? [] : matching;
}

interface TypedMention {
  readonly name: string;
  readonly space: string;
  readonly number: string;
}

function typedMention(before: string, names: readonly string[]): TypedMention | undefined {
  const [number = ''] = /\d{0,3}(?:\.\d{0,3})?$/.exec(before) ?? [];
  const head = before.slice(0, before.length - number.length);
  if (number.startsWith('.')) return undefined;
  const [space = ''] = /[ \u00A0]?$/.exec(head) ?? [];
  const named = head.slice(0, head.length - space.length);
  for (const each of names) {
    const name = named.slice(named.length - each.length);
    if (each.trim() === '' || name.length < each.length) continue;
    // A single letter is a name only as it is written: "P 1", not "p 1".
    const alike = each.length === 1 ? name === each : name.toLowerCase() === each.toLowerCase();
    const isWord = !/[\p{L}\p{N}_]$/u.test(named.slice(0, named.length - name.length));
    if (alike && isWord) return { name, space, number };
  }
  return undefined;
}
