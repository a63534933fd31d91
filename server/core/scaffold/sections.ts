import type {
  AskDefinition,
  CourseWeekDefinition,
  CredentialDefinition,
  DetailDefinition,
  OutcomeDefinition,
  PartDefinition,
  QuestionDefinition,
  SectionDefinition,
} from '../credential/definition.ts';
import { SCRIPT_TABLE } from '../credential/starting-tables.ts';
import { format } from '../messages/format.ts';
import { asText, comment, heading } from './markdown.ts';
import { partHeading, weekName } from './names.ts';

/*
 * What a writer finds under each heading before anything is written. Each function gives Markdown without a line ending
 * at its end; headings are in the form that the reader of submissions recognises. Help stands in comments, which are
 * neither counted nor handed in.
 */

/** A part with everything that belongs in it; `depth`, here and below, is that of its heading: 1 to 6. */
export function partText(definition: CredentialDefinition, part: PartDefinition, depth: number): string {
  const inside = depth + 1;
  const sections = part.sections.filter(({ required }) => required);
  const weeks = part.kind === 'course' ? (definition.course?.weeks ?? []) : [];
  const outcomes = part.kind === 'evidence' || part.evidence ? definition.outcomes : [];
  return [
    heading(depth, partHeading(part)),
    ...helpOf([...partHelp(part), ...asksHelp(part.asks)]),
    ...part.questions.map((question) => questionText(question, inside)),
    ...sections.map((section) => sectionText(definition, part, section, inside)),
    ...weeks.map((week) => weekText(week, inside)),
    ...outcomes.map((outcome) => outcomeText(definition, part, outcome, inside)),
  ].join('\n\n');
}

export function questionText({ id, prompt }: QuestionDefinition, depth: number): string {
  return heading(depth, /^\d+$/.test(id) ? `Question ${id}. ${prompt}` : prompt);
}

/** A section under its first title, with the table that belongs in it. */
export function sectionText(
  { evidenceKinds }: CredentialDefinition,
  part: PartDefinition,
  { id, titles }: SectionDefinition,
  depth: number,
): string {
  const template = evidenceKinds.find((kind) => kind.id === id)?.template;
  const isScript = part.kind === 'evidence' && titles.some((title) => /\bscript\b/i.test(title));
  const body = template?.trim() ?? (isScript ? SCRIPT_TABLE : '');
  return [heading(depth, titles[0] ?? id), ...(body === '' ? [] : [body])].join('\n\n');
}

/** An outcome with a heading for each of its details. */
export function outcomeText(
  definition: CredentialDefinition,
  part: PartDefinition,
  { id, statement, details }: OutcomeDefinition,
  depth: number,
): string {
  const shown = part.evidence?.per === 'outcome' ? [] : details;
  return [
    heading(depth, `${definition.outcome.abbreviation} ${id}. ${statement}`),
    ...shown.map((detail) => detailText(definition, detail, depth + 1)),
  ].join('\n\n');
}

export function detailText(
  { outcome }: CredentialDefinition,
  { id, statement }: DetailDefinition,
  depth: number,
): string {
  return heading(depth, `${outcome.abbreviation} ${id} ${statement}`);
}

/** Weeks of a course: as the definition has them, or some of those with what is still to be shown in them. */
type WeekToWrite = Pick<CourseWeekDefinition, 'from' | 'to'> &
  Partial<Pick<CourseWeekDefinition, 'setting' | 'content'>> & {
    readonly deliverables: readonly { readonly text: string }[];
  };

/** A course's entry for weeks; what is known of them stands in a comment. */
export function weekText(
  { from, to, setting = '', content = [], deliverables }: WeekToWrite,
  depth: number,
): string {
  const list = (key: string, items: readonly { readonly text: string }[]): string[] =>
    items.length === 0 ? [] : [format(key, {}), ...items.map(({ text }) => `- ${asLine(text)}`)];
  return [
    heading(depth, weekName({ from, to })),
    ...helpOf([
      ...(setting === '' ? [] : [asLine(setting)]),
      ...list('scaffold/week-content', content),
      ...list('scaffold/week-deliverables', deliverables),
    ]),
  ].join('\n\n');
}

/** What only a person can confirm, as tasks that are still open; nothing where there is none. */
export function checklistText({ checklist }: CredentialDefinition): string | undefined {
  if (checklist.length === 0) return undefined;
  const tasks = checklist.map(({ text }) => `- [ ] ${asText(text)}`);
  return `${heading(1, 'Checklist')}\n\n${tasks.join('\n')}`;
}

function partHelp({ prompt, words, characters, evidence }: PartDefinition): string[] {
  const lines = prompt === undefined ? [] : prompt.split(/\r?\n/).map(asLine);
  const say = (key: string, figures: Readonly<Record<string, number>>): void => {
    // The issuer's own words go before ours.
    const said = Object.values(figures).every((figure) => saysNumber(prompt ?? '', figure));
    if (!said) lines.push(format(key, figures));
  };
  if (words.minimum !== undefined) say('scaffold/words-minimum', { minimum: words.minimum });
  if (words.maximum !== undefined) say('scaffold/words-maximum', { maximum: words.maximum });
  if (characters.maximum !== undefined) say('scaffold/characters-maximum', { maximum: characters.maximum });
  if (evidence) {
    const minimum = evidence.explanation.minimumWords;
    lines.push(format(`scaffold/evidence-per-${evidence.per}`, { minimum }));
  }
  return lines;
}

function asksHelp(asks: readonly AskDefinition[]): string[] {
  if (asks.length === 0) return [];
  return [format('scaffold/asks', {}), ...asks.map(({ text }) => `- ${asLine(text)}`)];
}

function helpOf(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [comment(lines)];
}

function saysNumber(text: string, figure: number): boolean {
  return text.replace(/(?<=\d),(?=\d{3})/g, '').includes(String(figure));
}

function asLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
