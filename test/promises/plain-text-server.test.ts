import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type {
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentLink,
  DocumentSymbol,
  Hover,
  InlayHint,
  MarkupContent,
  Position,
  Range,
  SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import type { PortalCopy, PortalSectionInfo } from '../../server/protocol/portal.ts';
import { FakeEditor } from '../support/lsp/client.ts';
import { Folder } from '../support/lsp/folder.ts';
import { fullClient } from '../support/lsp/full-client.ts';
import { hostile, hostileDefinition, hostileSubmission } from './hostile-submission.ts';

const unseen = /[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/;

/** Fails where a text would show something that nobody sees, or turn itself around. */
function assertSeen(where: string, ...texts: readonly (string | undefined)[]): void {
  for (const text of texts) assert.doesNotMatch(text ?? '', unseen, where);
}

/** Fails where Markdown is more than paragraphs of text, one of which may be strong. */
function assertPlain(where: string, { kind, value }: MarkupContent): void {
  assertSeen(where, value);
  if (kind === 'plaintext') return;
  const visit = (node: Nodes): void => {
    assert.ok(
      ['root', 'paragraph', 'text', 'strong'].includes(node.type),
      `${where}: ${node.type}\n${value}`,
    );
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(value));
  // VS Code makes icons of these only where it is told to, which it is not; a writer must not wonder either.
  assert.doesNotMatch(value, /(?<!\\)\$\(/, where);
}

describe('What a file says reaches an editor as plain text', () => {
  let folder: Folder;
  let uri: string;

  before(() => {
    folder = new Folder({
      'hostile.credential.yaml': hostileDefinition,
      'submission.md': hostileSubmission,
    });
    uri = folder.uri('submission.md');
  });

  after(() => folder.remove());

  for (const format of ['markdown', 'plaintext'] as const) {
    describe(`to one that shows ${format}`, () => {
      let editor: FakeEditor;

      before(async () => {
        const { textDocument, ...rest } = fullClient;
        editor = await FakeEditor.start({
          folder: folder.path,
          settings: { inlayHints: true },
          capabilities: {
            ...rest,
            textDocument: {
              ...textDocument,
              diagnostic: {},
              hover: { contentFormat: [format] },
              completion: { completionItem: { documentationFormat: [format], snippetSupport: true } },
            },
          },
        });
        await editor.open(uri, hostileSubmission);
        const { coverage } = (await editor.coverage(uri)) ?? {};
        assert.equal(coverage?.outcomes.length, 1, 'The definition is not understood');
      });

      after(() => editor.stop());

      const about = (extra: object = {}) => ({ textDocument: { uri }, ...extra });
      const places = (): Position[] => {
        const { text } = editor.document(uri);
        return text
          .split('\n')
          .flatMap((line, number) =>
            [...line.matchAll(/\S+/g)].map(({ index }) => ({ line: number, character: index + 1 })),
          );
      };
      const whole = (): Range => ({
        start: { line: 0, character: 0 },
        end: editor.document(uri).positionAt(hostileSubmission.length),
      });

      it('in hovers', async () => {
        let seen = 0;
        for (const position of places()) {
          const hover = await editor.request<Hover | null>('textDocument/hover', about({ position }));
          if (!hover) continue;
          seen += 1;
          const contents = hover.contents as MarkupContent;
          assert.equal(contents.kind, format);
          assertPlain(`hover at ${position.line}`, contents);
        }
        assert.ok(seen > 10, `${seen} hovers`);
      });

      it('in completions and their documentation', async () => {
        let seen = 0;
        const known = new Set<string>();
        for (const position of places().filter(({ line }) => line < 30)) {
          const list = await editor.request<CompletionList | null>(
            'textDocument/completion',
            about({ position }),
          );
          for (const item of list?.items ?? []) {
            seen += 1;
            assertSeen('completion', item.label, item.detail);
            assert.equal(item.documentation, undefined);
            assert.equal(item.command, undefined);
            if (known.has(item.label)) continue;
            known.add(item.label);
            const { documentation } = await editor.request<CompletionItem>('completionItem/resolve', item);
            if (typeof documentation === 'string') assertSeen('documentation', documentation);
            else if (documentation) assertPlain('documentation', documentation);
          }
        }
        assert.ok(seen > 10, `${seen} offers`);
      });

      it('in inlay hints, code lenses and links', async () => {
        const hints = await editor.request<InlayHint[]>('textDocument/inlayHint', about({ range: whole() }));
        assert.ok(hints.length > 0);
        for (const { label, tooltip } of hints) {
          // Parts of labels could have commands; markup in tooltips could have links.
          assert.ok(typeof label === 'string' && (tooltip === undefined || typeof tooltip === 'string'));
          assertSeen('hint', label, tooltip);
        }
        const lenses = await editor.request<CodeLens[]>('textDocument/codeLens', about());
        assert.ok(lenses.length > 0);
        for (const { command } of lenses) {
          assert.ok(['', 'microCredential.reveal'].includes(command?.command ?? '?'), command?.command);
          assertSeen('lens', command?.title);
          assert.doesNotMatch(command?.title ?? '', /\$\(/);
        }
        const links = await editor.request<DocumentLink[]>('textDocument/documentLink', about());
        assert.ok(links.length > 0);
        for (const { tooltip } of links) assertSeen('link', tooltip);
      });

      it('in the outline and among the symbols of the workspace', async () => {
        const check = (symbols: readonly DocumentSymbol[]): void => {
          for (const { name, detail, children = [] } of symbols) {
            assertSeen('symbol', name, detail);
            check(children);
          }
        };
        const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', about());
        assert.ok(symbols.length > 0);
        check(symbols);
        const found = await editor.request<SymbolInformation[]>('workspace/symbol', { query: '' });
        for (const { name } of found) assertSeen('workspace symbol', name);
      });

      it('in the list of problems and in remedies', async () => {
        const report = await editor.pull(uri);
        assert.ok(report.kind === 'full' && report.items.length > 0);
        for (const { message, source, codeDescription } of report.items) {
          assert.ok(typeof message === 'string');
          assertSeen('problem', message, source);
          assert.match(codeDescription?.href ?? '', /^https:\/\//);
        }
        for (const { title, command } of await editor.codeActions(uri, whole())) {
          assertSeen('action', title);
          assert.notEqual(command?.command, 'workbench.action.quit');
        }
      });

      it('in what is copied for a portal', async () => {
        const sections = await editor.request<PortalSectionInfo[]>(
          'microCredential/portalSections',
          about({ position: { line: 0, character: 0 } }),
        );
        assert.ok(sections.length > 0);
        for (const { key, title } of sections) {
          assertSeen('section', title);
          const copy = await editor.request<PortalCopy>(
            'microCredential/portalText',
            about({ section: key, straightQuotes: true }),
          );
          assertSeen('copy', copy.title);
          assert.doesNotMatch(copy.html, /<(?:img|script|a href="(?!https:))/i);
          assert.doesNotMatch(copy.html, /href="(?:command|javascript|data|vscode)/i);
        }
      });
    });
  }

  it('and the submission really holds all of it', () => {
    for (const text of Object.values(hostile)) assert.ok(hostileSubmission.includes(text));
  });
});
