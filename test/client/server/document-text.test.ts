import '../../support/vscode.ts';
import assert from 'node:assert/strict';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TextAnswer, TextParams } from '../../../server/protocol/text.ts';

const { answerTextRequests } = await import('../../../client/server/document-text.ts');
const vscode = (await import('vscode')) as unknown as { workspace: { textDocuments?: unknown } };

describe('A server that lost track of a text', () => {
  const document = { uri: 'file:///c:/a b.md', version: 7, getText: () => 'The text.' };
  let answer: (params: TextParams) => TextAnswer;

  beforeEach(() => {
    vscode.workspace.textDocuments = [{ ...document, uri: 'file:///other.md', version: 3 }, document];
    const client = {
      onRequest: (_: string, answering: typeof answer) => {
        answer = answering;
      },
      code2ProtocolConverter: { asUri: (uri: unknown) => encodeURI(String(uri)) },
    };
    answerTextRequests(client as unknown as BaseLanguageClient);
  });

  it('is given the text and its version, by the address that it knows', () => {
    assert.deepEqual(answer({ textDocument: { uri: 'file:///c:/a%20b.md' } }), {
      version: 7,
      text: 'The text.',
    });
  });

  it('is given nothing where the document is not open any more', () => {
    assert.equal(answer({ textDocument: { uri: 'file:///gone.md' } }), null);
  });
});
