import type { AskDefinition, CredentialDefinition } from '../../credential/definition.ts';
import { phraseText } from '../../credential/phrase.ts';
import { phrasesIn, readPhrases } from '../../credential/phrase-list.ts';
import { perStretchAnd } from '../../submission/per-stretch.ts';
import { nameSpan, type PlacedStretch } from '../../submission/submission.ts';
import { findsOthers, perUnitAnd } from '../per-unit.ts';
import type { Rule } from '../rule.ts';
import { heedsHidden, hiddenHeadings } from '../structure/hidden-headings.ts';
import { partName, partPlace } from '../structure/places.ts';
import { isAnswer, isWritten } from './answer-length.ts';

/** Something that a question or a part asks for and that none of the answer's words speak of. */
export const unaddressedAsk: Rule = {
  code: 'unaddressed-ask',
  severity: 'information',
  counts: true,
  *check(subject) {
    const { assessment, definition } = subject;
    const hidden = hiddenHeadings(subject);
    for (const part of assessment.parts) {
      const { section } = part;
      const span = partPlace(part);
      if (!section || !span) continue;
      for (const { id, section: question, words } of part.questions) {
        const asked = part.definition.questions.find((each) => each.id === id);
        if (!question || !asked || !isAnswer(words)) continue;
        const stretches = section.questions
          .filter((each) => each.id === id)
          .flatMap((each) => each.stretches);
        if (hidden.areIn(stretches)) continue;
        for (const ask of unaddressed(asked.asks, stretches)) {
          yield { span: nameSpan(question), arguments: { question: id, ask: ask.text } };
        }
      }
      if (!isWritten(part) || hidden.areIn(section.stretches)) continue;
      for (const ask of unaddressed(part.definition.asks, section.stretches)) {
        // Who is on a leadership team is looked up where the team is presented.
        if (asksForStakeholder(definition, ask)) continue;
        yield { span, variant: 'part', arguments: { part: partName(part.definition), ask: ask.text } };
      }
    }
  },
  heeds: (edit, { definition: { parts } }) =>
    heedsHidden(edit) ||
    parts.some((part) =>
      [part, ...part.questions].some(({ asks }) => findsOthers(spokenOf(asks), edit, (ask) => ask)),
    ),
};

/** The asks that no paragraph or row speaks of. What only repeats the question says nothing. */
function unaddressed(asks: readonly AskDefinition[], stretches: readonly PlacedStretch[]): AskDefinition[] {
  const open = new Set(asks.filter(({ optional, keywords }) => !optional && keywords.length > 0));
  if (open.size === 0) return [];
  const spokenOfIn = asksSpokenOf(asks);
  for (const { stretch } of stretches) {
    for (const ask of spokenOfIn(stretch)) open.delete(ask);
    if (open.size === 0) break;
  }
  return [...open];
}

const asksSpokenOf = perStretchAnd((asks: readonly AskDefinition[]) => {
  const look = spokenOf(asks);
  return ({ units }): ReadonlySet<AskDefinition> => new Set(units.flatMap(({ unit }) => look(unit)));
});

const spokenOf = perUnitAnd((asks: readonly AskDefinition[]) => {
  const owners = asks.flatMap((ask) => ask.keywords.map(() => ask));
  const list = readPhrases(asks.flatMap(({ keywords }) => keywords));
  return ({ words, text }): readonly AskDefinition[] =>
    words === 0 ? [] : phrasesIn(list, phraseText(text)).flatMap((index) => owners[index] ?? []);
});

function asksForStakeholder({ course }: CredentialDefinition, { keywords }: AskDefinition): boolean {
  return course?.stakeholders.some((each) => each.keywords.join('\n') === keywords.join('\n')) ?? false;
}
