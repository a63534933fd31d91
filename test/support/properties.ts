import assert from 'node:assert/strict';
import { readSubmission } from '../../server/core/index.ts';
import { countWords } from '../../server/core/text/words.ts';
import { answerOf, codesOf } from '../hostile/bounds.ts';
import { checkText, credentials } from './brief.ts';
import { edited } from './edited.ts';
import type { Random } from './random.ts';
import { randomEdit, randomSubmission } from './random-markdown.ts';
import { assertSame } from './same.ts';

/*
 * What must hold of every submission, whatever was typed. Each property takes a text, or a text and what it became, and
 * throws where it does not hold. `npm test` holds them for a few seconds, `npm run fuzz` for as long as one likes.
 */

export interface Sample {
  /** The versions of one document, each an edit away from the one before. */
  readonly versions: readonly string[];
}

export function randomSample(random: Random): Sample {
  const versions = [randomSubmission(random)];
  for (let edit = random.below(6); edit >= 0; edit--)
    versions.push(randomEdit(versions.at(-1) ?? '', random));
  return { versions };
}

export const properties: Readonly<Record<string, (sample: Sample) => void>> = {
  'reading after an edit gives what reading afresh gives': ({ versions }) => {
    let previous = readSubmission(versions[0] ?? '', credentials);
    for (const text of versions) {
      const { text: chunked, edit } = edited(previous?.text ?? '', text);
      const byEdit = readSubmission(chunked, credentials, previous, edit);
      previous = readSubmission(text, credentials, previous);
      const fresh = readSubmission(text, credentials);
      assert.equal(previous === undefined, fresh === undefined);
      assert.equal(byEdit === undefined, fresh === undefined);
      if (!previous || !byEdit || !fresh) continue;
      assertSame(previous.units, fresh.units);
      assertSame(byEdit.units, fresh.units);
      assertSame(checkText(text, previous).findings.map(told), checkText(text).findings.map(told));
    }
  },
  'every place lies in the text, and the answer comes in time': ({ versions }) => {
    const text = versions.at(-1) ?? '';
    if (isSubmission(text)) answerOf(text);
  },
  'every remedy applies and leaves a submission that can be read': ({ versions }) => {
    const text = versions.at(-1) ?? '';
    if (!isSubmission(text)) return;
    for (const { code, fixes } of checkText(text).findings.slice(0, 30)) {
      for (const { edits, title } of fixes?.() ?? []) {
        const after = applied(text, edits);
        assert.ok(isSubmission(after), `${title} of ${code} leaves no submission`);
        checkText(after);
      }
    }
  },
  'coverage and problems agree': ({ versions }) => {
    const text = versions.at(-1) ?? '';
    if (!isSubmission(text)) return;
    const answer = answerOf(text);
    const { coverage, findings } = answer;
    const isWhole = ['complete', 'ready'].includes(coverage.state);
    assert.ok(!isWhole || !findings.some(({ severity }) => severity === 'error'), 'complete with an error');
    const states = coverage.outcomes.flatMap(({ state, details }) =>
      details.length > 0 ? details.map((detail) => detail.state) : [state],
    );
    const { covered, partial, missing } = coverage.summary;
    assert.equal(covered + partial + missing, coverage.summary.details);
    assert.equal(states.filter((state) => state === 'covered').length, covered);
    // What is covered lacks no evidence; silence comments and limits may leave problems untold, never make them up.
    if (states.length > 0 && covered === states.length) {
      const lacks = codesOf(answer).filter(
        (code) => code === 'missing-evidence' || code === 'missing-detail',
      );
      assert.deepEqual(lacks, []);
    }
  },
  'words add up over parts, and are never more than a word processor counts': ({ versions }) => {
    const text = versions.at(-1) ?? '';
    if (!isSubmission(text)) return;
    const { coverage } = answerOf(text);
    assert.equal(
      coverage.words,
      coverage.parts.reduce((sum, { words }) => sum + words, 0),
    );
    assert.ok(coverage.words <= countWords(text));
  },
};

function isSubmission(text: string): boolean {
  return readSubmission(text, credentials) !== undefined;
}

/** A finding without its remedies, which are functions. */
function told({ fixes: _, ...finding }: ReturnType<typeof checkText>['findings'][number]): unknown {
  return finding;
}

function applied(
  text: string,
  edits: readonly {
    readonly span: { readonly start: number; readonly end: number };
    readonly text: string;
  }[],
): string {
  let result = text;
  for (const { span, text: written } of [...edits].sort((one, other) => other.span.start - one.span.start)) {
    result = result.slice(0, span.start) + written + result.slice(span.end);
  }
  return result;
}

/** The smallest sample that still fails: versions and lines are left out one after the other, as long as it does. */
export function smallest(sample: Sample, fails: (sample: Sample) => boolean): Sample {
  let best = sample;
  for (let again = true; again; ) {
    again = false;
    for (const smaller of smallerThan(best)) {
      if (!fails(smaller)) continue;
      best = smaller;
      again = true;
      break;
    }
  }
  return best;
}

function* smallerThan({ versions }: Sample): Generator<Sample> {
  for (const index of versions.keys()) {
    if (versions.length > 1) yield { versions: versions.filter((_, at) => at !== index) };
  }
  const lines = versions.map((text) => text.split('\n'));
  const most = Math.max(...lines.map(({ length }) => length));
  for (let size = Math.ceil(most / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < most; from += size) {
      yield {
        versions: lines.map((each) => each.filter((_, at) => at < from || at >= from + size).join('\n')),
      };
    }
  }
}
