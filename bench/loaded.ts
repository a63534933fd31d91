import { readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/vscode/folders.ts';
import { nodeProgram } from './client.ts';
import { Editor } from './editor.ts';
import { makeSubmission } from './submissions.ts';
import { makeFolder } from './workplace.ts';

/** How many bytes of program our server has loaded when it tells the first diagnostics, whatever files they are in. */
export async function loadedToServe(server: string): Promise<number> {
  const text = makeSubmission(2_000);
  const folder = makeFolder(text);
  const list = path.join(folder, 'loaded.txt');
  const noting = path.join(root, 'bench/servers/loaded.cjs');
  const program = nodeProgram('--require', noting, server, '--stdio', `--loaded=${list}`);
  const editor = new Editor({ name: server, program, diagnostics: 'push' }, folder, text);
  try {
    await editor.start(folder);
    await editor.open();
    const files = readFileSync(list, 'utf8').trimEnd().split('\n');
    return files.reduce((sum, file) => sum + statSync(file).size, 0);
  } finally {
    editor.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
