import type { ClientCapabilities, CodeLens } from 'vscode-languageserver-protocol';
import { lensesOf } from '../../core/assist/index.ts';
import { format, say } from '../../core/index.ts';
import { REVEAL_COMMAND } from '../../protocol/messages.ts';
import { toRange } from '../conversions.ts';
import type { Feature } from './feature.ts';

/** Words over parts, evidence and explanation over details, and the way to the next gap where the client knows it. */
export const codeLenses: Feature = {
  serve({ connection, catalogue, client, informedOf }) {
    connection.onRequest('textDocument/codeLens', async ({ textDocument: { uri } }): Promise<CodeLens[]> => {
      const snapshot = await informedOf(uri);
      if (!snapshot) return [];
      const { document, assessment } = snapshot;
      const canReveal = hasCommand(client(), REVEAL_COMMAND);
      return lensesOf(assessment).flatMap(({ span, title, nextGap }): CodeLens[] => {
        const range = toRange(document, span);
        // A command without a name is a text that nobody can click.
        const lens = { range, command: { title: say(title, catalogue), command: '' } };
        if (!nextGap || !canReveal) return [lens];
        const command = {
          title: format('lens/next-gap', {}, catalogue),
          command: REVEAL_COMMAND,
          arguments: [uri, toRange(document, nextGap)],
        };
        return [lens, { range, command }];
      });
    });
  },
};

/** Clients name the commands that servers may use as `experimental: { commands: { commands: [...] } }`. */
function hasCommand({ experimental }: ClientCapabilities, name: string): boolean {
  const { commands } = (experimental ?? {}) as { commands?: { commands?: unknown } | null };
  const names: unknown = commands?.commands;
  return Array.isArray(names) && names.includes(name);
}
