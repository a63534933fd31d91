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
import { lookAtArtifactNow } from '../host/artifact-files.ts';
import type { Input } from './inputs.ts';
import type { CheckedSubmission } from './report.ts';

/** Checks one text; `undefined` if it is no submission. */
export function checkFile(
  input: Input,
  credentials: Credentials,
  severities: Readonly<Record<string, SeverityName>>,
): CheckedSubmission | undefined {
  const submission = readSubmission(input.text, credentials);
  if (!submission) return undefined;
  const known = new Map<string, ArtifactFacts>();
  const folder = path.dirname(input.location);
  const factsOf = (file: string): ArtifactFacts => {
    const facts = known.get(file) ?? lookAtArtifactNow(folder, file);
    known.set(file, facts);
    return facts;
  };
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
