import { performance } from 'node:perf_hooks';
import { ChunkedText, check, coverageOf, readSubmission, type Submission } from '../server/core/index.ts';
import { builtInCredentials } from '../server/host/built-in-credentials.ts';
import { makeSubmission, middleOf } from './submissions.ts';

/** Milliseconds of one keystroke inside the core, by what is done. */
export interface Phases {
  readonly read: readonly number[];
  readonly check: readonly number[];
  readonly coverage: readonly number[];
}

/** Types in the middle of a document, without server or pipe. */
export function phases(words: number, count: number): Phases {
  const credentials = builtInCredentials();
  const { offset } = middleOf(makeSubmission(words));
  let text = ChunkedText.of(makeSubmission(words));
  let submission: Submission | undefined;
  const factsOf = () => ({ state: 'file', size: 1 }) as const;
  const taken = { read: [] as number[], check: [] as number[], coverage: [] as number[] };
  for (let stroke = 0; stroke < count; stroke++) {
    text = text.replace(offset, offset, 'x');
    const edit = { span: { start: offset, end: offset }, length: 1 };
    const start = performance.now();
    submission = readSubmission(text, credentials, submission, edit);
    const read = performance.now();
    if (!submission) throw new Error('What the bench made is no submission.');

    const { findings, assessment } = check(submission, { factsOf, knownCredentials: credentials.ids });
    const checked = performance.now();
    coverageOf(submission, assessment, findings, factsOf, ({ start: from, end }) => ({
      start: text.positionAt(from),
      end: text.positionAt(end),
    }));
    const covered = performance.now();
    taken.read.push(read - start);
    taken.check.push(checked - read);
    taken.coverage.push(covered - checked);
  }
  const warm = (samples: number[]): number[] => samples.slice(Math.floor(count / 4));
  return { read: warm(taken.read), check: warm(taken.check), coverage: warm(taken.coverage) };
}
