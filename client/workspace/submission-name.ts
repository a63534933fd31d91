import { Uri, workspace } from 'vscode';

/**
 * How a submission's file is called where others are open beside it: by its path, its root before it where there are
 * several; outside of the workspace by its folder alone, since of a whole path the end, which tells most, would be cut.
 */
export function submissionName(uri: string): string {
  const file = Uri.parse(uri);
  if (workspace.getWorkspaceFolder(file)) return workspace.asRelativePath(file);
  return file.path.split('/').filter(Boolean).slice(-2).join('/');
}
