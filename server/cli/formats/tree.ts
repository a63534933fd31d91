import { type Coverage, formatPages, formatTimeRange, type Locator, type Range } from '../../core/index.ts';
import { count, painter } from './style.ts';

type State = Coverage['parts'][number]['state'];

const marks: Readonly<Record<State, string>> = { covered: '✔', partial: '◐', missing: '✘' };
const colours: Readonly<Record<State, 'green' | 'yellow' | 'red'>> = {
  covered: 'green',
  partial: 'yellow',
  missing: 'red',
};

/** The coverage as a tree for people, each line with the state in a mark and where it stands in the file. */
export function formatTree(path: string, coverage: Coverage, coloured: boolean): string {
  const paint = painter(coloured);
  const lines: string[] = [`${paint('bold', path)}  ${coverage.title}`.trimEnd()];
  const add = (depth: number, state: State, text: string, range: Range | undefined): void => {
    const place = range ? paint('gray', `  (line ${range.start.line + 1})`) : '';
    lines.push(`${'  '.repeat(depth)}${paint(colours[state], marks[state])} ${text}${place}`);
  };
  for (const part of coverage.parts) {
    const words = `${count(part.words)}${part.minimum === undefined ? '' : ` of ${count(part.minimum)}`} words`;
    add(1, part.state, `${part.title}: ${words}`, part.range);
    for (const question of part.questions) {
      add(2, question.state, `Question ${question.id}: ${count(question.words)} words`, question.range);
    }
  }
  for (const outcome of coverage.outcomes) {
    add(1, outcome.state, `${outcome.id} ${outcome.statement}`, outcome.range);
    for (const detail of outcome.details) {
      add(2, detail.state, `${detail.id} ${detail.statement}`, detail.range);
      for (const { artifact, locator, range } of detail.evidence) {
        lines.push(
          `      · ${artifact}${locator ? `, ${place(locator)}` : ''}${paint('gray', `  (line ${range.start.line + 1})`)}`,
        );
      }
    }
  }
  const { details, covered, partial, missing } = coverage.summary;
  lines.push(`  ${covered} of ${details} details covered, ${partial} partly, ${missing} missing`);
  return `${lines.join('\n')}\n`;
}

function place(locator: Locator): string {
  switch (locator.kind) {
    case 'time':
      return formatTimeRange(locator.start, locator.end);
    case 'cell':
    case 'section':
      return `${locator.kind} ${locator.text}`;
    default:
      return formatPages(locator.kind, locator.start, locator.end);
  }
}
