import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createCredentials } from '../../../../server/core/credential/registry.ts';
import { HeadingRecogniser } from '../../../../server/core/submission/recognise.ts';

const id = 'eln/collaborative-leadership-coaching';
const file = `${id}.credential.yaml`;
const credentials = createCredentials([
  {
    file,
    text: () => readFileSync(new URL(`../../../../credentials/${file}`, import.meta.url), 'utf8'),
    builtInId: id,
  },
]);

/** What a heading is taken for, as `part-1`, `question 2`, `EO 1`, `EO 1.2`, `script`, or `other`. */
function takenFor(heading: string, partId?: string, outcome?: string): string {
  const definition = credentials.find(id);
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
  for (const heading of ['Question 2', 'Q2', 'Q. 2:', 'question #2 – my answer', `2. ${prompt}`, prompt]) {
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
});
