import assert from 'node:assert/strict';
import {
  type Coverage,
  type Credentials,
  check,
  coverageOf,
  type Finding,
  LineIndex,
  readSubmission,
  type Submission,
} from '../../../../server/core/index.ts';
import { isReadWhole } from '../../../../server/core/submission/limits.ts';
import { blocksOf, Section } from '../../../../server/core/submission/submission.ts';
import { builtInCredentials } from '../../../../server/host/built-in-credentials.ts';
import { briefSubmission, credentials, factsOf } from '../../../support/brief.ts';
import { edited } from '../../../support/edited.ts';
import { explained, forSeeds, type Random } from '../../../support/random.ts';
import { randomEdit, randomMarkdown, randomSubmission } from '../../../support/random-markdown.ts';
import { assertSame } from '../../../support/same.ts';

describe('Reading a submission again after an edit', () => {
  it('gives what reading it from scratch gives', function () {
    this.timeout(0);
    forSeeds(30, (random) => editAndCompare(random, 40));
  });

  it('gives it when many edits lie between two readings', function () {
    this.timeout(0);
    forSeeds(40, (random) => {
      let text = randomSubmission(random);
      let previous: Submission | undefined;
      for (let reading = 0; reading < 6; reading++) {
        for (let edit = random.below(6); edit >= 0; edit--) text = randomEdit(text, random);
        previous = compareReadings(text, previous) ?? previous;
      }
    });
  });

  it('gives it in a document that is long enough to be kept in many runs', function () {
    this.timeout(0);
    let most = 0;
    forSeeds(6, (random) => {
      const plain = 'A paragraph that says nothing.\n\n'.repeat(8);
      const further = Array.from({ length: 30 }, () => `${randomMarkdown(random)}\n\n${plain}`);
      let text = [randomSubmission(random), ...further].join('\n\n');
      let previous = compareReadings(text, undefined);
      for (let edit = 0; edit < 12; edit++) {
        text = randomEdit(text, random);
        previous = compareReadings(text, previous) ?? previous;
      }
      most = Math.max(most, previous?.runs.length ?? 0);
    });
    assert.ok(most > 3);
  });

  it('gives it in a document that asks too much of the parser, and in one that just does not', function () {
    this.timeout(0);
    const verdicts = new Set<boolean>();
    forSeeds(3, (random) => {
      const pieces = Array.from({ length: 9 }, (_, index) =>
        index % 3 === 0 ? randomMarkdown(random, 4) : `${'a*b* '.repeat(620)}\n\n`,
      );
      let text = [randomSubmission(random), ...pieces].join('\n\n');
      let previous = compareReadings(text, undefined);
      for (let edit = 0; edit < 8; edit++) {
        // What stands further up uses up the allowance of what stands below.
        if (edit % 3 === 1) text = text.replace('a*b* ', `${'b*c* '.repeat(600)}\n\na*b* `);
        else if (edit % 3 === 2) text = text.replace(/(?:b\*c\* )+/, '');
        else text = randomEdit(text, random);
        previous = compareReadings(text, previous) ?? previous;
        if (previous) verdicts.add(isReadWhole(previous));
      }
    });
    assert.equal(verdicts.size, 2);
  });

  it('gives it when an edit is undone', function () {
    this.timeout(0);
    forSeeds(40, (random) => {
      const text = randomSubmission(random);
      const first = compareReadings(text, undefined);
      const second = compareReadings(randomEdit(text, random), first);
      compareReadings(text, second);
    });
  });

  it('gives it for every credential that ships', function () {
    this.timeout(0);
    const shipped = builtInCredentials();
    forSeeds(40, (random) => {
      const credential = random.pick(shipped.ids);
      let text = randomSubmission(random).replace('test/brief', credential);
      let previous = compareReadings(text, undefined, shipped);
      for (let edit = 0; edit < 4; edit++) {
        text = randomEdit(text, random);
        previous = compareReadings(text, previous, shipped) ?? previous;
      }
    });
  });

  it('gives it wherever something may stay open or end, in a document of many runs', function () {
    this.timeout(0);
    let most = 0;
    forSeeds(12, (random) => {
      const sections = Array.from({ length: 40 }, () => {
        const plain = 'A paragraph that says – nothing.\n\n'.repeat(6 + random.below(6));
        return `${random.pick(openings)}\n\n${plain}`;
      });
      let text = [randomSubmission(random), ...sections].join('\n\n');
      if (random.chance(0.4)) text = text.replace(/\r?\n/g, random.pick(['\r\n', '\r']));
      let previous = compareReadings(text, undefined);
      for (let reading = 0; reading < 10; reading++) {
        for (let edit = random.below(3); edit >= 0; edit--) {
          text = random.chance(0.7) ? editAtOpening(text, random) : randomEdit(text, random);
        }
        previous = compareReadings(text, previous) ?? previous;
      }
      most = Math.max(most, previous?.runs.length ?? 0);
    });
    assert.ok(most > 5);
  });

  it("gives it when only a definition's target changes", () => {
    const text = briefSubmission({
      'part 3': '[there][a] and [a]\n\n# Notes\n\n[a]: artifacts/plan.pdf#page=3\n',
    });
    const before = compareReadings(text, undefined);
    compareReadings(text.replace('page=3', 'page=4'), before);
    compareReadings(`${text}\n[a]: artifacts/plan.pdf#page=4\n`, before);
    compareReadings(text.replace('[there]', '[a]: artifacts/plan.pdf#page=2\n\n[there]'), before);
  });

  it("gives it when the front matter's last line becomes longer", () => {
    const head = '---\ncredential: test/brief\n---';
    for (const [before, after] of [
      ['', '-'],
      ['\r', '\r\n'],
      ['\r', '-\r'],
      ['\n', '\n\n'],
      ['\r\n', '\r'],
    ]) {
      compareReadings(head + after, compareReadings(head + before, undefined));
    }
  });

  it('gives it when the front matter ends far above or below where it ended', () => {
    const artifacts = '  - { id: video, file: artifacts/session.mp4 }\n'.repeat(20);
    const head = `---\ncredential: test/brief\n\nartifacts:\n${artifacts}`;
    const body = 'Words.\n\n'.repeat(120);
    const closed = `${head}---\n${body}`;
    const open = head + body;
    compareReadings(open, compareReadings(closed, undefined));
    compareReadings(closed, compareReadings(open, undefined));
    compareReadings(`${head}---\n---\n${body}`, compareReadings(closed, undefined));
  });

  it('takes the front matter over only while it stands unchanged', () => {
    const before = readSubmission('---\ncredential: test/brief\n---\n\nText\n', credentials);
    const same = readSubmission('---\ncredential: test/brief\n---\n\nOther\n', credentials, before);
    assert.equal(same?.frontMatter, before?.frontMatter);
    const other = readSubmission('---\ncredential: test/whole\n---\n\nText\n', credentials, before);
    assert.equal(other?.definition?.id, 'test/whole');
  });

  it('takes over every block that the edit left alone', () => {
    const sections = Array.from({ length: 50 }, (_, index) => `## Section ${index}\n\nText.\n\n`).join('');
    const text = `---\ncredential: test/brief\n---\n\n${sections}`;
    const before = readSubmission(text, credentials);
    const after = readSubmission(text.replace('Section 25', 'Section twenty-five'), credentials, before);
    assert.ok(before && after);
    const known = new Set(blocksOf(before));
    assert.ok(blocksOf(after).filter((block) => !known.has(block)).length <= 2);
  });
});

