import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionList,
  Hover,
  Position,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { abilities, FakeEditor } from '../../support/lsp/client.ts';
import { EncodedText, type Encoding } from '../../support/lsp/encoded.ts';
import { fullClient } from '../../support/lsp/full-client.ts';
import { submission } from '../../support/lsp/texts.ts';

/** Takes one to four units, alone and together: a family of code points, marks that combine, letters of all lengths. */
const STRANGE = '👩🏽‍🏫 e\u0301 ñ 学 𝒳';
const LINE = `${STRANGE} [@video, 4:75] ${STRANGE} [@video, 05:10] ${STRANGE}`;
const uri = 'file:///nowhere/submission.md';
const textDocument = { uri };

describe('The same edits in every position encoding', () => {
  for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const) {
    for (const lineEnd of ['\n', '\r\n']) {
      describe(`${encoding}, line ends ${JSON.stringify(lineEnd)}`, () => {
        const text = submission
          .replace('title: A small one', `title: ${STRANGE} {a}`)
          .replace('At [@video, 4:75]', LINE)
          .replace(/\n/g, lineEnd);
        let editor: FakeEditor;
        let shown: EncodedText;

        before(async () => {
          editor = await start(encoding);
        });

        beforeEach(async () => {
          shown = new EncodedText(text, encoding);
          await editor.open(uri, text);
        });

        afterEach(() => editor.close(uri));

        after(() => editor.stop());

        it('rename', async () => {
          const position = shown.rangeOf('video, 05:10').start;
          const edit = await editor.request<WorkspaceEdit>('textDocument/rename', {
            textDocument,
            position,
            newName: 'vidéo',
          });
          assert.equal(shown.edited(editsOf(edit)), text.replaceAll('video', 'vidéo'));
        });

        it('fix', async () => {
          const fixes = await editor.request<CodeAction[]>('textDocument/codeAction', {
            textDocument,
            range: shown.rangeOf('4:75'),
            context: { diagnostics: [], only: ['quickfix'] },
          });
          const fix = fixes.find(({ isPreferred }) => isPreferred);
          assert.deepEqual(fix?.diagnostics?.[0]?.range, shown.rangeOf('4:75'));
          assert.equal(shown.edited(editsOf(fix?.edit)), text.replace('4:75', '05:15'));
        });

        it('write as a link', async () => {
          const [rewrite] = await editor.request<CodeAction[]>('textDocument/codeAction', {
            textDocument,
            range: shown.rangeOf('05:10'),
            context: { diagnostics: [], only: ['refactor.rewrite'] },
          });
          assert.equal(
            shown.edited(editsOf(rewrite?.edit)),
            text.replace('[@video, 05:10]', '[05:10](artifacts/session.mp4#t=310)'),
          );
        });

        it('complete what was typed just now', async () => {
          const { end } = shown.rangeOf(`[@video, 05:10] ${STRANGE}`);
          const range = { start: end, end };
          const typed = `${STRANGE} [@vi`;
          await editor.notify('textDocument/didChange', {
            textDocument: { uri, version: 2 },
            contentChanges: [
              { range, text: typed },
              { range: { start: shown.rangeOf(STRANGE).start, end: shown.rangeOf(STRANGE).end }, text: '🎓' },
            ],
          });
          shown.text = text
            .replace(`[@video, 05:10] ${STRANGE}`, `[@video, 05:10] ${STRANGE}${typed}`)
            .replace(STRANGE, '🎓');
          const position = shown.rangeOf('[@vi ').end;
          const list = await editor.request<CompletionList>('textDocument/completion', {
            textDocument,
            position: back(position),
          });
          const [offer] = list.items;
          assert.ok(offer?.textEdit && 'range' in offer.textEdit, JSON.stringify(list));
          assert.deepEqual(offer.textEdit.range.end, back(position));
          const { newText } = offer.textEdit;
          assert.match(newText, /^video/);
          assert.equal(shown.edited([offer.textEdit]), shown.text.replace('[@vi ', `[@${newText} `));
        });

        it('hover and diagnostics', async () => {
          const range = shown.rangeOf('@video, 05:10');
          const hover = await editor.request<Hover>('textDocument/hover', {
            textDocument,
            position: range.start,
          });
          assert.deepEqual(hover.range, range);
          const report = await editor.pull(uri);
          assert.ok(report.kind === 'full');
          const found = report.items.find(({ code }) => code === 'malformed-timestamp');
          assert.deepEqual(found?.range, shown.rangeOf('4:75'));
        });
      });
    }
  }
});

/** Before the space that was sought along with the text. */
function back({ line, character }: Position): Position {
  return { line, character: character - 1 };
}

async function start(encoding: Encoding): Promise<FakeEditor> {
  const editor = new FakeEditor({
    capabilities: {
      ...fullClient,
      general: { positionEncodings: [encoding] },
      textDocument: {
        ...fullClient.textDocument,
        ...abilities.pull.textDocument,
        ...abilities.codeActions.textDocument,
        completion: {},
        hover: {},
      },
    },
  });
  const { capabilities } = await editor.initialize();
  assert.equal(capabilities.positionEncoding, encoding);
  return editor;
}

function editsOf(edit: WorkspaceEdit | undefined): TextEdit[] {
  const [change] = edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change);
  return change.edits.flatMap((each) => ('newText' in each ? [each] : []));
}
