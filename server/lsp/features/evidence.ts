import { evidenceChoices, insertEvidence, readPlace } from '../../core/assist/index.ts';
import { format, say } from '../../core/index.ts';
import {
  type EditAnswer,
  type EvidenceChoicesAnswer,
  type EvidenceChoicesParams,
  EvidenceChoicesRequest,
  type InsertEvidenceParams,
  InsertEvidenceRequest,
  type PlaceAnswer,
  type PlaceParams,
  PlaceRequest,
} from '../../protocol/messages.ts';
import { toOffset } from '../conversions.ts';
import { editToMake } from './edits.ts';
import type { Feature } from './feature.ts';

/** What a client needs to ask a writer, step by step, for a piece of evidence and to write it. */
export const evidence: Feature = {
  serve({ connection, catalogue, credentialsFor, informedOf, snapshotOf }) {
    connection.onRequest(
      EvidenceChoicesRequest,
      async ({ textDocument, position }: EvidenceChoicesParams): Promise<EvidenceChoicesAnswer> => {
        const snapshot = await informedOf(textDocument.uri);
        if (!snapshot) return null;
        const { submission, assessment, factsOf, document } = snapshot;
        const offset = position && toOffset(document, position);
        return evidenceChoices(submission, assessment, factsOf, offset);
      },
    );
    connection.onRequest(
      PlaceRequest,
      ({ textDocument: { uri }, artifact, typed }: PlaceParams): PlaceAnswer => {
        const snapshot = snapshotOf(uri);
        if (!snapshot) return { problem: format('evidence/nowhere', {}, catalogue) };
        const aids = { credentials: credentialsFor(uri), factsOf: snapshot.factsOf };
        const reading = readPlace(snapshot.submission, artifact, typed, aids);
        return 'problem' in reading ? { problem: say([reading.problem], catalogue) } : reading;
      },
    );
    connection.onRequest(
      InsertEvidenceRequest,
      ({ textDocument: { uri }, item, citation, position }: InsertEvidenceParams): EditAnswer => {
        const snapshot = snapshotOf(uri);
        const offset = snapshot && position && toOffset(snapshot.document, position);
        const aids = snapshot && { credentials: credentialsFor(uri), factsOf: snapshot.factsOf };
        const insertion = aids && insertEvidence(snapshot.submission, item, citation, aids, offset);
        return insertion
          ? editToMake(snapshot, insertion.edit, insertion.cursor)
          : { problem: format('evidence/nowhere', {}, catalogue) };
      },
    );
  },
};
