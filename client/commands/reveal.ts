import { type Command, l10n, Range, Selection, TextEditorRevealType, Uri, window } from 'vscode';
import type { Range as PlainRange } from '../../server/core/text/lines.ts';
import { REVEAL_COMMAND } from '../../server/protocol/messages.ts';

export const REVEAL = REVEAL_COMMAND;

/** The command that leads to a place in a submission. */
export function revealCommand(uri: string, range: PlainRange): Command {
  return { command: REVEAL, title: l10n.t('Go to'), arguments: [uri, range] };
}

/** Shows a place in a submission and puts the cursor on it. */
export async function reveal(uri: string, { start, end }: PlainRange): Promise<void> {
  const range = new Range(start.line, start.character, end.line, end.character);
  const editor = await window.showTextDocument(Uri.parse(uri), { preserveFocus: false });
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
