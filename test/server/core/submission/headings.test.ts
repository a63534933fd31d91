import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createCredentials } from '../../../../server/core/credential/registry.ts';
import { HeadingRecogniser } from '../../../../server/core/submission/recognise.ts';

const coaching = 'eln/collaborative-leadership-coaching';
const course = 'iel/collaborative-leadership';
const method = 'collaborative-coaching';
const credentials = createCredentials(
  [coaching, course, method].map((id) => {
    const file = `${id}.credential.yaml`;
    const text = () => readFileSync(new URL(`../../../../credentials/${file}`, import.meta.url), 'utf8');
    return { file, text, builtInId: id };
  }),
);

/** What a heading is taken for, as `part-1`, `question 2`, `EO 1`, `EO 1.2`, `script`, `2–4` for weeks, or `other`. */
function takenFor(heading: string, partId?: string, outcome?: string, credential = coaching): string {
  const definition = credentials.find(credential);
  assert.ok(definition);
  const part = definition.parts.find((each) => each.id === partId);
  const found = new HeadingRecogniser(definition).recognise(heading, { part, outcome });
  switch (found.kind) {
    case 'part':
      return found.part.id;
    case 'question':
      return `question ${found.id}`;
    case 'outcome':
    case 'detail':
      return `EO ${found.id}`;
    case 'section':
      return found.id;
    case 'week':
      return `${found.from}–${found.to}`;
    default:
      return found.kind;
  }
}

describe('A heading', () => {
  const parts = [
    'Part 1. Overview Questions',
    'PART 1 – OVERVIEW QUESTIONS',
    'Part 1',
    'Part I: Overview Questions',
    'part one',
    'Overview Questions',
    'Part 1, Overview Questions',
    'I. Overview Questions',
    'A) Overview Questions',
    '[Part 1] Overview Questions',
    '📝 Part 1: Overview Questions',
    '\u200bPart 1. Overview Questions',
    'Overview questions – Develop a responsive narrative that answers the following questions',
  ];
  for (const heading of parts) {
    it(`“${heading}” is a part`, () => assert.equal(takenFor(heading), 'part-1'));
  }

  it('is a part by its title with “&” and with “and” alike', () => {
    assert.equal(takenFor('Part 3 – Reflection & Application'), 'part-3');
    assert.equal(takenFor('Reflection & Application'), 'part-3');
    assert.equal(takenFor('Reflection and Application'), 'part-3');
  });

  const prompt =
    'What dialogue and questioning strategies do you use to ensure a collaborative outcomes-based conversation with an educational leader?';
  const questions = [
    'Question 2',
    'Q2',
    'Q. 2:',
    'question #2 – my answer',
    'Question 2, my answer',
    'Question Two',
    'Question II: my answer',
    'Overview Question 2',
    `Prompt 2. ${prompt}`,
    `II. ${prompt}`,
    `2. ${prompt}`,
    prompt,
  ];
  for (const heading of questions) {
    it(`“${heading.slice(0, 30)}” is a question`, () => {
      assert.equal(takenFor(heading, 'part-1'), 'question 2');
      assert.equal(takenFor(heading, 'part-3'), 'other', 'in a part without questions');
    });
  }

  const inOutcomes: readonly (readonly [heading: string, outcome: string | undefined, taken: string])[] = [
    ['EO 4', undefined, 'EO 4'],
    ['EO4: our plan', undefined, 'EO 4'],
    ['Essential Outcome 4 — our plan', undefined, 'EO 4'],
    ['Strategize to co-develop goals and a plan of action to improve performance', undefined, 'EO 4'],
    ['EO 4.1 Goals', undefined, 'EO 4.1'],
    ['4.1 Goals', '4', 'EO 4.1'],
    ['4.1 Goals', undefined, 'other'],
    ['EO 4, our plan', undefined, 'EO 4'],
    ['EO IV', undefined, 'EO 4'],
    ['Essential Outcome Four: our plan', undefined, 'EO 4'],
    ['Outcome 4', undefined, 'EO 4'],
    ['Outcome 4.1', undefined, 'EO 4.1'],
    ['EO Detail 4.1', undefined, 'EO 4.1'],
    ['EO 4, Detail 1', undefined, 'EO 4.1'],
    ['Detail 4.1: goals', undefined, 'EO 4.1'],
    ['Outcomes of the talk', undefined, 'other'],
    ['3.5 hours with the team', '4', 'other'],
    ['Strategize to co-develop goals to improve performance', undefined, 'EO 4.1'],
    // The beginning of two statements: what is meant depends on where it stands.
    ['Strategize to co-develop goals', undefined, 'EO 4'],
    ['Strategize to co-develop goals', '4', 'EO 4.1'],
    ['Strategize to co-develop a plan of action', '4', 'EO 4.2'],
    ['Strategize to co-develop goals and a plan of action', '4', 'EO 4'],
    ['Engage in a collegial, trusting relationship', '1', 'EO 1.1'],
    ['Engage in a collegial, trusting relationship to address and analyze issues', '1', 'other'],
    ['Provides evidence-based communicative feedback', undefined, 'EO 3'],
    ['Provides evidence-based communicative feedback', '3', 'EO 3.1'],
    ['Narrative Summary', undefined, 'script'],
    ['Video script: what happens when', undefined, 'script'],
  ];
  for (const [heading, outcome, taken] of inOutcomes) {
    it(`“${heading}” ${outcome ? `inside EO ${outcome}` : 'outside'} is ${taken}`, () => {
      assert.equal(takenFor(heading, 'part-2', outcome), taken);
    });
  }

  it('that only sounds like a question or a practice is the writer’s own', () => {
    assert.equal(takenFor('Question I ask most often', 'part-1'), 'other');
    assert.equal(takenFor('Coaching question 1: what do you see?', 'part-1'), 'other');
    assert.equal(takenFor('Practice one thing at a time', 'part-2', undefined, method), 'other');
  });

  for (const heading of [
    'Practice Four',
    'Key Practice 4: Reflect collaboratively and plan action',
    'IV. Reflect collaboratively and plan action',
    // As the source writes it over the section.
    '4. Reflect and plan action',
  ]) {
    it(`“${heading}” is a practice`, () => {
      assert.equal(takenFor(heading, 'part-2', undefined, method), 'EO 4');
    });
  }

  it('is no practice by words that the practice’s statement shares with others', () => {
    assert.equal(takenFor('4. Reflect', 'part-2', undefined, method), 'other');
    assert.equal(takenFor('3. Reflect and plan action', 'part-2', undefined, method), 'other');
  });

  const weeks: readonly (readonly [heading: string, taken: string])[] = [
    ['Week 3: Practice at school', '3–3'],
    ['Week 5, Group session', '5–5'],
    ['Week Thirteen', '13–13'],
    ['Weeks 2–4', '2–4'],
    ['Week 2-4: practice', '2–4'],
    ['Weeks 2‐4', '2–4'],
    ['Weeks 2 through 4', '2–4'],
    ['Week 2 to Week 4', '2–4'],
    ['Weeks 2, 3 and 4', '2–4'],
    ['Weeks 2, 3, 4', '2–4'],
    ['Weeks Two to Four', '2–4'],
    ['Week 5 – 31 October', '5–5'],
    ['Week 9, 28 November', '9–9'],
    ['Week 1 – 2 hours on Zoom', '1–1'],
    ['Week 2–4 October', '2–4'],
  ];
  for (const [heading, taken] of weeks) {
    it(`“${heading}” is an entry for ${taken}`, () => {
      assert.equal(takenFor(heading, 'part-2', undefined, course), taken);
    });
  }
});
