import { Disposable } from 'vscode';
import { ADD_ARTIFACT, addArtifact, addArtifactArguments } from './add-artifact/add-artifact.ts';
import { registerAnswering } from './answering.ts';
import type { Desk } from './desk.ts';
import {
  INSERT_EVIDENCE,
  type InsertEvidenceArguments,
  insertEvidence,
} from './insert-evidence/insert-evidence.ts';
import { NEW_SUBMISSION, newSubmission } from './new-submission/new-submission.ts';

/** The commands that begin and fill a submission. */
export function registerWritingCommands(desk: Desk): Disposable {
  const tell = (problem: string): void => desk.questions.tell(problem);
  return Disposable.from(
    registerAnswering(NEW_SUBMISSION, tell, () => newSubmission(desk)),
    registerAnswering(ADD_ARTIFACT, tell, (first?: unknown, selected?: unknown) =>
      addArtifact(desk, addArtifactArguments(first, selected)),
    ),
    registerAnswering(INSERT_EVIDENCE, tell, (named?: InsertEvidenceArguments) =>
      insertEvidence(desk, named),
    ),
  );
}
