import { citeFiles, consentQuestion, declarationsEdit, proposeArtifacts } from '../../core/assist/index.ts';
import { format } from '../../core/index.ts';
import {
  type ArtifactProposalsAnswer,
  type ArtifactProposalsParams,
  ArtifactProposalsRequest,
  type CiteFilesAnswer,
  type CiteFilesParams,
  CiteFilesRequest,
  type ConsentAnswer,
  type ConsentParams,
  ConsentRequest,
  type DeclareParams,
  DeclareRequest,
  type EditAnswer,
} from '../../protocol/messages.ts';
import { editToMake } from './edits.ts';
import type { Feature } from './feature.ts';

/** What a client needs to bring files into a submission; the client copies the files and applies the edits. */
export const artifacts: Feature = {
  serve({ connection, catalogue, snapshotOf }) {
    connection.onRequest(
      ArtifactProposalsRequest,
      ({ textDocument: { uri }, files, taken }: ArtifactProposalsParams): ArtifactProposalsAnswer => {
        const snapshot = snapshotOf(uri);
        return snapshot ? proposeArtifacts(snapshot.submission, uri, files, taken) : null;
      },
    );
    connection.onRequest(
      ConsentRequest,
      ({ textDocument, kind }: ConsentParams): ConsentAnswer =>
        consentQuestion(snapshotOf(textDocument.uri)?.submission.definition, kind) ?? null,
    );
    connection.onRequest(DeclareRequest, ({ textDocument, artifacts }: DeclareParams): EditAnswer => {
      const snapshot = snapshotOf(textDocument.uri);
      const edit = snapshot && declarationsEdit(snapshot.submission, artifacts);
      return edit ? editToMake(snapshot, edit) : { problem: format('artifact/head-broken', {}, catalogue) };
    });
    connection.onRequest(
      CiteFilesRequest,
      ({ textDocument: { uri }, files, replaced }: CiteFilesParams): CiteFilesAnswer => {
        const snapshot = snapshotOf(uri);
        if (!snapshot) return null;
        const { document, submission } = snapshot;
        const span = { start: document.offsetAt(replaced.start), end: document.offsetAt(replaced.end) };
        const { declares, ...cited } = citeFiles(submission, uri, files, span);
        return { ...cited, ...(declares && { declares: editToMake(snapshot, declares) }) };
      },
    );
  },
};
