import { l10n, type TextDocument, Uri, window } from 'vscode';
import type { Declaration } from '../../../server/core/assist/artifacts/declaration.ts';
import {
  type ArtifactProposalsAnswer,
  type ArtifactProposalsParams,
  ArtifactProposalsRequest,
  type DeclareParams,
  DeclareRequest,
  type EditAnswer,
} from '../../../server/protocol/messages.ts';
import { applyAnswer } from '../../files/edit.ts';
import { isFolder, NewFiles, NotWritten, nameOf, namesIn } from '../../files/new-files.ts';
import { plainText } from '../../plain-text.ts';
import { stepByStep } from '../../questions/step-by-step.ts';
import { type Desk, submissionFor } from '../desk.ts';
import { artifactSteps } from './artifact-steps.ts';

export const ADD_ARTIFACT = 'microCredential.addArtifact';

/** From where the command was called: the palette, a file in the explorer, or a drop into a submission. */
export interface AddArtifactArguments {
  /** The address of the submission. */
  readonly uri?: string;
  readonly files?: readonly Uri[];
}

/** VS Code hands the explorer's menu the file that was clicked and all that are selected. */
export function addArtifactArguments(first: unknown, selected: unknown): AddArtifactArguments {
  if (first instanceof Uri) {
    const files = Array.isArray(selected) ? selected.filter((each) => each instanceof Uri) : [];
    return { files: files.length > 0 ? files : [first] };
  }
  return typeof first === 'object' && first !== null ? first : {};
}

/**
 * Copies files in beside a submission and declares them. Everything is asked before anything is done, so that who stops
 * half-way finds all as it was. Gives the ids of the artifacts; none where nothing was done.
 */
export async function addArtifact(desk: Desk, { uri, files }: AddArtifactArguments): Promise<string[]> {
  const document = await submissionFor(desk, uri);
  if (!document) return [];
  const { ask, questions } = desk;
  const chosen = files ?? (await questions.files(l10n.t('The files to add to your submission')));
  if (!chosen || chosen.length === 0) return [];
  for (const file of chosen) {
    if (!(await isFolder(file))) continue;
    questions.tell(l10n.t('“{0}” is a folder. Choose the files in it.', nameOf(file)));
    return [];
  }
  const folder = Uri.joinPath(document.uri, '..');
  const proposals = await ask<ArtifactProposalsAnswer>(ArtifactProposalsRequest, {
    textDocument: { uri: document.uri.toString() },
    files: chosen.map(String),
    taken: await namesIn(Uri.joinPath(folder, 'artifacts')),
  } satisfies ArtifactProposalsParams);
  if (!proposals) {
    questions.tell(l10n.t('Open the submission first, then try again.'));
    return [];
  }
  const known = proposals.filter(({ isDeclared }) => isDeclared).map(({ id }) => id);
  const wanted = proposals.filter(({ isDeclared }) => !isDeclared);
  if (wanted.length === 0) {
    questions.tell(l10n.t('This file is in the submission already, as “@{0}”.', known[0] ?? ''));
    return known;
  }
  const declarations: Declaration[] = [];
  const steps = wanted.flatMap((proposal, index) =>
    artifactSteps(desk, document, proposal, { index, count: wanted.length }, (declaration) => {
      declarations[index] = declaration;
    }),
  );
  if (!(await stepByStep(steps))) return [];
  const copies = wanted
    .filter(({ isCopied }) => isCopied)
    .map(({ source, file }) => ({ source: Uri.parse(source), target: Uri.joinPath(folder, file) }));
  const done = await copyAndDeclare(desk, document, copies, declarations);
  return done ? [...known, ...wanted.map(({ id }) => id)] : [];
}

interface Copy {
  readonly source: Uri;
  readonly target: Uri;
}

async function copyAndDeclare(
  { ask, questions }: Desk,
  document: TextDocument,
  copies: readonly Copy[],
  artifacts: readonly Declaration[],
): Promise<boolean> {
  const made = new NewFiles();
  try {
    await copyAll(made, copies);
  } catch (error) {
    await made.takeBack();
    if (!(error instanceof NotWritten)) throw error;
    questions.tell(error.message);
    return false;
  }
  const params: DeclareParams = { textDocument: { uri: document.uri.toString() }, artifacts };
  const gaveUp = l10n.t('The submission could not be changed. Nothing was added; try again.');
  const answer = await applyAnswer(document, () => ask<EditAnswer>(DeclareRequest, params), gaveUp);
  if ('problem' in answer) {
    await made.takeBack();
    questions.tell(answer.problem);
    return false;
  }
  const [first] = artifacts;
  const said =
    artifacts.length === 1
      ? l10n.t('“@{0}” can be cited now.', first?.id ?? '')
      : l10n.t('{0} artifacts can be cited now.', artifacts.length);
  window.setStatusBarMessage(plainText(said), SHOWN);
  return true;
}

/** Milliseconds. */
const SHOWN = 6000;
/** `ProgressLocation.Window`: in the status bar. */
const IN_WINDOW = 10;

async function copyAll(made: NewFiles, copies: readonly Copy[]): Promise<void> {
  await window.withProgress({ location: IN_WINDOW }, async (progress) => {
    for (const { source, target } of copies) {
      progress.report({ message: plainText(l10n.t('Copying “{0}”…', nameOf(source))) });
      await made.folder(Uri.joinPath(target, '..'));
      await made.copy(source, target);
    }
  });
}
