import { workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type TextAnswer, type TextParams, TextRequest } from '../../server/protocol/text.ts';

/** Gives the server the text of an open document as it is now, should it ever have lost track of the changes. */
export function answerTextRequests(
  client: Pick<BaseLanguageClient, 'onRequest' | 'code2ProtocolConverter'>,
): void {
  client.onRequest(TextRequest.method, ({ textDocument }: TextParams): TextAnswer => {
    const addressOf = client.code2ProtocolConverter.asUri;
    const document = workspace.textDocuments.find(({ uri }) => addressOf(uri) === textDocument.uri);
    return document ? { version: document.version, text: document.getText() } : null;
  });
}