const openings = [
  '```\ncode\n\nmore code\n```',
  '~~~\ncode\n~~~',
  '<!-- a comment\n\nthat goes on -->',
  '<pre>\n\nwords\n\n</pre>',
  '<div>\n\nwords\n\n</div>',
  '| Time | Outcome |\n|---|---|\n| [@video, 01:00–02:00] | EO 1.1 |',
  '- item\n\n  more of it\n- [ ] task',
  '# Part 3. Reflection and Application',
  '## EO 2',
  '[a]: artifacts/plan.pdf#page=3',
  'Words with [a link][a] and a note[^1].',
  '[^1]: note\n\n    more of it',
];

/** Types or deletes a few characters where a fence, HTML, a table, a heading, a line or the front matter begins or ends. */
function editAtOpening(text: string, random: Random): string {
  const marks = /```|~~~|<!--|-->|<\/?[a-z]+>|\||^---|^#|\]:|\r\n|\n\n|\r/gm;
  marks.lastIndex = random.chance(0.1) ? 0 : random.below(text.length + 1);
  const found = marks.exec(text);
  const start = Math.min(text.length, (found?.index ?? 0) + random.below(4));
  const end = Math.min(text.length, start + random.pick([0, 0, 1, 2, 4, 300]));
  const typed = random.pick([
    '',
    '',
    'x',
    '\n',
    '\n\n',
    '\r',
    '```\n',
    '\n```\n',
    '<!--',
    '-->',
    '|',
    '    ',
    '---\n',
  ]);
  return text.slice(0, start) + typed + text.slice(end);
}

