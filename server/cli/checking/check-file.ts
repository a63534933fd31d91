import {
  type Coverage,
  check,
  coverageOf,
  declaredFiles,
  LineIndex,
  messageOf,
  readSubmission,
  type SeverityName,
} from '../../core/index.ts';
import type { Definitions } from '../definitions.ts';
import { type FormatName, formats } from '../formats/formats.ts';
import type { Screen } from '../formats/style.ts';
import type { Input } from '../inputs.ts';
import type { CheckedSubmission, Diagnostic, Format, ReportedSubmission } from '../report.ts';
import type { SeenArtifacts } from './seen-artifacts.ts';

/** What submissions are checked with. */
export interface CheckingTools {
  readonly definitions: Definitions;
  readonly severities: Readonly<Record<string, SeverityName>>;
  readonly artifacts: SeenArtifacts;
}

/** How what was found is written. */
export interface Writing {
  readonly format: FormatName;
  readonly screen: Screen;
}

/** Checks texts and writes what the report shows of each by itself; `undefined` for one that is no submission. */
export async function checkAndWrite(
  inputs: readonly Input[],
  tools: CheckingTools,
  writing: Writing,
): Promise<(ReportedSubmission | undefined)[]> {
  // What looks into artifacts takes a moment to start. In the meantime other texts can be read.
  if (tools.artifacts.isEmpty) return Promise.all(inputs.map((input) => reported(input, tools, writing)));
  const submissions: (ReportedSubmission | undefined)[] = [];
  for (const input of inputs) submissions.push(await reported(input, tools, writing));
  return submissions;
}

async function reported(
  input: Input,
  tools: CheckingTools,
  { format, screen }: Writing,
): Promise<ReportedSubmission | undefined> {
  const checked = await checkFile(input, tools);
  if (!checked) return undefined;
  const { submission }: Format = formats[format];
  const text = submission?.(checked, screen) ?? '';
  return { path: checked.path, diagnostics: checked.diagnostics, written: encoder.encode(text) };
}

const encoder = new TextEncoder();

/** Checks one text; `undefined` if it is no submission. */
export async function checkFile(
  input: Input,
  { definitions, severities, artifacts }: CheckingTools,
): Promise<CheckedSubmission | undefined> {
  const credentials = await definitions.credentialsFor(input.location);
  const submission = readSubmission(input.text, credentials);
  if (!submission) return undefined;
  const { frontMatter } = submission;
  const facts = await artifacts.of(input.location, declaredFiles(frontMatter));
  const factsOf = (file: string) => facts.get(file);
  const { findings, assessment } = check(submission, {
    factsOf,
    knownCredentials: credentials.ids,
    severities,
  });
  const lines = new LineIndex(input.text);
  const rangeOf = ({ start, end }: { start: number; end: number }) => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
  });
  const diagnostics = findings.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    message: messageOf(finding),
    range: rangeOf(finding.span),
  }));
  const coverage = (): Coverage => coverageOf(submission, assessment, findings, factsOf, rangeOf);
  return new CheckedText(input.path, frontMatter.credential?.value ?? '', diagnostics, lines, coverage);
}

/** A class, because to V8 each literal with a getter is a kind of object of its own. */
class CheckedText implements CheckedSubmission {
  readonly path: string;
  readonly credential: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly #lines: LineIndex;
  readonly #cover: () => Coverage;

  constructor(
    path: string,
    credential: string,
    diagnostics: readonly Diagnostic[],
    lines: LineIndex,
    cover: () => Coverage,
  ) {
    this.path = path;
    this.credential = credential;
    this.diagnostics = diagnostics;
    this.#lines = lines;
    this.#cover = cover;
  }

  get coverage(): Coverage {
    return this.#cover();
  }

  lineAt(line: number): string {
    return this.#lines.lineAt(line);
  }
}
