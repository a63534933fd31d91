import {
  type ArtifactFacts,
  addressBeside,
  check,
  coverageOf,
  declaredFiles,
  helpAddress,
  messageOf,
  readSubmission,
} from '../../core/index.ts';
import { type CheckedText, type CheckTextParams, CheckTextRequest } from '../../protocol/checking.ts';
import { toRange } from '../conversions.ts';
import { OpenDocument } from '../open-document.ts';
import { Snapshot } from '../session.ts';
import type { Feature, FeatureContext } from './feature.ts';

/** Checks submissions that are not open, one by one, as those that are. */
export const checkText: Feature = {
  serve(context) {
    const { connection, catalogue } = context;
    connection.onRequest(
      CheckTextRequest,
      async ({ textDocument: { uri }, text }: CheckTextParams): Promise<CheckedText | null> => {
        const checked = context.snapshotOf(uri) ?? (await checkClosed(context, uri, text));
        if (!checked) return null;
        const { document, submission, assessment, findings, factsOf } = checked;
        const coverage = coverageOf(submission, assessment, findings, factsOf, (span) =>
          toRange(document, span),
        );
        return {
          title: coverage.title,
          state: coverage.state,
          summary: coverage.summary,
          problems: findings.map((finding) => ({
            code: finding.code,
            help: helpAddress(finding.code),
            severity: finding.severity,
            message: messageOf(finding, catalogue),
            range: toRange(document, finding.span),
          })),
          files: declaredFiles(submission.frontMatter).flatMap((file) => addressBeside(uri, file) ?? []),
        };
      },
    );
  },
};

async function checkClosed(
  { host, definitionsFor, credentialsFor, askForSettings }: FeatureContext,
  uri: string,
  text: string,
): Promise<Snapshot | undefined> {
  await definitionsFor(uri);
  const credentials = credentialsFor(uri);
  const submission = readSubmission(text, credentials);
  if (!submission) return undefined;
  const facts = new Map<string, ArtifactFacts>();
  for (const file of declaredFiles(submission.frontMatter)) {
    const inspected = host.inspectArtifact(uri, file);
    facts.set(file, await inspected.catch((): ArtifactFacts => ({ state: 'unreadable' })));
  }
  const factsOf = (file: string): ArtifactFacts | undefined => facts.get(file);
  const { severities, privateNames } = await askForSettings(uri);
  const knownCredentials = credentials.ids;
  const result = check(submission, { factsOf, knownCredentials, severities, privateNames });
  const document = new OpenDocument(uri, 'markdown', 0, text);
  return new Snapshot(document, submission, factsOf, result);
}
