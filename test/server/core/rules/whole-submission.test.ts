import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type CheckResult,
  type Credentials,
  check,
  createCredentials,
  readSubmission,
  type Submission,
} from '../../../../server/core/index.ts';
import { quietEdit, type Stretches } from '../../../../server/core/rules/quiet-edit.ts';
import { builtInCredentials } from '../../../../server/host/built-in-credentials.ts';
import { briefSubmission, credentials, factsOf } from '../../../support/brief.ts';
import { explained, forSeeds, type Random } from '../../../support/random.ts';
import { assertSame } from '../../../support/same.ts';

/** `test/asked` without a limit of characters: where there is one, every character matters. */
const unlimited = createCredentials(
  ['brief', 'asked'].map((name) => ({
    file: `${name}.credential.yaml`,
    text: () => {
      const file = path.join(import.meta.dirname, `../../../support/credentials/${name}.credential.yaml`);
      return readFileSync(file, 'utf8').replace(/^ *characters: .*\n/m, '');
    },
  })),
);

/** What one rule or another looks for in words, and what lies beside it. */
const telling = [
  'Dr. Smith',
  'Ms. Garcia asked',
  'Springfield Elementary School',
  'anna@example.org',
  '555-123-4567',
  'all names have been changed',
  'a pseudonym',
  'the PLC',
  'a Professional Learning Community (PLC)',
  'the IEP and the PLC',
  'at 03:15',
  'from 01:00 to 01:30',
  'at 9:15 am',
  'at 900:00',
  'artifacts/session.mp4',
  'see artifacts/plan.pdf there',
  'a strategy that I use',
  'trusting relationships',
  'I will continue in the future',
  'EO 1',
  'EO 1.2 and 2',
  'in practice 12 teachers',
  'Outcome 9.',
  'EO 9',
  '[@video, 00:30]',
  '[@plan]',
  '[@plan, p. 40]',
  '[@nothing, p. 1]',
  '[there](artifacts/plan.pdf#page=2)',
  'TODO',
  'you should have asked',
  'Step 2',
  'the parents and the teachers',
  'paraphrasing and open questions build trust',
  'the coach names the leadership issue openly',
  'x',
  ' ',
  ',',
  ')',
  '"',
  '*',
  '`',
  '<',
  'a new paragraph\n\n',
  '\n',
  '## Question 2\n\n',
  '**Part 3**',
  '**Part 3. Reflection and Application**\n\n',
  '#Part 3\n\n',
  '\n```\n',
  '\n```\n# Part 3\n',
  '\n<!--\n## Question 2\n',
  '[@video] 00:20',
];

const more = [
  'Anna met Ms. Garcia at 03:15, as the PLC had asked. ',
  'The IEP (Individual Education Plan) was there at 01:10. ',
  'Names have been changed. ',
  'Dr. Smith of Springfield Elementary School wrote to anna@example.org. ',
  'It is in artifacts/plan.pdf. ',
  '| a | Ms. Garcia |\n|---|---|\n| 03:15 | the PLC |\n| EO 9 | x |\n\n',
  '- an item with EO 9 and 03:15\n- another item of the PLC\n- [ ] The assessor can see both of us.\n\n',
  'My strategies build trust, and I will continue. ',
];

describe('What the rules for whole submissions find while somebody types', () => {
  it('is what they find in the text as it is', function () {
    this.timeout(0);
    let quiet = 0;
    let steps = 0;
    forSeeds(60, (random) => {
      const typist = new Typist(random);
      for (let word = 0; word < 5; word++) typist.write(random.pick(telling));
      quiet += typist.quiet;
      steps += typist.steps;
    });
    // Else the test would say nothing.
    assert.ok(quiet > steps / 4, `${quiet} of ${steps} steps were quiet`);
  });
});

const course = `---
credential: test/course
---

# Part 1. Leadership Team

## Representation

There are teachers and parents.

# Part 2. Course Log

## Week 1

For step 2 we took photos of step 4.

## Week 5

For step 3 there was an analysis.
`;

/** A text in which a word or two are written otherwise, and the rule that finds something else then. */
interface Rewording {
  readonly rule: string;
  readonly text: string;
  readonly one: string;
  readonly other: string;
  /** The credentials, where others are meant than those without limits of characters. */
  readonly known?: Credentials;
}

const asked = (paragraph: string): string =>
  briefSubmission({ 'part 3': `# Part 3. Reflection\n\nTrust grew. ${paragraph}\n` }).replace(
    'test/brief',
    'test/asked',
  );
const inAnswer = (paragraph: string): string =>
  briefSubmission({ 'part 1': `# Part 1. Overview Questions\n\n## Question 1\n\n${paragraph}\n` }).replace(
    'test/brief',
    'test/asked',
  );
const inPart1 = (answer: string): string =>
  briefSubmission({
    'part 1': `# Part 1. Overview Questions\n\n## Question 1\n\n${answer}\n\n## Question 2\n\nThere are five words here.\n`,
  });
