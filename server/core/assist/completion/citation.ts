import { type ArtifactUse, artifactsOf } from '../../artifacts/artifacts.ts';
import type { Locator } from '../../locators/locator.ts';
import { locatorText } from '../../locators/locator-text.ts';
import { formatPages } from '../../locators/read-pages.ts';
import { formatTimeRange } from '../../locators/read-time-range.ts';
import { formatTime } from '../../locators/time.ts';
import { referencesOf } from '../../submission/submission.ts';
import type { Completion, CompletionPlace } from './completion.ts';

/** Pages are offered one by one up to this many; more would hide what was used before. */
const MOST_PAGES = 40;
const LONGEST_CUE = 90;

/** Inside `[@…`: the artifacts; behind the comma: the places in the artifact. `undefined` outside of a citation. */
export function completeCitation(place: CompletionPlace): Completion[] | undefined {
  const open = place.before.lastIndexOf('[');
  const inside = place.before.slice(open + 1);
  if (open < 0 || inside.includes(']')) return undefined;
  const item = inside.slice(inside.lastIndexOf(';') + 1);
  const id = /^\s*-?@([^\s,;\]]*)$/.exec(item);
  if (id) return artifacts(place, (id[1] ?? '').length);
  const located = /^\s*-?@([^\s,;\]]+)(?:\s*,\s*|\s+)([^;\]]*)$/.exec(item);
  return located ? places(place, located[1] ?? '', (located[2] ?? '').length) : undefined;
}

function artifacts({ submission, offset, line, sources }: CompletionPlace, typed: number): Completion[] {
  const rest = submission.text.slice(offset, line.end);
  const idEnd = offset + (/^[^\s,;\][]*/.exec(rest)?.[0].length ?? 0);
  const behind = submission.text.slice(idEnd, line.end);
  return artifactsOf(submission)
    .filter(({ id }) => id !== '')
    .map((artifact): Completion => {
      const { id, declaration, kind } = artifact;
      const needsPlace = kind !== 'image' && !/^\s*,/.test(behind);
      const closes = /^[^[]*\]/.test(behind) ? '' : ']';
      const text = id + (needsPlace ? ', ' : '');
      return {
        id,
        label: id,
        kind: 'artifact',
        detail: aboutOf(artifact, sources),
        ...(declaration.title && { documentation: declaration.title.value }),
        span: { start: offset - typed, end: idEnd },
        text: text + closes,
        cursor: text.length,
        filter: id,
        continues: needsPlace,
      };
    });
}

/** "video, 12:34 long", "document, 6 pages". */
function aboutOf({ file, kind }: ArtifactUse, { factsOf }: CompletionPlace['sources']): string {
  const facts = factsOf(file);
  if (facts?.state !== 'file') return facts ? `${kind}, ${file}: not there` : `${kind}, ${file}`;
  const duration =
    'media' in facts ? (facts as { media?: { duration?: number } }).media?.duration : undefined;
  if (duration !== undefined) return `${kind}, ${formatTime(Math.floor(duration))}`;
  return facts.pages === undefined ? `${kind}, ${file}` : `${kind}, ${facts.pages} p.`;
}

function places(place: CompletionPlace, id: string, typed: number): Completion[] {
  const { submission, offset, line } = place;
  const artifact = artifactsOf(submission).find((use) => use.id === id);
  if (!artifact) return [];
  const rest = submission.text.slice(offset, line.end);
  const span = { start: offset - typed, end: offset + (/^[^;\][]*(?=[;\]])/.exec(rest)?.[0].length ?? 0) };
  const used = usedPlaces(place, id);
  const fresh =
    artifact.kind === 'video' || artifact.kind === 'audio' ? cues(place, artifact) : pages(place, artifact);
  const known = new Set(used.map(({ text }) => text));
  return [...used, ...fresh.filter(({ text }) => !known.has(text))].map((offer) => ({
    ...offer,
    id: `${id}, ${offer.text}`,
    span,
  }));
}

type Offer = Omit<Completion, 'id' | 'span'>;

/** The places of the artifact that the submission cites already, in their order. */
function usedPlaces({ submission, sources, offset }: CompletionPlace, id: string): Offer[] {
  const uses = new Map<string, { locator: Locator; items: Set<string> }>();
  for (const { reference, offset: start } of referencesOf(submission.units)) {
    const { artifact, locator, span, fault } = reference;
    // The one that is being written is no use yet.
    if (
      artifact.value !== id ||
      !locator ||
      fault ||
      (span.start + start <= offset && offset <= span.end + start)
    )
      continue;
    const text = locatorText(locator);
    if (!uses.has(text)) uses.set(text, { locator, items: new Set() });
  }
  for (const { details, whole } of sources.assessment.outcomes) {
    for (const item of [whole, ...details]) {
      for (const { reference } of item.evidence) {
        if (reference.artifact.value !== id || !reference.locator) continue;
        uses.get(locatorText(reference.locator))?.items.add(item.id);
      }
    }
  }
  const abbreviation = submission.definition?.outcome.abbreviation ?? '';
  return [...uses]
    .sort(([, one], [, other]) => startOf(one.locator) - startOf(other.locator))
    .map(([text, { locator, items }]) => ({
      label: text,
      kind: locator.kind === 'time' ? 'time' : 'page',
      detail: [...items].map((item) => `${abbreviation} ${item}`).join(', '),
      text,
      filter: text,
    }));
}

function cues({ sources }: CompletionPlace, { declaration }: ArtifactUse): Offer[] {
  const file = declaration.transcript?.value;
  if (file === undefined) return [];
  return sources.transcriptOf(file).map(({ start, end, speaker, text }) => {
    const range = formatTimeRange(Math.floor(start), Math.max(Math.floor(start) + 1, Math.ceil(end)));
    const spoken = speaker === undefined ? text : `${speaker}: ${text}`;
    return {
      label: range,
      kind: 'time',
      detail: spoken.length > LONGEST_CUE ? `${spoken.slice(0, LONGEST_CUE - 1)}…` : spoken,
      documentation: spoken,
      text: range,
      // A time is found by what is said at it, too.
      filter: `${range} ${spoken}`,
    };
  });
}

function pages({ sources }: CompletionPlace, { file, kind }: ArtifactUse): Offer[] {
  const facts = sources.factsOf(file);
  const count = facts?.state === 'file' ? (facts.pages ?? 0) : 0;
  if (kind !== 'document' || count === 0) return [];
  return Array.from({ length: Math.min(count, MOST_PAGES) }, (_, index) => {
    const text = formatPages('page', index + 1);
    return { label: text, kind: 'page', text, filter: text };
  });
}

function startOf(locator: Locator): number {
  return 'start' in locator ? locator.start : 0;
}
