import { partHeading } from '../../core/index.ts';
import {
  type CheckedFile,
  type CheckedSubmission,
  type Diagnostic,
  type Report,
  summaryOf,
} from '../report.ts';
import { cellsOf, printable, widthOf, wrap } from './printable.ts';
import { count, counted, type Page, type Paint, pageOn, type Screen, severityFormats } from './style.ts';
import { detailsLine, stateFormats, stateMarks, stateSentence, wordsLine } from './summary.ts';

/** The report for people: each problem with its line and the place marked, then what is covered. */
export function formatPretty(report: Report, screen: Screen): (string | Uint8Array)[] {
  const { submissions, definitions } = report;
  if (submissions.length + definitions.length === 0) return [];
  const page = pageOn(screen);
  const { paint } = page;
  const ofDefinitions = definitions.map((definition) => [
    paint('bold', printable(definition.path)),
    '',
    ...problemsOf(definition, page),
    ...(definition.diagnostics.length === 0 ? ['  This definition has no problems.', ''] : []),
  ]);
  return [
    linesOf(ofDefinitions.flat()),
    ...submissions.map(({ written }) => written),
    linesOf([closing(report)]),
  ];
}

/** A submission's problems, and how far it has come. */
export function submissionForPeople(submission: CheckedSubmission, screen: Screen): string {
  const page = pageOn(screen);
  return linesOf([
    ...headOf(submission, page),
    '',
    ...problemsOf(submission, page),
    ...summaryLines(submission, page.paint),
    '',
  ]);
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** The file and the submission's title. */
export function headOf({ path, coverage }: CheckedSubmission, { paint, columns }: Page): string[] {
  return [paint('bold', printable(path)), ...(coverage.title === '' ? [] : wrap(columns, coverage.title))];
}

function problemsOf(submission: CheckedFile, page: Page): string[] {
  const { diagnostics } = submission;
  return diagnostics.flatMap((diagnostic, index) => {
    const next = diagnostics[index + 1];
    const shared = next !== undefined && samePlace(diagnostic, next);
    // Several problems at one place show it once.
    return [...sentence(diagnostic, page), ...(shared ? [] : [...excerpt(diagnostic, submission, page), ''])];
  });
}

function samePlace({ range: one }: Diagnostic, { range: other }: Diagnostic): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function sentence({ code, severity, message, range }: Diagnostic, { paint, columns }: Page): string[] {
  const place = `Line ${range.start.line + 1}, `;
  const [first = '', ...others] = wrap(columns - INDENT.length, `${place}${severity}: ${message} [${code}]`);
  const painted = `${place}${paint(severityFormats[severity], severity)}${first.slice(place.length + severity.length)}`;
  return [`  ${painted}`, ...others.map((line) => `${INDENT}${line}`)];
}

const INDENT = '      ';
const GUTTER = '| ';

/** The line of a problem, or the part of a long one around the place, with the place marked. */
function excerpt(
  { severity, range }: Diagnostic,
  submission: CheckedFile,
  { paint, columns }: Page,
): string[] {
  const { line, character } = range.start;
  const text = submission.lineAt(line);
  const end = range.end.line === line ? range.end.character : text.length;
  const { before, marked, after, place } = around(
    text,
    character,
    Math.max(end, character + 1),
    columns - INDENT.length - GUTTER.length,
  );
  const gutter = `${INDENT}${paint('gray', GUTTER)}`;
  const marks = '^'.repeat(Math.max(1, widthOf(marked)));
  return [
    `${gutter}${`${before}${marked}${after}`.trimEnd()}`,
    `${gutter}${' '.repeat(place)}${paint(severityFormats[severity], marks)}`,
  ];
}

/** What fits into so many columns around a place in a text; `place` is the column where the place begins. */
function around(
  text: string,
  start: number,
  end: number,
  columns: number,
): { before: string; marked: string; after: string; place: number } {
  const from = Math.max(0, start - columns);
  const window = cellsOf(text.slice(from, start + columns * 2));
  const index = window.findLastIndex(({ offset }) => from + offset <= start);
  const total = window.reduce((sum, { columns }) => sum + columns, 0);
  const isWhole = from === 0 && text.length <= start + columns * 2 && total <= columns;
  let first = 0;
  if (!isWhole) {
    // A third of the line is for what stands before.
    let room = Math.floor(columns / 3);
    first = Math.max(0, index);
    while (first > 0 && room >= (window[first - 1]?.columns ?? 0)) {
      first -= 1;
      room -= window[first]?.columns ?? 0;
    }
  }
  const isCutBefore = from > 0 || first > 0;
  let before = isCutBefore ? '…' : '';
  let marked = '';
  let after = '';
  let room = columns - (isCutBefore ? 2 : 1);
  let place = isCutBefore ? 1 : 0;
  for (const [at, cell] of window.entries()) {
    if (at < first) continue;
    if (!isWhole && cell.columns > room) {
      after += '…';
      break;
    }
    room -= cell.columns;
    if (at < index) {
      before += cell.text;
      place += cell.columns;
    } else if (at === index || from + cell.offset < end) marked += cell.text;
    else after += cell.text;
  }
  return { before, marked, after, place };
}

function summaryLines({ coverage }: CheckedSubmission, paint: Paint): string[] {
  const { parts, summary } = coverage;
  const rows = parts.map((part) => ({ state: part.state, label: partHeading(part), text: wordsLine(part) }));
  if (summary.details > 0) {
    const some = summary.missing < summary.details ? 'partial' : 'missing';
    const state = summary.covered === summary.details ? 'covered' : some;
    rows.push({ state, label: 'Details', text: detailsLine(coverage) });
  }
  const column = Math.max(0, ...rows.map(({ label }) => widthOf(label)));
  return [
    ...rows.map(({ state, label, text }) => {
      const gap = ' '.repeat(column - widthOf(label) + 2);
      return `  ${paint(stateFormats[state], stateMarks[state])} ${label}${gap}${text}`;
    }),
    `  ${stateSentence(coverage)}`,
  ];
}

function closing(report: Report): string {
  const { submissions, definitions = 0, errors, warnings, informations, hints } = summaryOf(report);
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(informations > 0 ? [`${count(informations)} for information`] : []),
    ...(hints > 0 ? [counted(hints, 'hint')] : []),
  ];
  const checked = [
    ...(submissions > 0 || definitions === 0 ? [counted(submissions, 'submission')] : []),
    ...(definitions > 0 ? [counted(definitions, 'definition')] : []),
  ];
  return `${checked.join(', ')}: ${parts.length > 0 ? parts.join(', ') : 'no problems found'}`;
}