const long = 'My days went on as they were before, one by one. ';
const unused = briefSubmission({
  'part 3': '# Part 3. Reflection\n\nSee the file artifacts/whole.mp4, or not.\n',
}).replace(/(?=\n---)/, '\n  - { id: unused, file: artifacts/whole.mp4 }');
const hiddenQuestion = briefSubmission({
  'part 1': '# Part 1. Overview Questions\n\n## Question 1\n\nA few words.\n\n```\n## Question 2\n```\n',
});
const practices = `---
credential: test/practices
---

# Evidence of Practice

## Practice 1

We met in practice 12 of the year.
`;

const rewordings: readonly Rewording[] = [
  {
    rule: 'unaddressed-ask',
    text: inAnswer(`A strategy. ${long.repeat(5)}`),
    one: 'strategy',
    other: 'strategi',
  },
  {
    rule: 'unaddressed-outcome',
    text: asked(`We plan the next steps together. ${long.repeat(5)}`),
    one: 'steps together',
    other: 'stops togather',
  },
  {
    rule: 'too-many-words',
    text: asked(`${long.repeat(10)} It went on, before and after.`),
    one: 'on, before',
    other: `on, before${'e'.repeat(100)}`,
    known: credentials,
  },
  { rule: 'unused-artifact', text: unused, one: 'whole.mp4, or', other: 'whale.mp4, or' },
  {
    rule: 'unattached-timestamp',
    text: briefSubmission().replace('## EO 2\n', '## EO 2\n\nAt 00:09 we began.\n'),
    one: '00:09',
    other: '00x09',
  },
  {
    rule: 'undefined-acronym',
    text: asked('The PLC met.\n\nA Professional Learning Community (PLC) met.'),
    one: '(PLC)',
    other: '(Plc)',
  },
  {
    rule: 'personal-information',
    text: asked('Ms. Garcia came.\n\nMs. Garcia met us.'),
    one: 'Ms. Garcia met',
    other: 'Ms. garcia met',
  },
  {
    rule: 'personal-information',
    text: asked('Ms. Garcia came.\n\nNames have been changed.'),
    one: 'changed',
    other: 'charged',
  },
  { rule: 'unknown-outcome', text: practices, one: 'practice 12 of', other: 'Practice 12, of' },
  { rule: 'missing-stakeholder', text: course, one: 'parents', other: 'parenting' },
  { rule: 'step-out-of-order', text: course, one: 'step 3', other: 'stop 3' },
  {
    rule: 'missing-part',
    text: briefSubmission({ 'part 3': '**Part 3. Reflection**\n\nTrust grew.\n' }),
    one: '**Part 3',
    other: '**A part 3',
  },
  { rule: 'missing-deliverable', text: course, one: 'photos', other: 'phot0s' },
  {
    rule: 'unattached-timestamp',
    text: briefSubmission().replace('## EO 2\n', '## EO 2\n\nIn [@video] 00:09 we began.\n'),
    one: '] 00:09',
    other: '] and 00:09',
  },
  {
    rule: 'missing-part',
    text: briefSubmission({ 'part 3': '```\n# Part 3. Reflection\n```\n' }),
    one: '# Part 3',
    other: '# A part 3',
  },
  ...['missing-question', 'too-few-words'].map((rule) => ({
    rule,
    text: hiddenQuestion,
    one: '# Question 2',
    other: '# A question 2',
  })),
];

/** The same with a word more, for the rules that count them. */
const withOneMore: readonly Rewording[] = [
  { rule: 'too-few-words', text: inPart1('one two three four'), one: 'three four', other: 'three four five' },
  {
    rule: 'near-word-limit',
    text: inPart1('one two three four five'),
    one: 'four five',
    other: 'four five six',
  },
  {
    rule: 'too-many-words',
    text: inAnswer('word '.repeat(118) + 'at last'),
    one: 'at last',
    other: 'at long last',
  },
  {
    rule: 'unanswered-question',
    text: inAnswer('Describe the strategies you use to build trust with a school leader.'),
    one: 'school leader.',
    other: 'school leader. Gladly.',
  },
  {
    rule: 'unaddressed-ask',
    text: inAnswer('word '.repeat(37) + 'at last'),
    one: 'at last',
    other: 'at long last',
  },
  {
    rule: 'unaddressed-outcome',
    text: asked('Here.').replace('Trust grew. ', 'I saw '),
    one: 'I saw Here.',
    other: 'I saw something new come Here.',
  },
  {
    rule: 'missing-explanation',
    text: briefSubmission().replace(/In (.*) I paraphrase, which.*/, '$1 He listened well today.'),
    one: 'well today',
    other: 'well enough today',
  },
  {
    rule: 'missing-section',
    text: briefSubmission().replace(/\| Time[\s\S]*EO 2 \|\n/, '- .\n'),
    one: '- .',
    other: '- a.',
  },
];

