import type { ArtifactKind, ArtifactRequirement, CredentialDefinition } from '../credential/definition.ts';
import { format } from '../messages/format.ts';
import { asValue } from './markdown.ts';
import { checklistText, partText, questionText } from './sections.ts';

/** What a new submission consists of. Paths are relative to its folder and are never made of a definition's texts. */
export interface Scaffold {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly folders: readonly string[];
  /** Where writing begins in the first file: UTF-16 offset of the empty line below the first question. */
  readonly start: number;
}

export interface ScaffoldOptions {
  /** The credential's title where none is given. */
  readonly title?: string;
}

export const SUBMISSION_FILE = 'submission.md';
/** Beside the submission: where its artifacts are. */
export const ARTIFACTS_FOLDER = 'artifacts';

/** Lays out a submission in which nothing is written yet. */
export function scaffold(definition: CredentialDefinition, options: ScaffoldOptions = {}): Scaffold {
  const { title = definition.title } = options;
  const checklist = checklistText(definition);
  const [first, ...others] = definition.parts.map((part) => partText(definition, part, 1));
  const head = frontMatter(definition, title);
  const [opening, rest] = first === undefined ? ['', ''] : cutAtFirstAnswer(first, definition);
  const before = `${[head, ...(opening === '' ? [] : [opening])].join('\n\n')}\n\n`;
  const behind = [rest, ...others, ...(checklist === undefined ? [] : [checklist])].filter(
    (each) => each !== '',
  );
  const text = behind.length === 0 ? before : `${before}\n\n${behind.join('\n\n')}\n`;
  return { files: [{ path: SUBMISSION_FILE, text }], folders: [ARTIFACTS_FOLDER], start: before.length };
}

/** The first part up to where the first answer is written, and what follows: below its first question, or its help. */
function cutAtFirstAnswer(text: string, { parts: [part] }: CredentialDefinition): [string, string] {
  const [question] = part?.questions ?? [];
  const heading = question && `${questionText(question, 2)}\n`;
  const at = heading === undefined ? -1 : `${text}\n`.indexOf(heading);
  const end = heading !== undefined && at >= 0 ? at + heading.length - 1 : nextHeading(text);
  return [text.slice(0, end), text.slice(end).trimStart()];
}

function nextHeading(text: string): number {
  const next = text.indexOf('\n\n## ');
  return next < 0 ? text.length : next;
}

function frontMatter({ id, artifacts }: CredentialDefinition, title: string): string {
  const kinds = new Map(artifacts.map((requirement) => [requirement.kind, requirement]));
  const examples = kinds.size === 0 ? [exampleOf('document')] : [...kinds.values()].map(exampleOfRequired);
  const help = format('scaffold/artifacts', { folder: ARTIFACTS_FOLDER });
  const lines = [help, ...examples.flat()].map((line) => `  # ${line}`);
  return ['---', `credential: ${id}`, `title: ${asValue(title)}`, 'artifacts:', ...lines, '---'].join('\n');
}

const extensions: Readonly<Record<ArtifactKind, string>> = {
  video: 'mp4',
  audio: 'm4a',
  document: 'pdf',
  image: 'jpg',
  presentation: 'pptx',
  spreadsheet: 'xlsx',
  other: 'zip',
};

function exampleOfRequired({ kind, types, consent }: ArtifactRequirement): string[] {
  const [extension = extensions[kind]] = types;
  const example = exampleOf(kind, extension.replace(/[^\p{L}\p{N}]/gu, '') || extensions[kind]);
  return consent === undefined ? example : [...example, '  consent: { form: on file, date: YYYY-MM-DD }'];
}

function exampleOf(kind: ArtifactKind, extension = extensions[kind]): string[] {
  return [`- id: ${kind}`, `  file: ${ARTIFACTS_FOLDER}/${kind}.${extension}`];
}