function editAndCompare(random: Random, edits: number): void {
  let text = randomSubmission(random);
  let previous = compareReadings(text, undefined);
  for (let edit = 0; edit < edits; edit++) {
    text = randomEdit(text, random);
    previous = compareReadings(text, previous) ?? previous;
  }
}

/** Reads a text from scratch, after an edit and after one that is told; everything that anybody sees of it must be the same. */
function compareReadings(
  text: string,
  previous: Submission | undefined,
  known: Credentials = credentials,
): Submission | undefined {
  const fresh = readSubmission(text, known);
  const again = readSubmission(text, known, previous);
  const told = previous && edited(previous.text, text);
  const next = told ? readSubmission(told.text, known, previous, told.edit) : again;
  const about = `before: ${JSON.stringify(previous?.text.toString())}\nafter: ${JSON.stringify(text)}`;
  explained(`${about}\nedit: ${JSON.stringify(told?.edit)}`, () => {
    assert.equal(again === undefined, fresh === undefined, 'Only one of the readings finds a submission');
    assert.equal(
      next === undefined,
      fresh === undefined,
      'Only the reading by the edit, or all but it, find one',
    );
    if (!fresh || !again || !next) return;
    assertSame(visible(again), visible(fresh));
    assertSame(visible(next), visible(fresh));
    const findings = withRemedies(findingsOf(fresh));
    assertSame(withRemedies(findingsOf(again)), findings);
    assertSame(withRemedies(findingsOf(next)), findings);
    assertSpans(findingsOf(fresh).findings, text);
  });
  return next;
}

/** All that a submission says; the definitions' and the context's identity is nobody's concern. */
function visible(submission: Submission): unknown {
  const { text, units, parts, checklist, checklistHeading } = submission;
  const frontMatter = {
    ...submission.frontMatter,
    problems: submission.frontMatter.problems.map(withRemedy),
  };
  // The order of labels has no meaning.
  const definitions = Object.values(submission.definitions).map((labels) => [...labels].sort());
  const sources = blocksOf(submission).map(({ source }) => source);
  const sections = parts.map(unitByUnit);
  return {
    text: String(text),
    frontMatter,
    definitions,
    sources,
    units,
    sections,
    checklist,
    checklistHeading,
  };
}

/** How units are spread over stretches has no meaning. */
function unitByUnit(section: Section): unknown {
  const { stretches: _, ...said } = section;
  const inside = Object.entries(said).map(([key, value]) => {
    const isList = Array.isArray(value) && value.every((each) => each instanceof Section);
    return [key, isList ? value.map(unitByUnit) : value];
  });
  return { ...Object.fromEntries(inside), units: section.units };
}

function findingsOf(submission: Submission): { findings: readonly Finding[]; coverage: Coverage } {
  const { findings, assessment } = check(submission, { factsOf, knownCredentials: credentials.ids });
  const index = new LineIndex(String(submission.text));
  const coverage = coverageOf(submission, assessment, findings, factsOf, ({ start, end }) => ({
    start: index.positionAt(start),
    end: index.positionAt(end),
  }));
  return { findings, coverage };
}

function withRemedies({ findings, coverage }: ReturnType<typeof findingsOf>): unknown {
  return { coverage, findings: findings.map(withRemedy) };
}

/** Functions are equal only to themselves; what they give is what matters. */
function withRemedy({ fixes, ...finding }: Pick<Finding, 'fixes'>): unknown {
  return { ...finding, fixes: fixes?.() };
}

function assertSpans(findings: readonly Finding[], text: string): void {
  for (const { code, span, fixes } of findings) {
    const inside = 0 <= span.start && span.start < span.end && span.end <= text.length;
    assert.ok(inside, `${code} lies at ${span.start}–${span.end} of ${text.length}`);
    for (const { edits } of fixes?.() ?? []) {
      for (const edit of edits) {
        assert.ok(0 <= edit.span.start && edit.span.start <= edit.span.end && edit.span.end <= text.length);
      }
    }
  }
}
