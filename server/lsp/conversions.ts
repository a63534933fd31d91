import type {
  Diagnostic,
  DiagnosticSeverity,
  Position,
  Range as ProtocolRange,
} from 'vscode-languageserver-protocol';
import {
  type Finding,
  helpAddress,
  type MessageCatalogue,
  messageOf,
  type Severity,
  type Span,
} from '../core/index.ts';
import type { OpenDocument } from './open-document.ts';

/** Under which name the findings appear beside those of other programs. */
export const DIAGNOSTIC_SOURCE = 'Micro-Credential';

/** As the protocol numbers them. */
const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};

export function toRange(document: OpenDocument, { start, end }: Span): ProtocolRange {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The offset of a place; nothing for a line that is not there. Behind a line's end its end is meant. */
export function toOffset(document: OpenDocument, { line, character }: Position): number | undefined {
  const isInside = line >= 0 && line < document.lineCount && character >= 0;
  return isInside ? document.offsetAt({ line, character }) : undefined;
}

export function toDiagnostic(
  document: OpenDocument,
  finding: Finding,
  catalogue: MessageCatalogue,
): Diagnostic {
  return {
    code: finding.code,
    codeDescription: { href: helpAddress(finding.code) },
    severity: severities[finding.severity],
    source: DIAGNOSTIC_SOURCE,
    message: messageOf(finding, catalogue),
    range: toRange(document, finding.span),
  };
}
