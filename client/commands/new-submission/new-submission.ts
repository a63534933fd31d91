import { commands, l10n, Range, Selection, Uri, window, workspace } from 'vscode';
import type { CredentialSummary } from '../../../server/core/scaffold/summary.ts';
import {
  type CredentialsAnswer,
  type CredentialsParams,
  CredentialsRequest,
  type FileNameAnswer,
  type FileNameParams,
  FileNameRequest,
  type ScaffoldAnswer,
  type ScaffoldParams,
  ScaffoldRequest,
} from '../../../server/protocol/messages.ts';
import { NewFiles, NotWritten, nameOf, namesIn } from '../../files/new-files.ts';
import { kept, stepByStep } from '../../questions/step-by-step.ts';
import type { Desk } from '../desk.ts';
import { credentialChoice } from './credential-choice.ts';
import { folderSteps } from './folder-steps.ts';

export const NEW_SUBMISSION = 'microCredential.newSubmission';

/** Leads from nothing to a submission that is open at its first question. */
export async function newSubmission(desk: Desk): Promise<void> {
  const { ask, questions } = desk;
  const title = l10n.t('New Submission');
  const [folder] = workspace.workspaceFolders ?? [];
  const params: CredentialsParams = folder ? { folder: folder.uri.toString() } : {};
  const credentials = await ask<CredentialsAnswer>(CredentialsRequest, params);
  let credential: CredentialSummary | undefined;
  let target: Uri | undefined;
  let name = '';
  const finished = await stepByStep([
    async (canGoBack) => {
      const prompt = l10n.t('For which micro-credential do you write?');
      const choices = credentials.map(credentialChoice);
      return kept(await questions.pick({ title, prompt, canGoBack, choices }), (value) => {
        credential = value;
      });
    },
    ...folderSteps(
      desk,
      title,
      () => credential?.folderName ?? '',
      (uri) => {
        target = uri;
      },
    ),
    async (canGoBack) => {
      const answer = await questions.text({
        title,
        prompt: l10n.t(
          'What is your submission called? Use no real names of people or schools: choose pseudonyms.',
        ),
        canGoBack,
        value: name,
        placeholder: credential?.title ?? '',
      });
      return kept(answer, (value) => {
        name = value.trim();
      });
    },
  ]);
  if (!finished || !credential || !target) return;
  await begin(desk, target, { folder: target.toString(), credential: credential.id, title: name });
}

/** Writes the files and opens the submission; beside one that is there already only where the writer wants that. */
async function begin({ ask, questions }: Desk, folder: Uri, params: ScaffoldParams): Promise<void> {
  const scaffold = await ask<ScaffoldAnswer>(ScaffoldRequest, params);
  const [submission] = scaffold?.files ?? [];
  if (!scaffold || !submission) return;
  const taken = await namesIn(folder);
  let fileName = submission.path;
  const { name: free } = await ask<FileNameAnswer>(FileNameRequest, {
    text: fileName,
    taken,
  } satisfies FileNameParams);
  if (free !== fileName) {
    const decision = await questions.decide(
      l10n.t('“{0}” is in the folder “{1}” already.', fileName, nameOf(folder)),
      l10n.t('It will not be changed.'),
      [
        { label: l10n.t('Open It'), value: 'open' as const },
        { label: l10n.t('Begin “{0}” Beside It', free), value: 'beside' as const },
      ],
    );
    if (decision === undefined) return;
    if (decision === 'open') {
      await window.showTextDocument(Uri.joinPath(folder, fileName));
      return;
    }
    fileName = free;
  }
  const files = new NewFiles();
  const file = Uri.joinPath(folder, fileName);
  try {
    await files.folder(folder);
    for (const each of scaffold.folders) await files.folder(Uri.joinPath(folder, each));
    await files.write(file, submission.text);
  } catch (error) {
    await files.takeBack();
    if (!(error instanceof NotWritten)) throw error;
    questions.tell(error.message);
    return;
  }
  // What is left to write is in sight from the first moment; the keys write into the text.
  await commands.executeCommand('microCredential.coverage.focus');
  const editor = await window.showTextDocument(file, { preview: false });
  const start = editor.document.positionAt(scaffold.start);
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start));
}
