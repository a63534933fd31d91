import type { PartAssessment } from '../../coverage/assess.ts';
import { perStretch } from '../../submission/per-stretch.ts';
import type { Rule } from '../rule.ts';
import { partName, partPlace } from '../structure/places.ts';

/** A part above its maximum of words or of characters. */
export const tooManyWords: Rule = {
  code: 'too-many-words',
  severity: 'error',
  counts: true,
  *check({ assessment }) {
    for (const part of assessment.parts) {
      const span = partPlace(part);
      if (!span) continue;
      const { words, characters } = part.definition;
      if (words.maximum !== undefined && part.words > words.maximum) {
        yield { span, arguments: figures(part, part.words, words.maximum) };
      }
      if (characters.maximum === undefined) continue;
      const written = charactersOf(part);
      if (written > characters.maximum) {
        yield { span, variant: 'characters', arguments: figures(part, written, characters.maximum) };
      }
    }
  },
  heeds: (_, { definition: { parts } }) => parts.some(({ characters }) => characters.maximum !== undefined),
};

function figures({ definition }: PartAssessment, written: number, maximum: number) {
  return { part: partName(definition), written, maximum, over: written - maximum };
}

/** Characters as a portal's field counts them: spaces and evidence references too, and one for each paragraph's end. */
function charactersOf({ section }: PartAssessment): number {
  let characters = 0;
  for (const { stretch } of section?.stretches ?? []) characters += lengthOf(stretch);
  return Math.max(0, characters - 1);
}

const lengthOf = perStretch(({ units }) => {
  let characters = 0;
  for (const { unit } of units) {
    if (unit.words > 0) characters += [...unit.text.trim().replace(/\s+/g, ' ')].length + 1;
  }
  return characters;
});
