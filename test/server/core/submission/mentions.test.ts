import assert from 'node:assert/strict';
import { findMentions, mentionPattern } from '../../../../server/core/submission/mentions.ts';

const pattern = mentionPattern({ label: 'Essential Outcome', abbreviation: 'EO' });

function mentions(text: string): string[] {
  return findMentions(text, pattern).map(({ outcome, detail, span }) => {
    assert.ok(text.slice(span.start, span.end).endsWith((detail ?? outcome).replace(/^.*\./, '')), text);
    return detail ?? outcome;
  });
}

describe('Mentions of outcomes', () => {
  const found: Readonly<Record<string, readonly string[]>> = {
    'EO 1': ['1'],
    'as EO 1.2 says': ['1.2'],
    '(EO 1.2)': ['1.2'],
    EO1: ['1'],
    'EO1.2.': ['1.2'],
    'eo 1': ['1'],
    'EO\u00A01': ['1'],
    'EO  1': ['1'],
    'EO\n1.2': ['1.2'],
    'EO \r\n1': ['1'],
    'Essential Outcome 2': ['2'],
    'essential outcome 2.1': ['2.1'],
    'EO 1 ends the sentence. 2 more': ['1'],
    'EO 1.1 and 1.2': ['1.1', '1.2'],
    'EO 1.1, 1.2, and 2.1': ['1.1', '1.2', '2.1'],
    'EO 1.1/1.2': ['1.1', '1.2'],
    'EO 1.1 & EO 2': ['1.1', '2'],
    'EOs 1, 2 and 4': ['1', '2', '4'],
    'Essential Outcomes 1 and 2': ['1', '2'],
    'EO 1 and 12 students': ['1'],
    'EO 1.1 and 2 students': ['1.1'],
    'EO 1.1 at 03:15': ['1.1'],
    'EO 1.1 and 1.5% of them': ['1.1'],
    'EO 1.2.3': [],
    'EO 1a': [],
    GEO: [],
    'GEO 1': [],
    'video 1': [],
    EO: [],
    'EO one': [],
    '1.2': [],
  };
  for (const [text, expected] of Object.entries(found)) {
    it(`in “${text}”: ${expected.join(', ') || 'none'}`, () => assert.deepEqual(mentions(text), expected));
  }

  it('stand where they are written', () => {
    assert.deepEqual(
      findMentions('🙂 EO 1.1 and 1.2', pattern).map(({ span }) => span),
      [
        { start: 3, end: 9 },
        { start: 14, end: 17 },
      ],
    );
  });

  it('by a single letter need that letter as it is', () => {
    const practices = mentionPattern({ label: 'Practice', abbreviation: 'P' });
    assert.equal(findMentions('P 1, practice 2, PRACTICE 3', practices).length, 3);
    assert.equal(findMentions('p 1, p. 2', practices).length, 0);
  });

  it('by a name with signs are found as it is written', () => {
    const signs = mentionPattern({ label: 'C++ (new)', abbreviation: 'C+' });
    assert.equal(findMentions('C++ (new) 1 and C+ 2', signs).length, 2);
  });
});
