import {
  type Coverage,
  type PartCoverage,
  partHeading,
  type Range,
  weekName,
  writeLocator,
} from '../../core/index.ts';
import type { CheckedSubmission } from '../report.ts';
import { headOf } from './pretty.ts';
import { cutTo, widthOf } from './printable.ts';
import { counted, pageOn, type Screen } from './style.ts';
import { detailsLine, type State, stateFormats, stateMarks, stateSentence, wordsLine } from './summary.ts';

/** The coverage as a tree for people, each line with the state in a mark and where it stands in the file. */
export function formatTree(submission: CheckedSubmission, screen: Screen): string {
  const { coverage } = submission;
  const page = pageOn(screen);
  const { paint, columns } = page;
  const lines = [...headOf(submission, page), ''];
  const addLine = (depth: number, mark: string, text: string, range: Range | undefined): void => {
    const start = `${'  '.repeat(depth)}${mark} `;
    const place = range ? `  (line ${range.start.line + 1})` : '';
    const room = columns - widthOf(`${'  '.repeat(depth)}✔ ${place}`);
    lines.push(`${start}${cutTo(room, text)}${place === '' ? '' : paint('gray', place)}`);
  };
  const add = (depth: number, state: State, text: string, range: Range | undefined): void =>
    addLine(depth, paint(stateFormats[state], stateMarks[state]), text, range);
  const addEvidence = (depth: number, evidence: readonly Evidence[]): void => {
    for (const { artifact, locator, written, range } of evidence) {
      const place = locator ? writeLocator(locator) : written;
      addLine(depth, '·', place === undefined ? artifact : `${artifact}, ${place}`, range);
    }
  };
  for (const part of coverage.parts) {
    add(0, part.state, `${partHeading(part)}: ${wordsLine(part)}`, part.range);
    for (const { id, state, words, range } of part.questions) {
      const text = !range ? 'not there yet' : words === 0 ? 'no answer yet' : counted(words, 'word');
      add(1, state, `Question ${id}: ${text}`, range);
    }
    for (const { title, required, state, range } of part.sections) {
      // One that need not be there is no gap.
      if (required || range) add(1, state, `${title}${range ? '' : ': not there yet'}`, range);
    }
    for (const week of part.weeks ?? [])
      add(1, week.state, `${weekName(week)}: ${weekText(week)}`, week.range);
  }
  for (const outcome of coverage.outcomes) {
    add(
      0,
      outcome.state,
      `${coverage.outcomeAbbreviation} ${outcome.id}. ${outcome.statement}`,
      outcome.range,
    );
    addEvidence(1, outcome.evidence ?? []);
    for (const detail of outcome.details) {
      add(1, detail.state, `${coverage.outcomeAbbreviation} ${detail.id} ${detail.statement}`, detail.range);
      addEvidence(2, detail.evidence);
    }
  }
  for (const { id, file, problem, references, range } of coverage.artifacts) {
    const use = `cited ${references === 1 ? 'once' : `${references} times`}`;
    const text = `Artifact ${id}: ${problem ? fileProblems[problem] : use}, ${file}`;
    add(0, problem ? 'missing' : 'covered', text, range);
  }
  for (const { text, confirmed, range } of coverage.checklist) {
    add(
      0,
      confirmed ? 'covered' : 'missing',
      `${confirmed ? 'Confirmed' : 'To be confirmed'}: ${text}`,
      range,
    );
  }
  if (coverage.summary.details > 0) lines.push('', `Details: ${detailsLine(coverage)}`);
  lines.push(stateSentence(coverage));
  return `${lines.join('\n')}\n`;
}

const fileProblems = {
  missing: 'the file is not there',
  unreadable: 'the file cannot be read',
  outside: 'the file lies outside the submission’s folder',
} as const;

function weekText({ range, words, deliverables }: Week): string {
  if (!range) return 'not there yet';
  const lacking = deliverables.filter(({ shown }) => !shown).length;
  const lacks = lacking > 0 ? `, lacks ${counted(lacking, 'deliverable')}` : '';
  return words === 0 ? 'nothing written yet' : `${counted(words, 'word')}${lacks}`;
}

type Week = NonNullable<PartCoverage['weeks']>[number];
type Evidence = Pick<
  Coverage['outcomes'][number]['details'][number]['evidence'][number],
  'artifact' | 'locator' | 'written' | 'range'
>;
