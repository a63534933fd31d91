import assert from 'node:assert/strict';
import { findPhrase, phraseText, readPhrase } from '../../../../server/core/credential/phrase.ts';

function find(written: string, text: string): string[] {
  const reading = readPhrase(written);
  assert.ok('phrase' in reading, 'the phrase can be read');
  return findPhrase(reading.phrase, phraseText(text)).map(({ start, end }) => text.slice(start, end));
}

describe('Phrases', () => {
  const cases: readonly (readonly [phrase: string, text: string, ...found: string[]])[] = [
    ['you should have', 'You should have asked. you SHOULD  have', 'You should have', 'you SHOULD  have'],
    ['you should', 'you shoulder it; thank you, should it', 'you, should'],
    ['you should', 'It is up to you. Should it fail'],
    ['you should', 'you\n\nshould'],
    ['you should', 'you\nshould', 'you\nshould'],
    ["what I'm hearing is…", 'So what I’m hearing is this', 'what I’m hearing is'],
    ["don't", 'Don’t, DON`T', 'Don’t'],
    ['build … trust', 'We build, day by day, trust. Build it. Trust me', 'build, day by day, trust'],
    ['build ... trust', 'build trust', 'build trust'],
    ['{build|earn} … trust', 'I earn some trust and build trust', 'earn some trust', 'build trust'],
    ['when {I|we}', 'when she, when we', 'when we'],
    ['{a bit|} boring', 'a bit boring and boring', 'a bit boring', 'boring'],
    ['{a|a b} b c', 'a b b c', 'a b b c'],
    ['evidence-based', 'evidence based, Evidence–based', 'evidence based', 'Evidence–based'],
    ['3.5 hours', 'for 3.5 hours', '3.5 hours'],
    ['élan', 'E\u0301lan', 'E\u0301lan'],
    ['(a+)+$', 'aaaa a', 'a'],
  ];
  for (const [phrase, text, ...found] of cases) {
    it(`“${phrase}” in ${JSON.stringify(text)}`, () => assert.deepEqual(find(phrase, text), found));
  }

  const faults: readonly (readonly [string, string])[] = [
    ['', 'empty'],
    ['…', 'empty'],
    ['{|a}', 'empty'],
    ['a {b', 'unclosed-brace'],
    ['a b}', 'closing-brace'],
    ['{a {b|c}}', 'nested-brace'],
    ['a '.repeat(200), 'too-long'],
  ];
  for (const [phrase, fault] of faults) {
    it(`refuses “${phrase.slice(0, 20)}” as ${fault}`, () => assert.deepEqual(readPhrase(phrase), { fault }));
  }

  it('takes time in proportion to the text, whatever the phrase', () => {
    const phrases = [
      'a … a … a … a … b',
      `${'{a|a a|} '.repeat(30)}b`,
      'a a a a a a a a b',
      '{a|a a|a a a} … {a|b} … c',
    ];
    const text = 'a '.repeat(40_000);
    // Work, not time: a machine may be busy with other things.
    const before = process.cpuUsage();
    for (const phrase of phrases) assert.deepEqual(find(phrase, text), []);
    assert.ok(process.cpuUsage(before).user < 6_000_000);
  });
});
