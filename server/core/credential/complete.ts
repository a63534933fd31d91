import { courseOf } from './complete-course.ts';
import { partOf } from './complete-part.ts';
import type {
  ArtifactRequirement,
  CredentialDefinition,
  DetailDefinition,
  OutcomeDefinition,
  SeverityName,
} from './definition.ts';
import type { ArtifactLayer, DetailLayer, Layer, OutcomeLayer } from './layer.ts';
import { limitsOf, type Missing, mergeById, sourceOf } from './merge.ts';

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
  if (title === undefined) missing(layer, 'title');
  if (id === undefined) return undefined;
  const evidenceKinds = mergeById(layer.evidenceKinds, base?.evidenceKinds, (kind, below) => {
    const named = kind.title ?? below?.title;
    if (named === undefined) return missing(kind, 'title');
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
      ? missing(item, 'text')
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

function outcomeOf(
  outcome: OutcomeLayer & { readonly id: string },
  below: OutcomeDefinition | undefined,
  missing: Missing,
): OutcomeDefinition | undefined {
  const statement = outcome.statement ?? below?.statement;
  if (statement === undefined) {
    missing(outcome, 'statement');
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
  return mergeById(numbered(outcome.details, outcome.id), kept, (detail, own) => {
    const statement = detail.statement ?? own?.statement;
    return statement === undefined
      ? missing(detail, 'statement')
      : { id: detail.id, statement, origin: detail.origin ?? own?.origin ?? 'issuer' };
  });
}

/** Pasted without numbers, details are numbered as they stand; a number that another one states is passed over. */
function numbered(details: readonly DetailLayer[], outcome: string): readonly DetailLayer[] {
  const taken = new Set(details.map(({ id }) => id));
  return details.map((detail, index) => {
    if (detail.id !== undefined) return detail;
    let number = index + 1;
    while (taken.has(`${outcome}.${number}`)) number += 1;
    const id = `${outcome}.${number}`;
    taken.add(id);
    return { ...detail, id };
  });
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
