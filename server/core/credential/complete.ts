import type { Span } from '../text/span.ts';
import type {
  ArtifactRequirement,
  AskDefinition,
  CourseDefinition,
  CredentialDefinition,
  DetailDefinition,
  EvidenceRequirement,
  OutcomeDefinition,
  PartDefinition,
  QuestionDefinition,
  SectionDefinition,
  SeverityName,
} from './definition.ts';
import type {
  ArtifactLayer,
  AskLayer,
  CourseLayer,
  DetailLayer,
  Layer,
  OutcomeLayer,
  PartLayer,
  QuestionLayer,
  SectionLayer,
} from './layer.ts';

/** Called for each key that neither the layer nor what lies below it states; `at` is in the layer's text. */
export type Missing = (at: Span, key: string) => undefined;

/** How many words make an explanation where the definition does not say. */
const usualExplanation = 15;

/**
 * Lays what a file states over the definition that it extends, if any. Lists of things with an id merge by id, other
 * lists are replaced; things that stay incomplete are left out. Nothing where the layer has no id.
 */
export function complete(
  layer: Layer,
  base: CredentialDefinition | undefined,
  missing: Missing,
): CredentialDefinition | undefined {
  const id = layer.id?.value ?? base?.id;
  const title = layer.title ?? base?.title;
  if (title === undefined) missing(layer.anchor, 'title');
  if (id === undefined) return undefined;
  const evidenceKinds = mergeById(layer.evidenceKinds, base?.evidenceKinds, (kind, below) => {
    const named = kind.title ?? below?.title;
    if (named === undefined) return missing(kind.anchor, 'title');
    return {
      id: kind.id,
      title: named,
      template: kind.template ?? below?.template ?? '',
      ...sourceOf(kind, below),
    };
  });
  const checklist = mergeById(layer.checklist, base?.checklist, (item, below) => {
    const words = item.text ?? below?.text;
    return words === undefined
      ? missing(item.anchor, 'text')
      : { id: item.id, text: words, ...sourceOf(item, below) };
  });
  const course = courseOf(layer.course, base?.course);
  return {
    ...optionalTexts(layer, base),
    id,
    title: title ?? id,
    outcome: {
      label: layer.outcome?.label ?? base?.outcome.label ?? 'Essential Outcome',
      abbreviation: layer.outcome?.abbreviation ?? base?.outcome.abbreviation ?? 'EO',
    },
    outcomes: mergeById(layer.outcomes, base?.outcomes, (outcome, below) =>
      outcomeOf(outcome, below, missing),
    ),
    parts: mergeById(layer.parts, base?.parts, (part, below) => partOf(part, below, missing)),
    artifacts: layer.artifacts?.flatMap(artifactOf) ?? base?.artifacts ?? [],
    checklist,
    prompts:
      layer.prompts?.flatMap(({ group, text, source }) =>
        group === undefined || text === undefined ? [] : [{ group, text, ...sourceOf({ source }) }],
      ) ??
      base?.prompts ??
      [],
    language: languageOf(layer.language, base?.language),
    evidenceKinds,
    ...(course && { course }),
    severities: { ...base?.severities, ...severitiesOf(layer.severities) },
    notes:
      layer.notes?.flatMap(({ text, source }) =>
        text === undefined ? [] : [{ text, ...sourceOf({ source }) }],
      ) ??
      base?.notes ??
      [],
  };
}

type OptionalTexts = Pick<CredentialDefinition, 'issuer' | 'version' | 'url' | 'overview'>;

function optionalTexts(layer: Layer, base: CredentialDefinition | undefined): OptionalTexts {
  const {
    issuer = base?.issuer,
    version = base?.version,
    url = base?.url,
    overview = base?.overview,
  } = layer;
  return {
    ...(issuer !== undefined && { issuer }),
    ...(version !== undefined && { version }),
    ...(url !== undefined && { url }),
    ...(overview !== undefined && { overview }),
  };
}

/**
 * Items of the layer take the place of those below that have their id, new ones follow. `merge` gives nothing for an
 * item that stays incomplete; what lies below it then stays.
 */
function mergeById<L extends { readonly id?: string }, T extends { readonly id: string }>(
  layer: readonly L[] | undefined,
  base: readonly T[] | undefined,
  merge: (item: L & { readonly id: string }, below: T | undefined) => T | undefined,
): readonly T[] {
  const merged = new Map((base ?? []).map((item) => [item.id, item]));
  for (const item of layer ?? []) {
    if (item.id === undefined) continue;
    const result = merge({ ...item, id: item.id }, merged.get(item.id));
    if (result) merged.set(item.id, result);
  }
  return [...merged.values()];
}

function sourceOf(
  item: { readonly source?: string | undefined },
  below?: { readonly source?: string },
): { readonly source?: string } {
  const source = item.source ?? below?.source;
  return source === undefined ? {} : { source };
}

function outcomeOf(
  outcome: OutcomeLayer & { readonly id: string },
  below: OutcomeDefinition | undefined,
  missing: Missing,
): OutcomeDefinition | undefined {
  const statement = outcome.statement ?? below?.statement;
  if (statement === undefined) {
    missing(outcome.anchor, 'statement');
    return undefined;
  }
  return {
    id: outcome.id,
    statement,
    ...sourceOf(outcome, below),
    details: detailsOf(outcome, below?.details ?? [], missing),
  };
}

