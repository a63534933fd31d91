import assert from 'node:assert/strict';
import { englishCatalogue, type Finding, format, isCode, messageOf } from '../../../../server/core/index.ts';

describe('Messages', () => {
  const finding: Finding = {
    code: 'too-few-words',
    severity: 'error',
    span: { start: 0, end: 1 },
    arguments: { part: 'Part 1', words: 734, minimum: 1000, missing: 266 },
  };

  it('have the figures in them, written as the reader writes numbers', () => {
    assert.equal(messageOf(finding), 'Part 1 has 734 of 1,000 words: 266 to go.');
    const german = { locale: 'de', messages: { 'too-few-words': '{part}: {words} von {minimum}' } };
    assert.equal(messageOf(finding, german), 'Part 1: 734 von 1.000');
  });

  it('group the digits of every whole number as English does', () => {
    const english = new Intl.NumberFormat('en');
    for (const number of [
      0,
      9,
      10,
      999,
      1000,
      1234,
      99_999,
      100_000,
      1_234_567,
      -1,
      -1000,
      2 ** 53,
      1.5,
      1234.5,
    ]) {
      assert.equal(
        format('x', { number }, { locale: 'en', messages: { x: '{number}' } }),
        english.format(number),
      );
    }
  });

  it('differ by variant', () => {
    const folder: Finding = {
      ...finding,
      code: 'artifact-missing',
      variant: 'folder',
      arguments: { file: 'a' },
    };
    assert.equal(messageOf(folder), '“a” is a folder. Name the file in it.');
  });

  it('that a translation lacks are told in English', () => {
    assert.equal(messageOf(finding, { locale: 'en-GB', messages: {} }), messageOf(finding));
  });

  it('keep a placeholder that nothing is given for, and a key that nobody knows', () => {
    assert.equal(
      format('too-few-words', { part: 'Part 1' }),
      'Part 1 has {words} of {minimum} words: {missing} to go.',
    );
    assert.equal(format('no-such-key', {}), 'no-such-key');
  });

  it("put the writer's text in as it is", () => {
    const written = '$& {minimum} {file}';
    assert.equal(format('artifact-missing', { file: written }), `The file “${written}” is not there.`);
  });

  it('are sentences: a capital or a quotation first, a full stop or a quotation last', () => {
    for (const [key, message] of Object.entries(englishCatalogue.messages)) {
      if (!isCode(key.replace(/\/.*/, ''))) continue;
      assert.match(message, /^(?:[A-Z“{<]|<<)/, key);
      assert.match(message, /(?:[.”?]|\}|\{line\})$/, key);
      assert.doesNotMatch(message, / {2}|\n|"[a-z]+"$/, key);
    }
  });
});
