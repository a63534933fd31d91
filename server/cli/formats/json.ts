import { type CheckedSubmission, summaryOf } from '../report.ts';

/** The report for programs. Its shape is a contract: fields may be added, never renamed or removed. */
export function formatJson(checked: readonly CheckedSubmission[]): string {
  const report = {
    version: 1,
    submissions: checked.map(({ path, credential, diagnostics, coverage }) => ({
      path,
      credential,
      diagnostics: diagnostics.map(({ code, severity, message, range }) => ({
        code,
        severity,
        message,
        range,
      })),
      coverage,
    })),
    summary: summaryOf(checked),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
