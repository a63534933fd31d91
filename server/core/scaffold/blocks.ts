import type {
  CredentialDefinition,
  DetailDefinition,
  OutcomeDefinition,
  PartDefinition,
  QuestionDefinition,
  SectionDefinition,
} from '../credential/definition.ts';
import { partHeading, weekName } from './names.ts';

/*
 * Markdown that starts what a credential asks for: headings, and the issuer's words as comments, which are neither
 * counted nor handed in.
 */

export function heading(depth: number, text: string): string {
  return `${'#'.repeat(Math.max(1, Math.min(6, depth)))} ${oneLine(text)}`;
}

/** The issuer's words, out of a reader's sight. */
export function comment(text: string): string {
  // Two hyphens could end the comment early.
  return `<!-- ${text
    .trim()
    .replace(/-{2,}|-$/g, '—')
    .replace(/>/g, '›')} -->`;
}

export function partBlocks(definition: CredentialDefinition, part: PartDefinition, depth: number): string {
  const blocks = [heading(depth, partHeading(part))];
  if (part.prompt) blocks.push(comment(part.prompt));
  for (const question of part.questions) blocks.push(questionBlocks(question, depth + 1));
  for (const section of part.sections) blocks.push(sectionBlocks(section, depth + 1));
  if (part.kind === 'evidence' || part.evidence) {
    const details = part.evidence?.per !== 'outcome';
    for (const each of definition.outcomes) {
      blocks.push(outcomeBlocks(definition, each, depth + 1, details));
    }
  }
  if (part.kind === 'course') {
    for (const week of definition.course?.weeks ?? []) blocks.push(weekBlocks(week, depth + 1));
  }
  return blocks.join('\n\n');
}

export function questionBlocks({ id, prompt }: QuestionDefinition, depth: number): string {
  return heading(depth, `Question ${id}. ${prompt}`);
}

export function sectionBlocks({ titles }: SectionDefinition, depth: number): string {
  return heading(depth, titles[0] ?? '');
}

export function outcomeBlocks(
  definition: CredentialDefinition,
  outcome: OutcomeDefinition,
  depth: number,
  withDetails: boolean,
): string {
  const own = heading(depth, `${definition.outcome.abbreviation} ${outcome.id}. ${outcome.statement}`);
  const details = withDetails ? outcome.details : [];
  return [own, ...details.map((detail) => detailBlocks(definition, detail, depth + 1))].join('\n\n');
}

export function detailBlocks(
  { outcome }: CredentialDefinition,
  detail: DetailDefinition,
  depth: number,
): string {
  return heading(depth, `${outcome.abbreviation} ${detail.id} ${detail.statement}`);
}

interface WeekToWrite {
  readonly from: number;
  readonly to: number;
  readonly deliverables: readonly { readonly text: string }[];
}

export function weekBlocks(week: WeekToWrite, depth: number): string {
  const own = heading(depth, weekName(week));
  const wanted = week.deliverables.map(({ text }) => `- ${oneLine(text)}`);
  return wanted.length === 0 ? own : `${own}\n\n${comment(wanted.join('\n'))}`;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
