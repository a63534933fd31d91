import {
  type CancellationToken,
  commands,
  l10n,
  type Progress,
  ProgressLocation,
  type Uri,
  window,
} from 'vscode';
import { plainText } from '../../plain-text.ts';
import { findSubmissions } from '../../workspace/find-submissions.ts';
import { submissionName } from '../../workspace/submission-name.ts';
import type { FoundProblems } from './found-problems.ts';
import { addChecked, noneChecked, type Tally, tallyText } from './tally.ts';

export const CHECK_ALL = 'microCredential.checkAll';

/** Submissions that are checked side by side: enough to keep the server busy, few enough for others to get a word in. */
const AT_ONCE = 4;

/** Checks every submission of the workspace, puts the problems into the problems list, and tells the sum. */
export async function checkAll(found: FoundProblems): Promise<Tally> {
  const tally = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Checking all submissions'), cancellable: true },
    (progress, token) => checkEach(found, progress, token),
  );
  void tell(tally);
  return tally;
}

async function checkEach(
  found: FoundProblems,
  progress: Progress<{ message: string; increment?: number }>,
  token: CancellationToken,
): Promise<Tally> {
  progress.report({ message: l10n.t('looking for submissions') });
  const uris: Uri[] = [];
  for await (const uri of findSubmissions(token)) uris.push(uri);
  found.begin();
  let tally = noneChecked(uris.length);
  const queue = uris.values();
  const work = async (): Promise<void> => {
    for (const uri of queue) {
      if (token.isCancellationRequested) return;
      const checked = await found.check(uri);
      tally = addChecked(tally, checked);
      progress.report({
        message: plainText(
          l10n.t('{0} of {1}: {2}', tally.checked, uris.length, submissionName(uri.toString())),
        ),
        increment: 100 / uris.length,
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return tally;
}

async function tell(tally: Tally): Promise<void> {
  const show = l10n.t('Show Problems');
  const offers = tally.errors + tally.warnings > 0 ? [show] : [];
  const chosen = await window.showInformationMessage(plainText(tallyText(tally)), ...offers);
  if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
}
