import { span } from '../text/span.ts';
import type { YamlMap, YamlNode } from '../yaml/node.ts';
import { limits, listOf, mapOf, orPlain, unwritten } from '../yaml/shape/collections.ts';
import {
  duration,
  id,
  idOf,
  line,
  located,
  oneOf,
  text,
  wholeNumber,
  yesOrNo,
} from '../yaml/shape/scalars.ts';
import { severities } from '../yaml/shape/severities.ts';
import { filled, type Report, required, type Shape, type ValueOf } from '../yaml/shape/shape.ts';
import { artifactKinds } from './artifact-kinds.ts';
import { phraseText } from './phrase-shape.ts';

/**
 * The keys of a definition file, as declared shapes; `schemas/credential.schema.json` says the same to editors. A
 * file's content is a layer: complete by itself, or laid over the definition that it extends. What a layer must state
 * when there is nothing below it is checked when layers are put together, in `complete.ts`.
 */

const origin = oneOf(['issuer', 'derived', 'assumed']);

/** The numbers of the requirements that an entry stands for, as one text. */
const source: Shape<string> = {
  ...line,
  item: line,
  read(node, report) {
    if (node.kind !== 'list') return line.read(node, report);
    return node.items
      .map((item) => line.read(item, report))
      .filter((number) => number !== undefined)
      .join(', ');
  },
};

export function isDefinitionId(written: string): boolean {
  return written.length <= 100 && /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/i.test(written);
}

const detailKeys = mapOf({ id: required(id), statement: filled(text), origin });

/** `1.1 Collegial, trusting relationship`, as it is copied from a portal. */
const detail: Shape<ValueOf<typeof detailKeys>> = orPlain(detailKeys, text, (written, node) => {
  const numbered = numberedDetail(written);
  if (!numbered?.[1] || !numbered[2]) return { statement: written, ...unwritten(node) };
  return { id: numbered[1], statement: numbered[2], ...unwritten(node) };
});

function numberedDetail(written: string): RegExpExecArray | null {
  return /^(\d+(?:\.\d+)+)[.:)]?\s+(\S[\s\S]*)$/.exec(written);
}

const outcomeKeys = mapOf({
  id: required(id),
  statement: filled(text),
  source,
  details: listOf(detail, { uniqueBy: 'id', idOfPlain: (written) => numberedDetail(written)?.[1] }),
});
const outcome: Shape<ValueOf<typeof outcomeKeys>> = {
  ...outcomeKeys,
  read(node, report) {
    const value = outcomeKeys.read(node, report);
    if (value?.id !== undefined && node.kind === 'map') tellOtherNumbers(value.id, node, report);
    return value;
  },
};

/** A detail is found by its outcome's number: "2.1" below outcome 1 would be looked for in outcome 2. */
function tellOtherNumbers(outcomeId: string, node: YamlMap, report: Report): void {
  const list = node.entries.get('details')?.value;
  if (list?.kind !== 'list' || !/^\d+$/.test(outcomeId)) return;
  for (const item of list.items) {
    const stated = item.kind === 'map' ? item.entries.get('id')?.value : item;
    if (stated?.kind !== 'scalar') continue;
    const [, number, rest = ''] = /^(\d+)(\.\d+)(?:[.:)]?\s|$)/.exec(stated.text) ?? [];
    if (number === undefined || Number(number) === Number(outcomeId)) continue;
    const isPlain = !stated.quoted;
    const place = isPlain
      ? span(stated.span.start, stated.span.start + number.length + rest.length)
      : stated.span;
    report.add('other-outcome', place, { arguments: { id: `${number}${rest}`, outcome: outcomeId } });
  }
}

const askKeys = mapOf({
  text: required(filled(text)),
  keywords: listOf(phraseText),
  optional: yesOrNo,
  source,
});
const ask: Shape<ValueOf<typeof askKeys>> = orPlain(askKeys, text, plainText);

const question = mapOf({ id: required(id), prompt: filled(text), asks: listOf(ask), source });

const section = mapOf({ id: required(id), titles: filled(listOf(line)), required: yesOrNo, source });

