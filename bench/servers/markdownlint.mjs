// markdownlint in the smallest server that it can have. The only argument is the module's address.
import { createConnection, ProposedFeatures, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const { lint } = await import(process.argv[2]);
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
documents.onDidChangeContent(({ document }) => {
  const { uri, version } = document;
  const found = lint({ strings: { [uri]: document.getText() }, config: { default: true, MD013: false } })[
    uri
  ];
  connection.sendDiagnostics({ uri, version, diagnostics: found.map(toDiagnostic) });
});
documents.listen(connection);
connection.listen();

function toDiagnostic({ lineNumber, ruleNames, ruleDescription }) {
  const start = { line: lineNumber - 1, character: 0 };
  return { range: { start, end: start }, code: ruleNames[0], message: ruleDescription };
}
