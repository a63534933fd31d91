import type { LanguageDefinition } from '../../credential/definition.ts';
import { phraseText } from '../../credential/phrase.ts';
import { findPhrases, readPhrases } from '../../credential/phrase-list.ts';
import { sourceOf } from '../../submission/stretches.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { Taken } from '../../text/taken.ts';
import { perUnitAnd } from '../per-unit.ts';
import { isInBlockQuote, proseOf, proseSpan, quotationsIn } from '../prose.ts';
import type { Rule } from '../rule.ts';

/** Wording that the credential's method does without. What is quoted is somebody's own and stays as it was said. */
export const languageToAvoid: Rule = {
  code: 'language-to-avoid',
  severity: 'information',
  *checkStretch(stretch, { definition: { language } }) {
    if (language.avoid.length === 0) return;
    const look = avoided(language);
    for (const placed of stretch.units) {
      const found = look(placed.unit);
      if (found.length === 0 || isInBlockQuote(stretch, placed)) continue;
      for (const { phrase, span: inBlock } of found) {
        const entry = language.avoid[phrase];
        if (!entry) continue;
        const span = shiftSpan(inBlock, placed.offset);
        const written = sourceOf(stretch).slice(span.start, span.end).replace(/\s+/g, ' ');
        const args = { written, message: entry.message };
        if (entry.prefer === undefined) yield { span, arguments: args };
        else yield { span, variant: 'prefer', arguments: { ...args, prefer: entry.prefer } };
      }
    }
  },
};

interface Avoided {
  /** The phrase's place in the definition's list. */
  readonly phrase: number;
  readonly span: Span;
}

const nothing: readonly Avoided[] = [];

const avoided = perUnitAnd(({ avoid }: LanguageDefinition) => {
  const list = readPhrases(avoid.map(({ phrase }) => phrase));
  return (unit): readonly Avoided[] => {
    if (unit.type === 'heading' || unit.task) return nothing;
    let found = nothing;
    for (const prose of proseOf(unit)) {
      const phrases = findPhrases(list, phraseText(prose.text));
      if (phrases.size === 0) continue;
      const taken = new Taken(prose.text.length, quotationsIn(prose.text));
      const places: { phrase: number; at: Span }[] = [];
      for (const [phrase, spans] of phrases) {
        for (const at of spans) {
          // Of two phrases that meet in the same words one is enough.
          if (taken.meets(at)) continue;
          places.push({ phrase, at });
          taken.add(at);
        }
      }
      found = [...found, ...places.map(({ phrase, at }) => ({ phrase, span: proseSpan(prose, at) }))];
    }
    return found;
  };
});
