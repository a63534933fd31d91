import assert from 'node:assert/strict';
import { checkText, soundPieces } from '../../../../support/brief.ts';
import { testFixtures } from '../../../../support/fixtures.ts';

testFixtures(import.meta.url);

describe('The remedy for what hides headings', () => {
  const before = `${soundPieces['front matter']}\n${soundPieces['part 1']}\n`;
  const behind = `${soundPieces['part 2']}\n${soundPieces['part 3']}`;

  for (const [name, hiding] of [
    ['a comment with a note in it', '<!-- shorter!\n\n'],
    ['a comment of several lines', '<!--\nshorter!\nand warmer\n\n\n'],
    ['a comment with nothing in it', '<!--\n\n'],
    ['code', '```\n\n'],
    ['code in a language', '~~~ text\n\n'],
  ] as const) {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      it(`brings back all below ${name}, with ${JSON.stringify(lineBreak)}`, () => {
        const text = (before + hiding + behind).replaceAll('\n', lineBreak);
        const findings = checkText(text).findings;
        assert.equal(findings.length, 1);
        const [edit, ...others] = findings[0]?.fixes?.()[0]?.edits ?? [];
        assert.ok(edit && others.length === 0);
        const mended = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
        assert.deepEqual(checkText(mended).findings, []);
      });
    }
  }

  it('ends a comment at the first empty line, so that the rest of an answer is not hidden with it', () => {
    const text = `${before}<!-- shorter!\n\nThe rest of the answer.\n\n${behind}`;
    const [edit] = checkText(text).findings[0]?.fixes?.()[0]?.edits ?? [];
    assert.deepEqual(edit, { span: spanBehind(text, 'shorter!'), text: ' -->' });
  });

  it('is not offered where a mark of its own ends what hides: it may be meant', () => {
    for (const [opening, end] of [
      ['<!--', '-->'],
      ['```', '```'],
    ]) {
      const text = `${before}${opening}\n${soundPieces['part 2']}\n${end}\n\n${soundPieces['part 3']}`;
      const hidden = checkText(text).findings.find(({ code }) => code === 'missing-part');
      assert.match(hidden?.variant ?? '', /^hidden-in-/);
      assert.equal(hidden?.fixes, undefined);
    }
  });
});

function spanBehind(text: string, words: string): { start: number; end: number } {
  const end = text.indexOf(words) + words.length;
  return { start: end, end };
}
