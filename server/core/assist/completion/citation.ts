import { type ArtifactUse, artifactsOf } from '../../artifacts/artifacts.ts';
import { citationsOf } from '../../coverage/assess.ts';
import { isBeyondEnd } from '../../locators/bounds.ts';
import { isFitting } from '../../locators/fitting.ts';
import type { Locator } from '../../locators/locator.ts';
import { formatPages } from '../../locators/read-pages.ts';
import { formatTimeRange } from '../../locators/read-time-range.ts';
import { formatTime } from '../../locators/time.ts';
import { writeLocator } from '../../locators/write-locator.ts';
import { type Saying, saying } from '../../messages/saying.ts';
import { referencesOf } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';
import { type Completion, type CompletionPlace, MOST_OFFERS } from './completion.ts';

/** Pages are offered one by one up to this many; more would hide what was used before. */
const MOST_PAGES = 40;
const LONGEST_CUE = 90;

/**
 * Inside `[@…`: the artifacts; behind the comma: the places in the artifact; behind a semicolon both, as either may
 * follow. `undefined` outside of a citation.
 */
export function completeCitation(place: CompletionPlace): Completion[] | undefined {
  const open = place.before.lastIndexOf('[');
  const inside = place.before.slice(open + 1);
  if (open < 0 || inside.includes(']') || /(?:^|[^\\])(?:\\\\)*\\$/.test(place.before.slice(0, open))) {
    return undefined;
  }
  const items = inside.split(';');
  const item = items.pop() ?? '';
  const id = /^\s*-?@([^\s,;\]]*)$/.exec(item)?.[1];
  if (id !== undefined) return artifacts(place, id.length, '');
  const located = /^\s*-?@([^\s,;\]]+)(?:\s*,\s*|\s+)(\S.*)?$/.exec(item);
  if (located) return places(place, located[1] ?? '', (located[2] ?? '').length);
  // "[@video, 03:15; 04:02]": a further place in the artifact that was named last.
  const before = items.flatMap((each) => /^\s*-?@([^\s,;\]]+)/.exec(each)?.[1] ?? []).at(-1);
  const further = /^\s*(\S.*)?$/.exec(item);
  if (before === undefined || !further) return undefined;
  const typed = (further[1] ?? '').length;
  return [...places(place, before, typed), ...(typed === 0 ? artifacts(place, 0, '@') : [])];
}

function artifacts(place: CompletionPlace, typed: number, mark: '' | '@'): Completion[] {
  const { submission, offset, before, after, sources } = place;
  const known = artifactsOf(submission).filter(({ id }) => id !== '');
  const rest = /^[\p{L}\p{M}\p{N}_.-]*/u.exec(after)?.[0] ?? '';
  // The rest of an id is replaced; a word that merely follows is not.
  const written = before.slice(before.length - typed) + rest;
  const isId = /^\s*[,;\]]/.test(after.slice(rest.length)) || known.some(({ id }) => id === written);
  const end = offset + (isId ? rest.length : 0);
  const behind = submission.text.slice(end, place.line.end);
  return known.map((artifact): Completion => {
    const { id, declaration, kind } = artifact;
    const needsPlace = kind !== 'image' && !/^\s*,/.test(behind);
    const closes = isClosed(behind) ? '' : ']';
    const text = mark + id + (needsPlace ? ', ' : '');
    return {
      id: `@${id}`,
      label: mark + id,
      kind: 'artifact',
      detail: aboutOf(artifact, sources),
      ...(declaration.title && { documentation: declaration.title.value }),
      span: { start: offset - typed, end },
      text: text + closes,
      ...(needsPlace && { cursor: text.length }),
      filter: mark + id,
      continues: needsPlace,
    };
  });
}

/** Whether the citation is closed behind the cursor, before anything else begins. */
function isClosed(behind: string): boolean {
  return /^[^[\]|]*\]/.test(behind);
}

/** "video, 12:34 long", "document, 6 pages". */
function aboutOf({ file, kind }: ArtifactUse, { factsOf }: CompletionPlace['sources']): Saying {
  const facts = factsOf(file);
  if (facts?.state === 'file' && facts.duration !== undefined) {
    return saying('completion/length', { kind, length: formatTime(Math.floor(facts.duration)) });
  }
  if (facts?.state === 'file' && facts.pages !== undefined) {
    return saying(facts.pages === 1 ? 'completion/pages/one' : 'completion/pages', {
      kind,
      pages: facts.pages,
    });
  }
  return saying(facts?.state === 'missing' ? 'completion/not-there' : 'completion/file', { kind, file });
}

