import { artifactKindOf } from '../credential/artifact-kinds.ts';
import type { ArtifactKind } from '../credential/definition.ts';
import type { ArtifactDeclaration } from '../front-matter/front-matter.ts';
import type { Locator, LocatorReading } from '../locators/locator.ts';
import { readFragment } from '../locators/read-fragment.ts';
import { readLocator } from '../locators/read-locator.ts';
import { type Flow, type Link, sourceSpan } from '../markdown/flow.ts';
import { type Located, type Span, shiftSpan } from '../text/span.ts';
import { artifactPath, splitTarget } from './artifact-path.ts';
import { type CitationBracket, type CitationItem, findCitations } from './citations.ts';
import type { ReadingContext } from './context.ts';

/** A reference to a place in an artifact: one item of a citation, or a link to a declared artifact's file. */
export interface Reference {
  readonly form: 'citation' | 'link';
  /** The item from its `@` to the end of its locator; a link as a whole. */
  readonly span: Span;
  /** The id as it is written, whether declared or not; of a link, the declared id. */
  readonly artifact: Located<string>;
  /** Absent where nothing of this id is declared. */
  readonly declaration?: ArtifactDeclaration;
  readonly kind?: ArtifactKind;
  /** What was written as locator; absent where there is none. */
  readonly written?: Located<string>;
  readonly locator?: Locator;
  /** What is wrong with the locator as it is written. */
  readonly fault?: ReferenceFault;
}

/** Its `span` is a place in the block; `text` is what is wrong there, as a reader sees it. */
export type ReferenceFault = NonNullable<LocatorReading['fault']> & { readonly text: string };

/** Whether a reference names no place at all, not even a wrong one: nothing is written, or a fragment of another kind. */
export function isPlaceless({ locator, fault }: Reference): boolean {
  return !locator && !fault;
}

/** The references of a flow, and the stretches of its text that belong to them and are no words. */
export interface FlowReferences {
  /** Spans are offsets in the block. */
  readonly references: readonly Reference[];
  /** Offsets in the flow's text. */
  readonly stretches: readonly Span[];
}

export function findReferences(flow: Flow, context: ReadingContext): FlowReferences {
  const references: Reference[] = [];
  const stretches: Span[] = [];
  for (const bracket of findCitations(flow)) {
    stretches.push(bracket.span);
    for (const item of citedItems(bracket, context)) {
      const declaration = context.artifactById.get(item.id);
      const artifact = { value: item.id, span: sourceSpan(flow, item.idSpan) };
      const reference = declared(
        { form: 'citation', span: sourceSpan(flow, item.span), artifact },
        declaration,
      );
      if (!item.locator) references.push(reference);
      else {
        const written = { value: item.locator.text, span: sourceSpan(flow, item.locator.span) };
        const reading = readLocator(item.locator.text, reference.kind);
        references.push(located(reference, written, reading));
      }
    }
  }
  for (const link of flow.links) {
    const reference = linkReference(link, context);
    if (!reference) continue;
    stretches.push(link.text);
    references.push(reference);
  }
  if (references.length > 1) references.sort((one, other) => one.span.start - other.span.start);
  return { references, stretches };
}

const playing: ReadonlySet<ArtifactKind | undefined> = new Set(['video', 'audio']);

/**
 * The items of a bracket, each of which is a reference. Where a semicolon was typed for a colon in a recording's time,
 * what it parts is one: `03;15`, `03;15–04;02`, `00:03:15;10`.
 */
export function citedItems(
  { items }: Pick<CitationBracket, 'items'>,
  context: ReadingContext,
): readonly CitationItem[] {
  if (items.length < 2) return items;
  const whole: CitationItem[] = [];
  for (const item of items) {
    const last = whole.at(-1);
    const { locator } = item;
    const isCut =
      last?.locator &&
      locator &&
      last.locator.span.end + 1 === locator.span.start &&
      /^\d{2}(?![\d:.])/.test(locator.text) &&
      /(?:^|[^\d:.])\d{1,3}$|^\d{1,2}:\d{2}:\d{2}$/.test(last.locator.text) &&
      playing.has(kindOf(context.artifactById.get(item.id)));
    if (!isCut) whole.push(item);
    else {
      const text = `${last.locator.text};${locator.text}`;
      const span = { start: last.span.start, end: item.span.end };
      const place = { start: last.locator.span.start, end: item.span.end };
      whole[whole.length - 1] = { ...last, span, locator: { text, span: place } };
    }
  }
  return whole;
}

function linkReference(link: Link, context: ReadingContext): Reference | undefined {
  if (context.artifactByPath.size === 0 || /^[a-z][a-z0-9+.-]+:/i.test(link.url)) return undefined;
  const { path, fragment } = splitTarget(link.url);
  const declaration = context.artifactByPath.get(artifactPath(path));
  if (!declaration) return undefined;
  const at = link.target ?? link.span;
  const artifact = { value: declaration.id?.value ?? path, span: at };
  const reference = declared({ form: 'link', span: link.span, artifact }, declaration);
  if (fragment === '') return reference;
  // Where the target is written with escapes, its pieces have no exact place: the whole target stands for them.
  const exact = at.end - at.start === link.url.length;
  const span = exact ? { start: at.start + path.length + 1, end: at.end } : at;
  return located(reference, { value: fragment, span }, readFragment(fragment));
}

function kindOf(declaration: ArtifactDeclaration | undefined): ArtifactKind | undefined {
  return declaration?.kind?.value ?? (declaration?.file && artifactKindOf(declaration.file.value));
}

function declared(
  reference: Pick<Reference, 'form' | 'span' | 'artifact'>,
  declaration: ArtifactDeclaration | undefined,
): Reference {
  if (!declaration) return reference;
  const kind = kindOf(declaration);
  return kind === undefined ? { ...reference, declaration } : { ...reference, declaration, kind };
}

function located(
  reference: Reference,
  written: Located<string>,
  { locator, fault }: LocatorReading,
): Reference {
  return {
    ...reference,
    written,
    ...(locator && { locator }),
    ...(fault && { fault: placedFault(written, fault) }),
  };
}

/** The fault with its place in the block: the whole locator, and no remedy, where escapes hide the exact place. */
function placedFault(
  { value, span }: Located<string>,
  fault: NonNullable<LocatorReading['fault']>,
): ReferenceFault {
  const text = value.slice(fault.span.start, fault.span.end);
  if (span.end - span.start === value.length) {
    return { ...fault, text, span: shiftSpan(fault.span, span.start) };
  }
  const { replacement: _, ...rest } = fault;
  return { ...rest, text, span };
}
