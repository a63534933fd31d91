import { counted, type Saying, saying } from '../../messages/saying.ts';
import {
  type ChecklistItem,
  headingSpan,
  type PlacedUnit,
  referencesOf,
  type Submission,
  unitSpan,
  wordsOf,
} from '../../submission/submission.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { locatorOf } from '../navigation/reference-text.ts';
import { contentOfValue } from '../navigation/values.ts';
import { type FoundSection, sectionsOf, withoutBlankEnd } from './sections.ts';

export type OutlineKind =
  | 'front-matter'
  | 'artifact'
  | FoundSection['kind']
  | 'evidence'
  /** A heading that means nothing to the definition. */
  | 'heading'
  | 'checklist'
  | 'checklist-item';

/** One line of the outline. */
export interface OutlineItem {
  readonly kind: OutlineKind;
  /** As it is written; a saying where the text has no name for it. */
  readonly name: string | Saying;
  readonly detail: readonly Saying[];
  /** All that belongs to it; holds the spans of its children. */
  readonly span: Span;
  /** Where it is named. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** What a submission holds, as a tree in the order of the text. */
export function outlineItems(submission: Submission): readonly OutlineItem[] {
  const known = cache.get(submission);
  if (known) return known;
  const tree = nested([
    ...frontMatterItems(submission),
    ...sectionItems(submission),
    ...headingItems(submission),
    ...evidenceItems(submission),
    ...checklistItems(submission),
  ]);
  const { checklist } = submission;
  const items = checklist.length > 0 ? tree.map((item) => withChecklist(item, checklist)) : tree;
  cache.set(submission, items);
  return items;
}

/** Asked for by more than one feature after each change. */
const cache = new WeakMap<Submission, readonly OutlineItem[]>();

type FlatItem = Omit<OutlineItem, 'children'>;

function frontMatterItems(submission: Submission): FlatItem[] {
  const { span, credential, artifacts } = submission.frontMatter;
  const text = String(submission.text);
  const head: FlatItem = {
    kind: 'front-matter',
    name: saying('outline/front-matter'),
    detail: credential ? [asText(credential.value)] : [],
    span: withoutBlankEnd(text, span),
    selection: credential ? contentOfValue(text, credential) : withoutBlankEnd(text, span),
  };
  const declared = artifacts.flatMap(({ id, file, title, span: whole }): FlatItem[] => {
    const named = id ?? file;
    const about = title ?? file;
    if (!named) return [];
    return [
      {
        kind: 'artifact',
        name: named.value,
        detail: about && about !== named ? [asText(about.value)] : [],
        span: whole,
        selection: contentOfValue(text, named),
      },
    ];
  });
  return [head, ...declared];
}

function sectionItems(submission: Submission): FlatItem[] {
  return sectionsOf(submission).map(({ kind, section, part, span }) => {
    const words = wordsOf(section.stretches);
    const { minimum } = part.definition.words;
    const ofMinimum = kind === 'part' && minimum !== undefined;
    return {
      kind,
      name: headingName(section.heading),
      detail: [ofMinimum ? saying('outline/words-of', { words, minimum }) : counted('outline/words', words)],
      span,
      selection: headingSpan(section),
    };
  });
}

/** Headings that were not recognised; each reaches to the next heading that is not below it. */
function headingItems(submission: Submission): FlatItem[] {
  const { units } = submission;
  const text = String(submission.text);
  const recognised = new Set(sectionsOf(submission).map(({ section }) => section.heading.unit));
  const items: FlatItem[] = [];
  /** Where the next heading of each depth starts; a recognised one ends whatever stands before it. */
  const nextAt: number[] = Array.from({ length: 7 }, () => text.length);
  for (const heading of units.filter(({ unit }) => unit.type === 'heading').reverse()) {
    const { start } = unitSpan(heading);
    const depth = recognised.has(heading.unit) ? 0 : (heading.unit.depth ?? 1);
    if (depth > 0) {
      const span = withoutBlankEnd(text, { start, end: Math.min(...nextAt.slice(0, depth + 1)) });
      const selection = headingSpan({ heading });
      items.push({ kind: 'heading', name: headingName(heading), detail: [], span, selection });
    }
    nextAt[depth] = start;
  }
  return items;
}

function evidenceItems(submission: Submission): FlatItem[] {
  return submission.parts.flatMap((part) =>
    referencesOf(part.units).map(({ reference, offset }): FlatItem => {
      const span = shiftSpan(reference.span, offset);
      const place = locatorOf(reference);
      const name = place === undefined ? reference.artifact.value : `${reference.artifact.value}, ${place}`;
      const title = reference.declaration?.title?.value;
      return {
        kind: 'evidence',
        name,
        detail: title === undefined ? [] : [asText(title)],
        span,
        selection: span,
      };
    }),
  );
}

function checklistItems({ checklist }: Submission): FlatItem[] {
  return checklist.map((item) => ({
    kind: 'checklist-item',
    name: item.text === '' ? saying('outline/nameless') : item.text,
    detail: [saying(item.confirmed ? 'outline/item-confirmed' : 'outline/item-open')],
    span: { start: Math.min(item.box.start, item.span.start), end: item.span.end },
    selection: item.span,
  }));
}

/** A heading over items to tick is a checklist. */
function withChecklist(item: GrowingItem, checklist: readonly ChecklistItem[]): OutlineItem {
  const children = item.children.map((child) => withChecklist(child, checklist));
  const count = children.filter(({ kind }) => kind === 'checklist-item').length;
  if (item.kind !== 'heading' || count === 0) return { ...item, children };
  const confirmed = checklist.filter((each) => each.confirmed && isHeldBy(each.span, item.span)).length;
  return {
    ...item,
    kind: 'checklist',
    detail: [saying('outline/confirmed', { confirmed, count })],
    children,
  };
}

function headingName({ unit }: PlacedUnit): string | Saying {
  const words = unit.text.replace(/\s+/g, ' ').trim();
  return words === '' ? saying('outline/nameless') : words;
}

function asText(text: string): Saying {
  return saying('outline/text', { text });
}

interface GrowingItem extends FlatItem {
  readonly children: GrowingItem[];
}

/** Puts each item into the one that holds it. */
function nested(items: readonly FlatItem[]): GrowingItem[] {
  const ordered = [...items].sort(
    (one, other) => one.span.start - other.span.start || other.span.end - one.span.end,
  );
  const top: GrowingItem[] = [];
  const open: GrowingItem[] = [];
  for (const item of ordered) {
    while (open.length > 0 && !isHeldBy(item.span, (open.at(-1) as GrowingItem).span)) open.pop();
    const { kind, name, detail, span, selection } = item;
    const growing: GrowingItem = { kind, name, detail, span, selection, children: [] };
    (open.at(-1)?.children ?? top).push(growing);
    open.push(growing);
  }
  return top;
}

function isHeldBy(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
