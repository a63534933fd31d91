import { commands, Disposable, env, l10n, Uri, window } from 'vscode';
import { GO_TO_LINE } from '../commands/names.ts';
import { reveal } from '../commands/reveal.ts';
import { plainText } from '../plain-text.ts';
import type { Line } from './line-tree.ts';

/** What the menus of a line do. Called from elsewhere than a line, they do nothing. */
export function registerLineCommands(): Disposable {
  const onLine = (command: string, run: (line: Line) => Thenable<unknown> | undefined): Disposable =>
    commands.registerCommand(command, (line?: Line) => (line ? run(line) : undefined));
  return Disposable.from(
    onLine(GO_TO_LINE, ({ uri, node }) => node.range && reveal(uri, node.range)),
    onLine('microCredential.goToDeclaration', ({ uri, node }) =>
      node.declaration ? reveal(uri, node.declaration) : undefined,
    ),
    onLine('microCredential.copyCitation', ({ node }) =>
      node.citation === undefined ? undefined : copy(node.citation),
    ),
    onLine('microCredential.openArtifact', ({ node }) => onFile(node.file, 'vscode.open')),
    onLine('microCredential.revealArtifact', ({ node }) => onFile(node.file, 'revealInExplorer')),
  );
}

async function copy(citation: string): Promise<void> {
  await env.clipboard.writeText(citation);
  window.setStatusBarMessage(plainText(l10n.t('Copied: {0}', citation)), 3000);
}

function onFile(file: string | undefined, command: string): Thenable<unknown> | undefined {
  return file === undefined ? undefined : commands.executeCommand(command, Uri.parse(file));
}
