import { format } from '../../messages/format.ts';
import { partHeading } from '../../scaffold/names.ts';
import { type PartSection, type Section, type Submission, wordsOf } from '../../submission/submission.ts';
import { containsOffset, type Span } from '../../text/span.ts';
import { type FoundSection, sectionsOf, withoutBlankEnd } from '../outline/sections.ts';

/** What can be copied into a field of a portal: a part, or something that stands in it. */
export interface PortalSection {
  /** Names the section among those of this version of the submission. */
  readonly key: string;
  readonly title: string;
  /** Words that count. */
  readonly words: number;
  readonly limits: PortalLimits;
  readonly span: Span;
  /** How many other sections it stands in. */
  readonly depth: number;
  readonly section: Section;
  readonly part: PartSection;
}

export interface PortalLimits {
  readonly minimumWords?: number;
  readonly maximumWords?: number;
  readonly maximumCharacters?: number;
}

/** The sections of a submission in the order of the text. */
export function portalSections(submission: Submission): PortalSection[] {
  const found = [...sectionsOf(submission), ...weeksOf(submission)].sort(
    (one, other) => one.span.start - other.span.start || other.span.end - one.span.end,
  );
  const seen = new Map<string, number>();
  return found.map((each): PortalSection => {
    const { kind, id, section, part, span } = each;
    const name = kind === 'part' ? id : `${part.definition.id}/${kind}-${id}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const depth = found.filter((other) => other !== each && contains(other.span, span)).length;
    return {
      key: count === 1 ? name : `${name}/${count}`,
      title: titleOf(each, submission),
      words: wordsOf(section.stretches),
      limits: kind === 'part' ? limitsOf(part) : {},
      span,
      depth,
      section,
      part,
    };
  });
}

/** The sections in which a place stands, the innermost first. */
export function portalSectionsAt(sections: readonly PortalSection[], offset: number): PortalSection[] {
  return sections
    .filter(({ span }) => containsOffset(span, offset) || span.end === offset)
    .sort((one, other) => other.depth - one.depth || other.span.start - one.span.start);
}

interface FoundWeek extends Omit<FoundSection, 'kind'> {
  readonly kind: 'week';
  readonly from: number;
  readonly to: number;
}

function weeksOf({ parts, text }: Submission): FoundWeek[] {
  return parts.flatMap((part) =>
    part.weeks.map((section) => ({
      kind: 'week' as const,
      id: section.from === section.to ? `${section.from}` : `${section.from}-${section.to}`,
      from: section.from,
      to: section.to,
      section,
      part,
      span: withoutBlankEnd(String(text), section.span),
    })),
  );
}

function titleOf(found: FoundSection | FoundWeek, { definition }: Submission): string {
  const { kind, id, section, part } = found;
  switch (kind) {
    case 'part':
      return partHeading(part.definition);
    case 'question':
      return format('portal/question', { id });
    case 'outcome':
    case 'detail':
      return `${definition?.outcome.abbreviation ?? ''} ${id}`.trim();
    case 'section':
      return section.heading.unit.text;
    case 'week': {
      const { from, to } = found;
      return from === to ? format('portal/week', { from }) : format('portal/weeks', { from, to });
    }
  }
}

function limitsOf({ definition: { words, characters } }: PartSection): PortalLimits {
  return {
    ...(words.minimum !== undefined && { minimumWords: words.minimum }),
    ...(words.maximum !== undefined && { maximumWords: words.maximum }),
    ...(characters.maximum !== undefined && { maximumCharacters: characters.maximum }),
  };
}

function contains(outer: Span, inner: Span): boolean {
  return (
    outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
  );
}
