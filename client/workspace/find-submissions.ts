import { type CancellationToken, FileType, type Uri, workspace } from 'vscode';
import { namesCredential } from '../submissions.ts';

/** More files than this are not looked at. */
const MOST_FILES = 5000;
/** Bytes. A longer file is not one that a person wrote. */
const LONGEST_FILE = 10 * 1024 * 1024;
/** Bytes of a file that are looked at: a front matter with all its artifacts is shorter. */
const HEAD = 64 * 1024;
/** Files that are read at the same time. */
const AT_ONCE = 8;

/** The submissions in all folders of the workspace, judged by the first lines of the files, as they are found. */
export async function* findSubmissions(token?: CancellationToken): AsyncGenerator<Uri> {
  const files = await workspace.findFiles('**/*.{md,markdown}', '**/node_modules/**', MOST_FILES, token);
  files.sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
  for (let start = 0; start < files.length; start += AT_ONCE) {
    if (token?.isCancellationRequested) return;
    const some = files.slice(start, start + AT_ONCE);
    const verdicts = await Promise.all(some.map(isSubmission));
    for (const [index, uri] of some.entries()) if (verdicts[index]) yield uri;
  }
}

async function isSubmission(uri: Uri): Promise<boolean> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return namesCredential(open.lineCount, (line) => open.lineAt(line).text);
  try {
    const { type, size } = await workspace.fs.stat(uri);
    // Pipes and devices are neither; opening one of them could wait for ever.
    if ((type & FileType.File) === 0 || size > LONGEST_FILE) return false;
    const bytes = await workspace.fs.readFile(uri);
    const lines = new TextDecoder().decode(bytes.subarray(0, HEAD)).split(/\r\n|\n|\r/);
    return namesCredential(lines.length, (line) => lines[line] ?? '');
  } catch {
    // Gone meanwhile, or not for this user: no submission that could be shown.
    return false;
  }
}
