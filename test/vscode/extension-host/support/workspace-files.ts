import { Uri, workspace } from 'vscode';

/* The workspace's files as both extension hosts reach them. */

/** A path below the workspace's first folder. */
export function here(...path: string[]): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('These tests need a folder that is open.');
  return Uri.joinPath(folder.uri, ...path);
}

/** Sorted. */
export async function namesIn(folder: Uri): Promise<string[]> {
  return (await workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
}

export async function readText(file: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

/** Makes the folders above it, too. */
export async function writeText(file: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

export async function remove(uri: Uri): Promise<void> {
  await workspace.fs.delete(uri, { recursive: true, useTrash: false });
}
