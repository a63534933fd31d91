import { commands, Disposable } from 'vscode';
import { ADD_ARTIFACT, addArtifact, addArtifactArguments } from './add-artifact/add-artifact.ts';
import type { Desk } from './desk.ts';
import {
  INSERT_EVIDENCE,
  type InsertEvidenceArguments,
  insertEvidence,
} from './insert-evidence/insert-evidence.ts';
import { NEW_SUBMISSION, newSubmission } from './new-submission/new-submission.ts';

/** The commands that begin and fill a submission. */
export function registerWritingCommands(desk: Desk): Disposable {
  return Disposable.from(
    commands.registerCommand(NEW_SUBMISSION, () => newSubmission(desk)),
    commands.registerCommand(ADD_ARTIFACT, (first?: unknown, selected?: unknown) =>
      addArtifact(desk, addArtifactArguments(first, selected)),
    ),
    commands.registerCommand(INSERT_EVIDENCE, (named?: InsertEvidenceArguments) =>
      insertEvidence(desk, named),
    ),
  );
}
