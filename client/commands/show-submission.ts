import { l10n, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import type { CoverageStore } from '../coverage/coverage-store.ts';
import { descriptionOf } from '../coverage/headline.ts';
import { plainText } from '../plain-text.ts';
import { findSubmissions } from '../workspace/find-submissions.ts';
import { submissionName } from '../workspace/submission-name.ts';

interface Choice extends QuickPickItem {
  readonly uri: Uri | undefined;
}

/** Lets the writer choose among all submissions of the workspace and those that are open, and opens the chosen one. */
export async function showSubmission(store: CoverageStore): Promise<void> {
  const chosen = await window.showQuickPick(choices(store), {
    placeHolder: l10n.t('Which submission do you want to see?'),
    matchOnDescription: true,
  });
  if (chosen?.uri) await window.showTextDocument(chosen.uri);
}

async function choices(store: CoverageStore): Promise<Choice[]> {
  const found = new Map<string, Uri>();
  for (const { uri } of workspace.textDocuments) {
    if (store.reportFor(uri.toString())) found.set(uri.toString(), uri);
  }
  for await (const uri of findSubmissions()) found.set(uri.toString(), uri);
  if (found.size === 0) {
    return [{ label: l10n.t('There is no submission in this workspace yet.'), uri: undefined }];
  }
  const shown = store.shown?.uri;
  return [...found.values()].map((uri) => {
    const report = store.reportFor(uri.toString());
    return {
      label: plainText(submissionName(uri.toString())),
      ...(uri.toString() === shown && { description: l10n.t('shown now') }),
      ...(report && {
        detail: plainText(
          [report.coverage.title, descriptionOf(report.coverage, undefined)].filter(Boolean).join(' · '),
        ),
      }),
      uri,
    };
  });
}
