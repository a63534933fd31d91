import { sourceOf } from '../../submission/stretches.ts';
import { unitSpan } from '../../submission/submission.ts';
import type { Unit } from '../../submission/units.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { Taken } from '../../text/taken.ts';
import { perUnit } from '../per-unit.ts';
import { proseOf, proseSpan, quotationsIn } from '../prose.ts';
import type { Rule } from '../rule.ts';

/** Text that keeps a place for what is still to be written. */
export const placeholderText: Rule = {
  code: 'placeholder-text',
  severity: 'warning',
  *checkStretch(stretch) {
    for (const placed of stretch.units) {
      for (const found of placeholdersIn(placed.unit)) {
        const span = found === whole ? unitSpan(placed) : shiftSpan(found, placed.offset);
        const written = sourceOf(stretch).slice(span.start, span.end).trim();
        yield { span, arguments: { written: written.length > 60 ? `${written.slice(0, 59)}…` : written } };
      }
    }
  },
};

/** Stands for the unit as a whole. */
const whole: Span = { start: 0, end: 0 };
const nothing: readonly Span[] = [];

/** A unit that says nothing else than that something is to come. */
const wholes = [
  /^(?:…|\.{3,})$/,
  /^(?:please )?(?:type|write|enter|insert|add|put|paste|fill in)(?: (?:in|your|my|own|the|a|an|some|text|words?|answers?|response|reflection|explanation|evidence|notes?|details?|name|title|date|summary|description|content|narrative))* here[\s.:…!]*$/i,
  /^(?:your |my |the )?(?:answer|response|text|content|reflection|explanation|evidence|summary|narrative|script|description|name|title)s? (?:goes?|comes?|will go|to go) here[\s.:…!]*$/i,
  /^(?:your|my) (?:answer|response|text|reflection|explanation|summary|narrative|description|name) here[\s.:…!]*$/i,
  /^(?:to be (?:added|completed|done|written|filled in|continued|determined|decided|announced)|to follow|to come|coming soon|work in progress)(?: later| soon)?[\s.:…!]*$/i,
];

/** Words in front of a mark that make it a thing one speaks of: "a TODO list", "marked TBD". */
const spokenOf = new LetterPattern(
  /(?:^|[^\p{L}])(?:an?|the|my|our|your|his|her|their|its|one|each|every|this|that|no|any|marked|as|said|says|called|wrote|writes|read|reads|of|to-do)[ \u00A0]+$/iu,
);

const marks = new LetterPattern(
  /(?<![\p{L}\p{N}_])(?:(?:TODO|FIXME|TBD|TBC|T\.B\.D\.)(?![\p{L}\p{N}_-])(?![ \u00A0]+(?:lists?|boards?|items?|apps?|notes?)\b)|tbd(?![\p{L}\p{N}_-])|(?<![\p{N}(-])[xX]{3,}(?![\p{L}\p{N}_-])|[Ll]orem ipsum(?: dolor(?: sit amet)?)?(?![\p{L}\p{N}_]))/gu,
);

/** In square brackets only what gives the writer an order; "[name withheld]" is a good thing to write. */
const orders = new LetterPattern(
  /\[\s*(?:insert\b|(?:add|enter|type|write|describe|explain|replace|fill in|give|list|choose|select|provide|state|include)\s+[^\][\s]|your\s|todo\b|tbd\b|to be \p{L}|placeholder\b|lorem ipsum\b)[^\][\r\n]{0,200}\]|\{\{[^{}\r\n]{1,80}\}\}/giu,
);

const placeholdersIn = perUnit((unit: Unit): readonly Span[] => {
  if (unit.task || unit.flows.length === 0) return nothing;
  if (isWhole(unit)) return [whole];
  let found = nothing;
  for (const prose of proseOf(unit)) {
    const { text } = prose;
    if (!/[[{]|TODO|FIXME|T\.?B\.?[DC]|tbd|xxx|XXX|orem ipsum/i.test(text)) continue;
    const quotations = new Taken(text.length, quotationsIn(text));
    const isQuoted = (at: number): boolean => quotations.meets({ start: at, end: at + 1 });
    const spans: Span[] = [];
    for (const { index, 0: mark } of text.matchAll(orders.on(text))) {
      // In a quotation, square brackets hold what the one who quotes has added.
      if (!isQuoted(index) || /^\[\s*insert\b/i.test(mark))
        spans.push({ start: index, end: index + mark.length });
    }
    const ordered = new Taken(text.length, spans);
    for (const { index, 0: mark } of text.matchAll(marks.on(text))) {
      const inside = ordered.meets({ start: index, end: index + 1 });
      if (inside || isQuoted(index) || spokenOf.test(text.slice(Math.max(0, index - 12), index))) continue;
      spans.push({ start: index, end: index + mark.length });
    }
    if (spans.length > 0) found = [...found, ...spans.map((span) => proseSpan(prose, span))];
  }
  return found;
});

function isWhole({ type, flows }: Unit): boolean {
  const texts = flows.map(({ text }) => text.trim()).filter((text) => text !== '');
  if (texts.length === 0 || texts.some((text) => text.length > 150)) return false;
  // In a table one such cell may be honest; a row of nothing else is not.
  const patterns = type === 'row' && texts.length === 1 && flows.length > 1 ? wholes.slice(1) : wholes;
  return texts.every((text) => patterns.some((pattern) => pattern.test(text)));
}
