import path from 'node:path';
import {
  type ArtifactFacts,
  type Credentials,
  check,
  coverageOf,
  LineIndex,
  messageOf,
  readSubmission,
  type SeverityName,
} from '../core/index.ts';
import type { ArtifactFiles } from '../host/artifact-files.ts';
import type { Input } from './inputs.ts';
import type { CheckedSubmission } from './report.ts';

/** Checks one text; `undefined` if it is no submission. */
export async function checkFile(
  input: Input,
  credentials: Credentials,
  severities: Readonly<Record<string, SeverityName>>,
  artifactFiles: ArtifactFiles,
): Promise<CheckedSubmission | undefined> {
  const submission = readSubmission(input.text, credentials);
  if (!submission) return undefined;
  const folder = path.dirname(input.location);
  const known = new Map<string, ArtifactFacts>();
  for (const { file } of submission.frontMatter.artifacts) {
    if (file) known.set(file.value, await artifactFiles.inspect(folder, file.value));
  }
  const factsOf = (file: string): ArtifactFacts | undefined => known.get(file);
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
  return {
    path: input.path,
    credential: submission.frontMatter.credential?.value ?? '',
    diagnostics: findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      message: messageOf(finding),
      range: rangeOf(finding.span),
    })),
    coverage: coverageOf(submission, assessment, findings, factsOf, rangeOf),
    lineAt: (line) => lines.lineAt(line),
  };
}