/**
 * Details that were only derived from the outcome's wording give way as a whole as soon as a file states the details;
 * details that somebody stated merge by id.
 */
function detailsOf(
  outcome: OutcomeLayer & { readonly id: string },
  below: readonly DetailDefinition[],
  missing: Missing,
): readonly DetailDefinition[] {
  if (!outcome.details) return below;
  const kept = below.filter((detail) => detail.origin !== 'derived');
  const stated: readonly DetailLayer[] = outcome.details.map((detail, index) => ({
    ...detail,
    // Pasted without numbers, details are numbered as they stand.
    id: detail.id ?? `${outcome.id}.${index + 1}`,
  }));
  return mergeById(stated, kept, (detail, own) => {
    const statement = detail.statement ?? own?.statement;
    return statement === undefined
      ? missing(detail.anchor, 'statement')
      : { id: detail.id, statement, origin: detail.origin ?? own?.origin ?? 'issuer' };
  });
}

function partOf(
  part: PartLayer & { readonly id: string },
  below: PartDefinition | undefined,
  missing: Missing,
): PartDefinition | undefined {
  const title = part.title ?? below?.title;
  const kind = part.kind ?? below?.kind;
  if (title === undefined) missing(part.anchor, 'title');
  if (kind === undefined) missing(part.anchor, 'kind');
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

interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
}

function limitsOf(limits: Limits | undefined, below: Limits | undefined): Limits {
  const minimum = limits?.minimum ?? below?.minimum;
  const maximum = limits?.maximum ?? below?.maximum;
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
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
    missing(question.anchor, 'prompt');
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
    missing(section.anchor, 'titles');
    return undefined;
  }
  const required = section.required ?? below?.required ?? true;
  return { id: section.id, titles, required, ...sourceOf(section, below) };
}

function artifactOf(artifact: ArtifactLayer): ArtifactRequirement[] {
  const { kind, minimum, maximum, maximumBytes, consent } = artifact;
  if (kind === undefined) return [];
  const pages = artifact.pages?.maximum;
  return [
    {
      kind,
      ...limitsOf(
        { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) },
        undefined,
      ),
      duration: limitsOf(artifact.duration, undefined),
      pages: pages === undefined ? {} : { maximum: pages },
      types: (artifact.types ?? []).map((type) => type.replace(/^\./, '').toLowerCase()),
      ...(maximumBytes !== undefined && { maximumBytes }),
      reenactment: artifact.reenactment ?? 'allowed',
      ...(consent && { consent }),
      ...sourceOf(artifact),
    },
  ];
}

function languageOf(
  language: Layer['language'],
  below: CredentialDefinition['language'] | undefined,
): CredentialDefinition['language'] {
  const avoid = language?.avoid?.flatMap(({ phrase, message, prefer, source }) =>
    phrase === undefined || message === undefined
      ? []
      : [{ phrase, message, ...(prefer !== undefined && { prefer }), ...sourceOf({ source }) }],
  );
  const prefer = language?.prefer?.flatMap(({ phrase, message, source }) =>
    phrase === undefined || message === undefined ? [] : [{ phrase, message, ...sourceOf({ source }) }],
  );
  return { avoid: avoid ?? below?.avoid ?? [], prefer: prefer ?? below?.prefer ?? [] };
}

function severitiesOf(severities: Layer['severities']): Readonly<Record<string, SeverityName>> {
  return Object.fromEntries((severities ?? []).map(({ key, value }) => [key, value.value]));
}

function courseOf(
  course: CourseLayer | undefined,
  below: CourseDefinition | undefined,
): CourseDefinition | undefined {
  if (!course) return below;
  const steps = mergeById(course.steps, below?.steps, (step, own) => {
    const week = step.week ?? own?.week;
    return {
      id: step.id,
      title: step.title ?? own?.title ?? '',
      ...(week !== undefined && { week }),
      ...sourceOf(step, own),
    };
  });
  const stakeholders = mergeById(course.stakeholders, below?.stakeholders, (stakeholder, own) => ({
    id: stakeholder.id,
    title: stakeholder.title ?? own?.title ?? stakeholder.id,
    keywords: stakeholder.keywords ?? own?.keywords ?? [],
  }));
  return { weeks: course.weeks?.flatMap(weekOf) ?? below?.weeks ?? [], steps, stakeholders };
}

type WeekLayer = NonNullable<CourseLayer['weeks']>[number];

function weekOf({
  from,
  to,
  setting,
  content,
  deliverables,
}: WeekLayer): CourseDefinition['weeks'][number][] {
  if (from === undefined || setting === undefined) return [];
  return [
    {
      from,
      to: Math.max(from, to ?? from),
      setting,
      content: (content ?? []).flatMap(({ text, source }) =>
        text === undefined ? [] : [{ text, ...sourceOf({ source }) }],
      ),
      deliverables: (deliverables ?? []).flatMap(({ id, text, keywords, source }) =>
        id === undefined || text === undefined
          ? []
          : [{ id, text, keywords: keywords ?? [], ...sourceOf({ source }) }],
      ),
    },
  ];
}