const part = mapOf({
  id: required(id),
  title: filled(line),
  aliases: listOf(line),
  kind: oneOf(['questions', 'evidence', 'narrative', 'course']),
  origin,
  prompt: text,
  source,
  words: limits(mapOf({ minimum: wholeNumber(), maximum: wholeNumber(1) })),
  characters: mapOf({ maximum: wholeNumber(1) }),
  questions: listOf(question, { uniqueBy: 'id' }),
  asks: listOf(ask),
  addressOutcomes: yesOrNo,
  sections: listOf(section, { uniqueBy: 'id' }),
  evidence: mapOf({
    per: oneOf(['detail', 'outcome']),
    locator: oneOf(['required', 'optional']),
    explanation: mapOf({ minimumWords: wholeNumber() }),
    source,
  }),
});

const artifact = limits(
  mapOf({
    kind: required(oneOf(artifactKinds)),
    minimum: wholeNumber(),
    maximum: wholeNumber(1),
    duration: limits(mapOf({ minimum: duration, maximum: duration })),
    pages: mapOf({ maximum: wholeNumber(1) }),
    types: listOf(line),
    maximumBytes: wholeNumber(1),
    reenactment: oneOf(['required', 'forbidden', 'allowed']),
    consent: oneOf(['required', 'recommended']),
    source,
  }),
);

const checklistItem = mapOf({ id: required(id), text: filled(text), source });
const prompt = mapOf({ group: required(filled(line)), text: required(filled(text)), source });

const language = mapOf({
  avoid: listOf(
    mapOf({ phrase: required(phraseText), message: required(filled(text)), prefer: text, source }),
  ),
  prefer: listOf(mapOf({ phrase: required(phraseText), message: required(filled(text)), source })),
});

const evidenceKind = mapOf({ id: required(id), title: filled(line), template: text, source });

const contentKeys = mapOf({ text: required(text), source });
const content: Shape<ValueOf<typeof contentKeys>> = orPlain(contentKeys, text, plainText);

const weekKeys = mapOf({
  from: required(wholeNumber(1)),
  to: wholeNumber(1),
  setting: required(filled(line)),
  content: listOf(content),
  deliverables: listOf(
    mapOf({ id: required(id), text: required(filled(text)), keywords: listOf(phraseText), source }),
    { uniqueBy: 'id' },
  ),
});

const week: Shape<ValueOf<typeof weekKeys>> = {
  ...weekKeys,
  read(node, report) {
    const value = weekKeys.read(node, report);
    const { from, to } = value ?? {};
    if (node.kind === 'map' && from !== undefined && to !== undefined && to < from) {
      report.add('weeks-reversed', node.entries.get('to')?.value?.span ?? node.span, {
        arguments: { from, to },
      });
    }
    return value;
  },
};

const course = mapOf({
  weeks: listOf(week),
  steps: listOf(mapOf({ id: required(id), title: line, week: wholeNumber(1), source }), { uniqueBy: 'id' }),
  stakeholders: listOf(mapOf({ id: required(id), title: line, keywords: listOf(phraseText) }), {
    uniqueBy: 'id',
  }),
});

const noteKeys = mapOf({ text: required(filled(text)), source });
const note: Shape<ValueOf<typeof noteKeys>> = orPlain(noteKeys, text, plainText);

export const layerShape = mapOf({
  id: located(idOf(isDefinitionId)),
  extends: located(line),
  title: filled(line),
  issuer: line,
  version: line,
  url: line,
  overview: text,
  outcome: mapOf({ label: filled(line), abbreviation: filled(line) }),
  outcomes: listOf(outcome, { uniqueBy: 'id' }),
  parts: listOf(part, { uniqueBy: 'id' }),
  artifacts: listOf(artifact),
  checklist: listOf(checklistItem, { uniqueBy: 'id' }),
  prompts: listOf(prompt),
  language,
  evidenceKinds: listOf(evidenceKind, { uniqueBy: 'id' }),
  course,
  severities,
  notes: listOf(note),
});

function plainText(written: string, node: YamlNode) {
  return { text: written, ...unwritten(node) };
}

export type Layer = ValueOf<typeof layerShape>;
export type OutcomeLayer = ValueOf<typeof outcome>;
export type DetailLayer = ValueOf<typeof detail>;
export type AskLayer = ValueOf<typeof ask>;
export type QuestionLayer = ValueOf<typeof question>;
export type SectionLayer = ValueOf<typeof section>;
export type PartLayer = ValueOf<typeof part>;
export type ArtifactLayer = ValueOf<typeof artifact>;
export type ChecklistLayer = ValueOf<typeof checklistItem>;
export type EvidenceKindLayer = ValueOf<typeof evidenceKind>;
export type CourseLayer = ValueOf<typeof course>;
