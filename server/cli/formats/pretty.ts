import { type CheckedSubmission, type Diagnostic, summaryOf } from '../report.ts';
import { count, counted, painter, severityFormats } from './style.ts';

const EXCERPT = 100;

/** The report for people: each problem with its line and the place marked, then what is covered. */
export function formatPretty(checked: readonly CheckedSubmission[], colours: boolean): string {
  if (checked.length === 0) return 'No submissions found.\n';
  const paint = painter(colours);
  const blocks = checked.map((submission) => {
    const { path, diagnostics, coverage } = submission;
    const { details, covered, partial, missing } = coverage.summary;
    const head = coverage.title === '' ? paint('bold', path) : `${paint('bold', path)}  ${coverage.title}`;
    const words = coverage.parts.map(
      ({ id, words: has, minimum }) =>
        `${partLabel(id)} ${count(has)}${minimum === undefined ? '' : ` of ${count(minimum)}`} words`,
    );
    const evidence = `${covered} of ${details} details covered, ${partial} partly, ${missing} missing`;
    return [
      head,
      ...diagnostics.flatMap((diagnostic) => problem(diagnostic, submission, paint)),
      `  ${[...words, details > 0 ? evidence : ''].filter((part) => part !== '').join(' · ')}`,
      `  ${stateSentences[coverage.state]}`,
      '',
    ].join('\n');
  });
  return `${blocks.join('\n')}\n${closing(checked)}\n`;
}

const stateSentences = {
  empty: 'Nothing is written yet.',
  drafting: 'Not complete yet.',
  complete: 'Complete. Confirm the checklist before you hand it in.',
  ready: 'Complete, and the checklist is confirmed.',
} as const;

function partLabel(id: string): string {
  const number = /^part-(\d+)$/.exec(id)?.[1];
  return number === undefined ? id : `Part ${number}`;
}

function problem(
  { code, severity, message, range }: Diagnostic,
  submission: CheckedSubmission,
  paint: ReturnType<typeof painter>,
): string[] {
  const { line, character } = range.start;
  const label = paint(severityFormats[severity], severity);
  const text = submission.lineAt(line);
  const end = range.end.line === line ? range.end.character : text.length;
  const { shown, from } = excerpt(text, character);
  const marks = '^'.repeat(Math.max(1, Math.min(end, from + shown.length) - character));
  const gutter = paint('gray', '|');
  return [
    `  ${line + 1}:${character + 1}  ${label}  ${message}  ${paint('gray', code)}`,
    `      ${gutter} ${shown}`,
    `      ${gutter} ${blanks(shown.slice(0, character - from))}${paint(severityFormats[severity], marks)}`,
  ];
}

/** The part of a long line around a place in it. */
function excerpt(text: string, character: number): { shown: string; from: number } {
  if (text.length <= EXCERPT) return { shown: text, from: 0 };
  const from = Math.max(0, Math.min(character - 30, text.length - EXCERPT));
  return { shown: text.slice(from, from + EXCERPT), from };
}

function blanks(text: string): string {
  return text.replace(/[^\t]/g, ' ');
}

function closing(checked: readonly CheckedSubmission[]): string {
  const { submissions, errors, warnings, informations, hints } = summaryOf(checked);
  const parts = [
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    ...(informations > 0 ? [`${count(informations)} for information`] : []),
    ...(hints > 0 ? [counted(hints, 'hint')] : []),
  ];
  return `${counted(submissions, 'submission')}: ${parts.join(', ')}`;
}
