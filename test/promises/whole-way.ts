import { cpSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompletionList, Hover } from 'vscode-languageserver-protocol/node';
import type { PortalCopy, PortalSectionInfo } from '../../server/protocol/portal.ts';
import { FakeEditor } from '../support/lsp/client.ts';
import { Folder } from '../support/lsp/folder.ts';
import { fullClient } from '../support/lsp/full-client.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

/** The examples with their artifacts, in a folder of their own. */
export function copyOfExamples(): Folder {
  const folder = new Folder();
  cpSync(examples, folder.at('examples'), { recursive: true });
  return folder;
}

export const exampleNames: readonly string[] = [
  'collaborative-leadership-coaching/submission.md',
  'collaborative-leadership-coaching/submission-half-way.md',
  'directive-leadership-coaching/submission.md',
  'reflective-leadership-coaching/submission.md',
  'iel-collaborative-leadership/submission.md',
  'collaborative-coaching/submission.md',
];

/**
 * All that a writer does with a submission, with the server as it ships: open, read what is wrong, look at the coverage,
 * write, ask for help at a hundred places, copy for the portal, save, close. Gives how many questions were answered.
 */
export async function wholeWay(folder: Folder, names = exampleNames): Promise<number> {
  const editor = await FakeEditor.start({
    folder: folder.path,
    settings: { inlayHints: true },
    capabilities: {
      ...fullClient,
      textDocument: { ...fullClient.textDocument, diagnostic: {}, hover: {}, completion: {} },
    },
  });
  let answers = 0;
  const ask = async <Result>(method: string, params: object): Promise<Result> => {
    const answer = await editor.request<Result>(method, params);
    answers += 1;
    return answer;
  };
  try {
    for (const name of names) {
      const uri = folder.uri(`examples/${name}`);
      const textDocument = { uri };
      const document = await editor.open(uri, readFileSync(folder.at(`examples/${name}`), 'utf8'));
      // The lengths of videos and the pages of documents are read from the files meanwhile.
      await editor.until(() => editor.coverageChangesOf(uri).length > 0);
      await editor.pull(uri);
      const report = await editor.coverage(uri);
      if (!report) throw new Error(`${name} has no coverage`);
      const lines = document.text.split('\n');
      const step = Math.ceil(lines.length / 8);
      for (let line = 0; line < lines.length; line += step) {
        const position = { line, character: Math.min(4, lines[line]?.length ?? 0) };
        const range = { start: position, end: position };
        await ask<Hover | null>('textDocument/hover', { textDocument, position });
        await ask<CompletionList | null>('textDocument/completion', { textDocument, position });
        await ask('textDocument/definition', { textDocument, position });
        await ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
      }
      const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
      for (const method of [
        'documentSymbol',
        'foldingRange',
        'codeLens',
        'documentLink',
        'semanticTokens/full',
      ]) {
        await ask(`textDocument/${method}`, { textDocument });
      }
      await ask('textDocument/inlayHint', { textDocument, range });
      const end = document.positionAt(document.text.length);
      await editor.change(uri, {
        range: { start: end, end },
        text: '\nOne more sentence, and then [@video, 3:75].\n',
      });
      await editor.pull(uri);
      const sections = await ask<PortalSectionInfo[]>('microCredential/portalSections', {
        textDocument,
        position: { line: 0, character: 0 },
      });
      for (const { key } of sections) {
        await ask<PortalCopy>('microCredential/portalText', {
          textDocument,
          section: key,
          straightQuotes: true,
        });
      }
      await editor.save(uri);
      await editor.close(uri);
    }
    return answers;
  } finally {
    await editor.stop();
  }
}