describe('A word more', () => {
  for (const rewording of withOneMore) testBothWays(rewording);
});

describe('A word that is written otherwise', () => {
  for (const rewording of rewordings) testBothWays(rewording);
});

function testBothWays({ rule, text, one, other, ...rewording }: Rewording): void {
  const known = rewording.known ?? (text.includes('test/asked') ? unlimited : credentials);
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    it(`changes what ${rule} finds: ${from.slice(0, 25)} → ${to.slice(0, 25)}`, () => {
      assert.equal(text.split(one).length, 2, 'The word stands there once');
      const before = read(text.replace(one, from), known);
      const findings = ofRule(rule, before);
      const after = read(text.replace(one, to), known, before);
      const fresh = ofRule(rule, read(text.replace(one, to), known));
      assert.deepEqual(ofRule(rule, after), fresh);
      assert.notDeepEqual(findings, fresh, 'The rule tells the two apart');
      const isQuiet = quietEdit(stretchesOf(before), stretchesOf(after)) !== undefined;
      assert.ok(isQuiet, 'The edit is a quiet one');
    });
  }
}

function stretchesOf({ stretches, text }: Submission): Stretches {
  return { stretches, length: text.length };
}

function read(text: string, known: Credentials, previous?: Submission): Submission {
  const submission = readSubmission(text, known, previous);
  assert.ok(submission);
  return submission;
}

function ofRule(rule: string, submission: Submission): unknown[] {
  const { findings } = check(submission, { factsOf, knownCredentials: [] });
  return findings.flatMap(({ code, span: { start }, arguments: said }) =>
    code === rule ? [{ start, arguments: said }] : [],
  );
}

/** Types into a random submission, character by character, and holds each version against a fresh one. */
class Typist {
  steps = 0;
  /** Steps in which findings were taken over. */
  quiet = 0;
  readonly #random: Random;
  readonly #known: Credentials;
  readonly #privateNames: readonly string[];
  #text: string;
  #submission: Submission | undefined;
  #result: CheckResult | undefined;

  constructor(random: Random) {
    this.#random = random;
    this.#known = random.pick([shipped, credentials, credentials, unlimited]);
    this.#privateNames = random.pick([[], [], ['Anna', 'Overbrook']]);
    this.#text = randomText(random, random.pick(this.#known.ids));
    this.#look();
  }

  write(word: string): void {
    const at = this.#place();
    if (this.#random.chance(0.15)) {
      const end = Math.min(this.#text.length, at + this.#random.below(60));
      this.#replace(at, end, this.#random.chance(0.5) ? word : '');
      return;
    }
    for (let typed = 0; typed < word.length; typed++)
      this.#replace(at + typed, at + typed, word.charAt(typed));
    // Thought better of.
    for (let left = word.length; left > 0 && this.#random.chance(0.7); left--) {
      this.#replace(at + left - 1, at + left, '');
    }
  }

  /** Mostly behind a word below the front matter. */
  #place(): number {
    const body = this.#text.indexOf('\n---', 3) + 5;
    const at = body + this.#random.below(Math.max(1, this.#text.length - body));
    return this.#random.chance(0.7) ? this.#text.indexOf(' ', at) + 1 || at : at;
  }

  #replace(start: number, end: number, by: string): void {
    this.#text = this.#text.slice(0, start) + by + this.#text.slice(end);
    const before = new Set(this.#result?.findings);
    this.#look();
    this.steps += 1;
    if (this.#result?.findings.some((finding) => before.has(finding))) this.quiet += 1;
  }

  #look(): void {
    const text = this.#text;
    explained(`before: ${JSON.stringify(this.#submission?.text)}\nafter: ${JSON.stringify(text)}`, () => {
      this.#submission = readSubmission(text, this.#known, this.#submission);
      const fresh = readSubmission(text, this.#known);
      this.#result = this.#submission && this.#check(this.#submission);
      assertSame(said(this.#result), said(fresh && this.#check(fresh)));
    });
  }

  #check(submission: Submission): CheckResult {
    return check(submission, { factsOf, knownCredentials: [], privateNames: this.#privateNames });
  }
}

const shipped = builtInCredentials();

function randomText(random: Random, credential: string): string {
  const unused = '\n  - { id: unused, file: artifacts/whole.mp4 }';
  let text = briefSubmission().replace('test/brief', credential);
  if (random.chance(0.5)) text = text.replace(/(?=\n---)/, unused);
  for (const piece of random.several(0, 5, () => random.pick(more))) {
    const starts = [...text.matchAll(/\n\n(?=[A-Z])/g)].map(({ index }) => index + 2);
    const at = random.pick(starts);
    text = text.slice(0, at) + piece + text.slice(at);
  }
  return text;
}

/** Functions are equal only to themselves; what they give is what matters. */
function said(result: CheckResult | undefined): unknown {
  return result?.findings.map(({ fixes, ...finding }) => ({ ...finding, fixes: fixes?.() }));
}