function places(place: CompletionPlace, id: string, typed: number): Completion[] {
  const { submission, offset, before, after } = place;
  const artifact = artifactsOf(submission).find((use) => use.id === id);
  if (!artifact) return [];
  const rest = /^[^;\][|]*(?=(?:;[^[\]|]*)?\])/.exec(after)?.[0] ?? '';
  const span = { start: offset - typed, end: offset + rest.trimEnd().length };
  const closes = isClosed(after) ? '' : ']';
  const used = usedPlaces(place, artifact);
  const isHeard = artifact.kind === 'video' || artifact.kind === 'audio';
  const fresh = isHeard ? cues(place, artifact) : pages(place, artifact);
  const known = new Set(used.map(({ label }) => label));
  const offers = [...used, ...fresh.filter(({ label }) => !known.has(label))];
  const sought = before.slice(before.length - typed).toLowerCase();
  return (
    offers.length < MOST_OFFERS
      ? offers
      : offers.filter(({ filter }) => filter.toLowerCase().includes(sought))
  ).map((offer) => ({ ...offer, id: `${id}, ${offer.label}`, text: offer.label + closes, span }));
}

type Offer = Omit<Completion, 'id' | 'span' | 'text'>;

/** The places of the artifact that the submission cites already, in their order. */
function usedPlaces({ submission, sources, offset }: CompletionPlace, artifact: ArtifactUse): Offer[] {
  const { id, kind } = artifact;
  const facts = sources.factsOf(artifact.file);
  const uses = new Map<string, { locator: Locator; items: Set<string> }>();
  for (const { reference, offset: start } of referencesOf(submission.units)) {
    const { artifact: cited, locator, span, fault } = reference;
    if (cited.value !== id || !locator || fault || !isFitting(locator, kind, 'citation')) continue;
    if (facts?.state === 'file' && isBeyondEnd(locator, facts)) continue;
    // The one that is being written is no use yet.
    if (touches({ start: span.start + start, end: span.end + start }, offset)) continue;
    const text = writeLocator(locator);
    if (!uses.has(text)) uses.set(text, { locator, items: new Set() });
  }
  for (const { details, whole } of sources.assessment.outcomes) {
    for (const item of details.length > 0 ? details : [whole]) {
      for (const { reference } of citationsOf(item)) {
        if (reference.artifact.value !== id || !reference.locator) continue;
        uses.get(writeLocator(reference.locator))?.items.add(item.id);
      }
    }
  }
  const abbreviation = submission.definition?.outcome.abbreviation ?? '';
  return [...uses]
    .sort(([, one], [, other]) => byPlace(one.locator, other.locator))
    .map(([text, { locator, items }]) => ({
      label: text,
      kind: locator.kind === 'time' ? 'time' : 'page',
      ...(items.size > 0 && { detail: [...items].map((item) => `${abbreviation} ${item}`).join(', ') }),
      filter: text,
    }));
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function cues({ sources }: CompletionPlace, { declaration }: ArtifactUse): Offer[] {
  const file = declaration.transcript?.value;
  if (file === undefined) return [];
  // Short exclamations may share their seconds.
  const spoken = new Map<string, string[]>();
  for (const { start, end, speaker, text } of sources.transcriptOf(file)) {
    const range = formatTimeRange(Math.floor(start), Math.max(Math.floor(start) + 1, Math.ceil(end)));
    const line = speaker === undefined ? text : `${speaker}: ${text}`;
    const lines = spoken.get(range);
    if (lines) lines.push(line);
    else spoken.set(range, [line]);
  }
  return [...spoken].map(([range, lines]) => {
    const said = lines.join(' ');
    return {
      label: range,
      kind: 'time',
      detail: shortened(said),
      documentation: said,
      // A time is found by what is said at it, too.
      filter: `${range} ${said}`,
    };
  });
}

function shortened(said: string): string {
  const characters = [...said.slice(0, 2 * LONGEST_CUE)];
  return characters.length <= LONGEST_CUE && said.length <= 2 * LONGEST_CUE
    ? said
    : `${characters.slice(0, LONGEST_CUE - 1).join('')}…`;
}

function pages({ sources }: CompletionPlace, { file, kind }: ArtifactUse): Offer[] {
  const facts = sources.factsOf(file);
  const count = facts?.state === 'file' ? (facts.pages ?? 0) : 0;
  if (kind !== 'document' && kind !== 'presentation') return [];
  return Array.from({ length: Math.min(count, MOST_PAGES) }, (_, index) => {
    const text = formatPages(kind === 'document' ? 'page' : 'slide', index + 1);
    return { label: text, kind: 'page', filter: text };
  });
}

function byPlace(one: Locator, other: Locator): number {
  const [from, to] = [startOf(one), startOf(other)];
  if (from !== to) return from - to;
  return endOf(one) - endOf(other);
}

function startOf(locator: Locator): number {
  return 'start' in locator ? locator.start : Number.MAX_SAFE_INTEGER;
}

function endOf(locator: Locator): number {
  return 'end' in locator ? (locator.end ?? 0) : 0;
}
