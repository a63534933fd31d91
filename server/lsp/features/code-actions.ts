import type {
  CodeAction,
  CodeActionParams,
  TextEdit as ProtocolEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { CodeActionKind } from 'vscode-languageserver-types';
import {
  type Action,
  actionsAt,
  declareLinked,
  fixAll,
  type Rewrite,
  rewritesAt,
} from '../../core/assist/index.ts';
import { format, helpAddress, type MessageCatalogue, type TextEdit, visible } from '../../core/index.ts';
import { abilitiesOf } from '../client-abilities.ts';
import { toDiagnostic, toOffset, toRange } from '../conversions.ts';
import type { CheckedDocument } from '../session.ts';
import type { Feature } from './feature.ts';
import { FIX_ALL, SHOW_DOCUMENTATION } from './offers.ts';

/** Remedies, remedies for all of a kind, ways to silence, the documentation: worked out on the text as it is now. */
export const codeActions: Feature = {
  serve({ connection, catalogue, client, checkedOf, snapshotOf }) {
    connection.onRequest('textDocument/codeAction', (params): CodeAction[] => {
      const { uri } = params.textDocument;
      const checked = checkedOf(uri);
      if (!checked) return [];
      const writer = new ActionWriter(checked, catalogue, abilitiesOf(client()).versionsEdits);
      const actions: CodeAction[] = [];
      const { document, findings } = checked;
      const submission = snapshotOf(uri)?.submission;
      const start = toOffset(document, params.range.start);
      // A range may end behind the last line: it then holds all up to the end.
      const at = start === undefined ? undefined : { start, end: document.offsetAt(params.range.end) };
      if (at && isWanted(params, CodeActionKind.QuickFix)) {
        const canShow = client().window?.showDocument?.support === true;
        for (const action of actionsAt(submission, findings, at)) {
          if (action.edits || canShow) actions.push(writer.write(action));
        }
      }
      if (at && submission && isWanted(params, CodeActionKind.RefactorRewrite)) {
        const rewrites = [...rewritesAt(submission, at), ...declareLinked(submission, at)];
        actions.push(...rewrites.map((rewrite) => writer.rewrite(rewrite)));
      }
      const all = params.context.only && isWanted(params, FIX_ALL) ? fixAll(checked.findings) : [];
      return all.length > 0 ? [...actions, writer.fixAll(all)] : actions;
    });
    connection.onRequest(
      'workspace/executeCommand',
      async ({ command, arguments: [address] = [] as unknown[] }) => {
        if (command !== SHOW_DOCUMENTATION || typeof address !== 'string' || !address.startsWith('https://'))
          return null;
        await connection.sendRequest('window/showDocument', { uri: address, external: true });
        return null;
      },
    );
  },
};

/** A client that asks for a kind means all kinds below it too; one that names none means all but those that run on save. */
function isWanted({ context: { only } }: CodeActionParams, kind: string): boolean {
  return only ? only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`)) : true;
}

class ActionWriter {
  readonly #checked: CheckedDocument;
  readonly #catalogue: MessageCatalogue;
  readonly #versioned: boolean;

  constructor(checked: CheckedDocument, catalogue: MessageCatalogue, versioned: boolean) {
    this.#checked = checked;
    this.#catalogue = catalogue;
    this.#versioned = versioned;
  }

  write(action: Action): CodeAction {
    const { finding, edits, preferred } = action;
    const title = visible(format(action.title, action.arguments, this.#catalogue));
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(this.#checked.document, finding, this.#catalogue)],
      ...(preferred && { isPreferred: true }),
      ...(edits
        ? { edit: this.#edit(edits) }
        : { command: { title, command: SHOW_DOCUMENTATION, arguments: [helpAddress(finding.code)] } }),
    };
  }

  rewrite({ title, arguments: args, edits }: Rewrite): CodeAction {
    return {
      title: visible(format(title, args, this.#catalogue)),
      kind: CodeActionKind.RefactorRewrite,
      edit: this.#edit(edits),
    };
  }

  fixAll(edits: readonly TextEdit[]): CodeAction {
    return { title: format('action/fix-all', {}, this.#catalogue), kind: FIX_ALL, edit: this.#edit(edits) };
  }

  /** Versioned edits apply to no other text than this one; a client that does not know of them gets plain ones. */
  #edit(edits: readonly TextEdit[]): WorkspaceEdit {
    const { document, version } = this.#checked;
    const { uri } = document;
    const written: ProtocolEdit[] = edits.map(({ span, text }) => ({
      range: toRange(document, span),
      newText: text,
    }));
    return this.#versioned
      ? { documentChanges: [{ textDocument: { uri, version }, edits: written }] }
      : { changes: { [uri]: written } };
  }
}
