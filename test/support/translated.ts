import assert from 'node:assert/strict';

type Texts = Readonly<Record<string, string>>;

/** What must be the same in every language: `{name}`, code, links to commands, citations. */
const untouched = /\{\w+\}|`[^`]+`|\]\([^)]+\)|\[@[^\]]+\]|\$\([\w-]+\)/g;

/**
 * A test for each text: it has a translation, with everything in it that is no language, and the translation is not the
 * text itself.
 *
 * @param alike keys of the texts that are the same in both languages
 */
export function eachIsTranslated(english: Texts, translated: Texts, alike: readonly string[]): void {
  for (const [key, text] of Object.entries(english)) {
    it(`is there for ${key}`, () => {
      const translation = translated[key];
      assert.ok(translation !== undefined && translation.trim() !== '', 'There is none');
      assert.deepEqual(untouchedIn(translation), untouchedIn(text));
      if (alike.includes(key)) assert.equal(translation, text, 'It differs: take it off the list');
      else assert.notEqual(translation, text, 'It is the text itself');
    });
  }

  it('is there for nothing else', () => {
    assert.deepEqual(
      Object.keys(translated).filter((key) => !(key in english)),
      [],
    );
    assert.deepEqual(
      alike.filter((key) => !(key in english)),
      [],
    );
  });
}

function untouchedIn(text: string): string[] {
  return (text.match(untouched) ?? []).sort();
}
