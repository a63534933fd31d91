import {
  type CancellationToken,
  commands,
  type DataTransfer,
  Disposable,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  type DocumentSelector,
  l10n,
  languages,
  type Position,
  Range,
  type TextDocument,
  Uri,
} from 'vscode';
import {
  type CiteFilesAnswer,
  type CiteFilesParams,
  CiteFilesRequest,
  type CiteFilesResult,
} from '../../server/protocol/messages.ts';
import { ADD_ARTIFACT, type AddArtifactArguments } from '../commands/add-artifact/add-artifact.ts';
import { workspaceEdit } from '../files/edit.ts';
import type { Ask } from '../server/server-keeper.ts';
import { looksLikeSubmission } from '../submissions.ts';

const FILES = 'text/uri-list';
const KIND = DocumentDropOrPasteEditKind.Text.append('citation', 'micro-credential');

/** Cites files that are dropped or pasted into a submission, and declares those that are not declared yet. */
export class FileCiting implements DocumentDropEditProvider, DocumentPasteEditProvider {
  readonly #ask: Ask;
  readonly #add: (named: AddArtifactArguments) => unknown;

  /** `add` offers to copy files in. */
  constructor(ask: Ask, add: (named: AddArtifactArguments) => unknown) {
    this.#ask = ask;
    this.#add = add;
  }

  async provideDocumentDropEdits(
    document: TextDocument,
    position: Position,
    transfer: DataTransfer,
    token: CancellationToken,
  ): Promise<DocumentDropEdit | undefined> {
    const cited = await this.#cite(document, new Range(position, position), transfer, token);
    if (!cited || (cited.citation === undefined && cited.outside.length === 0)) return undefined;
    // A file from elsewhere does not travel with the submission.
    if (cited.outside.length > 0) {
      const files = cited.outside.map((address) => Uri.parse(address));
      this.#add({ uri: document.uri.toString(), files });
    }
    const edit = new DocumentDropEdit(cited.citation ?? '', titleOf(cited), KIND);
    if (cited.declares) edit.additionalEdit = workspaceEdit(document.uri, cited.declares);
    return edit;
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    transfer: DataTransfer,
    _context: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const [replaced] = ranges;
    const cited = replaced && (await this.#cite(document, replaced, transfer, token));
    if (cited?.citation === undefined) return undefined;
    const edit = new DocumentPasteEdit(cited.citation, titleOf(cited), KIND);
    if (cited.declares) edit.additionalEdit = workspaceEdit(document.uri, cited.declares);
    return [edit];
  }

  async #cite(
    document: TextDocument,
    { start, end }: Range,
    transfer: DataTransfer,
    token: CancellationToken,
  ): Promise<CiteFilesResult | undefined> {
    if (!looksLikeSubmission(document)) return undefined;
    const files = addressesIn((await transfer.get(FILES)?.asString()) ?? '');
    if (files.length === 0) return undefined;
    const textDocument = { uri: document.uri.toString() };
    const cited = await this.#ask<CiteFilesAnswer>(CiteFilesRequest, {
      textDocument,
      files,
      replaced: { start, end },
    } satisfies CiteFilesParams);
    // An edit for an older text would be written in the wrong place.
    const isLate =
      token.isCancellationRequested || (cited?.declares && cited.declares.version !== document.version);
    return isLate ? undefined : (cited ?? undefined);
  }
}

export function registerFileCiting(selector: DocumentSelector, ask: Ask): Disposable {
  const citing = new FileCiting(ask, (named) => commands.executeCommand(ADD_ARTIFACT, named));
  return Disposable.from(
    languages.registerDocumentDropEditProvider(selector, citing, {
      providedDropEditKinds: [KIND],
      dropMimeTypes: [FILES],
    }),
    languages.registerDocumentPasteEditProvider(selector, citing, {
      providedPasteEditKinds: [KIND],
      pasteMimeTypes: [FILES],
    }),
  );
}

function titleOf({ citation, declares }: CiteFilesResult): string {
  if (citation === undefined) return l10n.t('Add as an artifact');
  return declares ? l10n.t('Declare as an artifact and cite') : l10n.t('Cite the artifact');
}

/** The addresses of a list as RFC 2483 has it: one a line; `#` starts a comment. */
function addressesIn(list: string): string[] {
  return list.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
