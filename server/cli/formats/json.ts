import { type CheckedFile, type CheckedSubmission, type Report, summaryOf } from '../report.ts';

/** The report for programs. Its shape is a contract: fields may be added, never renamed or removed. */
export function formatJson(report: Report): (string | Uint8Array)[] {
  const { submissions, definitions } = report;
  const shown = {
    version: 1,
    submissions: [],
    // Only where there are any, so that nothing changes for whoever checks submissions alone.
    ...(definitions.length > 0 && { definitions: definitions.map(fileOf) }),
    summary: summaryOf(report),
  };
  const text = `${json(shown)}\n`;
  if (submissions.length === 0) return [text];
  const [head = '', tail = ''] = text.split(NONE);
  const list = submissions.flatMap(({ written }, index) => [index === 0 ? OPEN : ',\n', written]);
  return [head, ...list, CLOSE, tail];
}

const NONE = '"submissions": []';
const OPEN = '"submissions": [\n';
const CLOSE = '\n  ]';

/** One submission as it stands in the report, indented as it is there. */
export function submissionInJson(file: CheckedSubmission): string {
  const text = json({ submissions: [{ ...fileOf(file), coverage: file.coverage }] });
  return text.slice(text.indexOf(OPEN) + OPEN.length, text.lastIndexOf(CLOSE));
}

function json(value: object): string {
  return JSON.stringify(value, null, 2);
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
