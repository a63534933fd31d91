import type {
  AskDefinition,
  EvidenceRequirement,
  PartDefinition,
  QuestionDefinition,
  SectionDefinition,
} from './definition.ts';
import type { AskLayer, PartLayer, QuestionLayer, SectionLayer } from './layer.ts';
import { limitsOf, type Missing, mergeById, sourceOf } from './merge.ts';

/** How many words make an explanation where the definition does not say. */
const usualExplanation = 15;

/** A part as a layer states it, over the part of the same id below. */
export function partOf(
  part: PartLayer & { readonly id: string },
  below: PartDefinition | undefined,
  missing: Missing,
): PartDefinition | undefined {
  const title = part.title ?? below?.title;
  const kind = part.kind ?? below?.kind;
  if (title === undefined) missing(part, 'title');
  if (kind === undefined) missing(part, 'kind');
  if (title === undefined || kind === undefined) return undefined;
  const prompt = part.prompt ?? below?.prompt;
  const evidence = evidenceOf(part.evidence, below?.evidence);
  return {
    id: part.id,
    title,
    aliases: part.aliases ?? below?.aliases ?? [],
    kind,
    origin: part.origin ?? below?.origin ?? 'issuer',
    ...(prompt !== undefined && { prompt }),
    ...sourceOf(part, below),
    words: limitsOf(part.words, below?.words),
    characters: limitsOf(part.characters, below?.characters),
    questions: mergeById(part.questions, below?.questions, (question, own) =>
      questionOf(question, own, missing),
    ),
    asks: part.asks?.flatMap(askOf) ?? below?.asks ?? [],
    addressOutcomes: part.addressOutcomes ?? below?.addressOutcomes ?? false,
    sections: mergeById(part.sections, below?.sections, (section, own) => sectionOf(section, own, missing)),
    ...(evidence && { evidence }),
  };
}

function evidenceOf(
  evidence: PartLayer['evidence'],
  below: EvidenceRequirement | undefined,
): EvidenceRequirement | undefined {
  if (!evidence) return below;
  const minimumWords =
    evidence.explanation?.minimumWords ?? below?.explanation.minimumWords ?? usualExplanation;
  return {
    per: evidence.per ?? below?.per ?? 'detail',
    locator: evidence.locator ?? below?.locator ?? 'required',
    explanation: { minimumWords },
    ...sourceOf(evidence, below),
  };
}

function questionOf(
  question: QuestionLayer & { readonly id: string },
  below: QuestionDefinition | undefined,
  missing: Missing,
): QuestionDefinition | undefined {
  const prompt = question.prompt ?? below?.prompt;
  if (prompt === undefined) {
    missing(question, 'prompt');
    return undefined;
  }
  const asks = question.asks?.flatMap(askOf) ?? below?.asks ?? [];
  return { id: question.id, prompt, asks, ...sourceOf(question, below) };
}

function askOf({ text, keywords, optional, source }: AskLayer): AskDefinition[] {
  if (text === undefined) return [];
  return [{ text, keywords: keywords ?? [], optional: optional ?? false, ...sourceOf({ source }) }];
}

function sectionOf(
  section: SectionLayer & { readonly id: string },
  below: SectionDefinition | undefined,
  missing: Missing,
): SectionDefinition | undefined {
  const titles = section.titles ?? below?.titles ?? [];
  if (titles.length === 0) {
    missing(section, 'titles');
    return undefined;
  }
  const required = section.required ?? below?.required ?? true;
  return { id: section.id, titles, required, ...sourceOf(section, below) };
}
