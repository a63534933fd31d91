import { type CodeAction, type CodeActionContext, CodeActionKind, type Range } from 'vscode-languageserver';
import { type Finding, format, type MessageCatalogue, type Span } from '../core/index.ts';
import { toDiagnostic, toRange } from './conversions.ts';
import type { CheckedDocument } from './session.ts';

/**
 * The remedies for what is wrong at a place, worked out on the text as it is now. `versioned` edits apply to no other
 * text than that; a client that does not know of them gets plain ones.
 */
export function codeActionsFor(
  snapshot: CheckedDocument,
  range: Range,
  context: CodeActionContext,
  versioned: boolean,
  catalogue: MessageCatalogue,
): CodeAction[] {
  const { document, findings } = snapshot;
  const wanted = context.only ?? [CodeActionKind.QuickFix];
  if (!wanted.some((kind) => kind === '' || CodeActionKind.QuickFix.startsWith(kind))) return [];
  const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return findings
    .filter(({ span }) => touches(span, at))
    .flatMap((finding) => actionsOf(finding, snapshot, versioned, catalogue));
}

function actionsOf(
  finding: Finding,
  { document, version }: CheckedDocument,
  versioned: boolean,
  catalogue: MessageCatalogue,
): CodeAction[] {
  const { uri } = document;
  return (finding.fixes ?? []).map((fix) => {
    const edits = fix.edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
    return {
      title: format(fix.title, fix.arguments, catalogue),
      kind: CodeActionKind.QuickFix,
      isPreferred: fix.preferred,
      diagnostics: [toDiagnostic(document, finding, catalogue)],
      edit: versioned
        ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
        : { changes: { [uri]: edits } },
    };
  });
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
