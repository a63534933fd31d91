import { Uri, workspace } from 'vscode';

/** How a submission's file is called where others are open beside it: by its path, its root before it where there are several. */
export function submissionName(uri: string): string {
  return workspace.asRelativePath(Uri.parse(uri));
}
