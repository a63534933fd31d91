import { type CodeAction, type CodeActionContext, CodeActionKind, type Range } from 'vscode-languageserver';
import { type Finding, format, type MessageCatalogue, type Span } from '../core/index.ts';
import { toDiagnostic, toRange } from './conversions.ts';
import type { Snapshot } from './session.ts';

/** The remedies for what is wrong at a place, worked out on the text as it is now. */
export function codeActionsFor(
  snapshot: Snapshot,
  range: Range,
  context: CodeActionContext,
  catalogue: MessageCatalogue,
): CodeAction[] {
  const { document, findings } = snapshot;
  const wanted = context.only ?? [CodeActionKind.QuickFix];
  if (!wanted.some((kind) => kind === '' || CodeActionKind.QuickFix.startsWith(kind))) return [];
  const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return findings
    .filter(({ span }) => touches(span, at))
    .flatMap((finding) => actionsOf(finding, snapshot, catalogue));
}

function actionsOf(
  finding: Finding,
  { document, version }: Snapshot,
  catalogue: MessageCatalogue,
): CodeAction[] {
  return (finding.fixes ?? []).map((fix) => ({
    title: format(fix.title, fix.arguments, catalogue),
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.preferred,
    diagnostics: [toDiagnostic(document, finding, catalogue)],
    edit: {
      documentChanges: [
        {
          textDocument: { uri: document.uri, version },
          edits: fix.edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text })),
        },
      ],
    },
  }));
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
