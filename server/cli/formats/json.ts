import { type CheckedFile, type Report, summaryOf } from '../report.ts';

/** The report for programs. Its shape is a contract: fields may be added, never renamed or removed. */
export function formatJson(report: Report): string {
  const { submissions, definitions } = report;
  const shown = {
    version: 1,
    submissions: submissions.map((file) => ({ ...fileOf(file), coverage: file.coverage })),
    // Only where there are any, so that nothing changes for whoever checks submissions alone.
    ...(definitions.length > 0 && { definitions: definitions.map(fileOf) }),
    summary: summaryOf(report),
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

function fileOf({ path, credential, diagnostics }: CheckedFile) {
  return {
    path,
    credential,
    diagnostics: diagnostics.map(({ code, severity, message, range }) => ({
      code,
      severity,
      message,
      range,
    })),
  };
}
