import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ChunkedText } from '../../../../server/core/text/chunked-text.ts';
import { explained, forSeeds, type Random } from '../../../support/random.ts';
import { randomEdit, randomSubmission } from '../../../support/random-markdown.ts';

const endings = ['\n', '\r\n', '\r'];
const pieces = ['', 'a', 'some words – ', '🙂', '\r', '\n', '\r\n', '\n\r', '\r\r\n', '\n\n\n'];

describe('A text in chunks', () => {
  it('says after any edit what a document of the library says of the same text', function () {
    this.timeout(0);
    forSeeds(60, (random) => {
      let text = randomText(random);
      let chunked = ChunkedText.of(text);
      for (let edit = 0; edit < 25; edit++) {
        const document = TextDocument.create('file:///a.md', 'markdown', 1, text);
        explained(`edit ${edit} of ${JSON.stringify(text.slice(0, 2_000))}`, () =>
          assertSame(chunked, document, random),
        );
        const { start, end } = stretchIn(text, random);
        const typed = random.chance(0.1) ? randomText(random) : random.pick(pieces);
        text = text.slice(0, start) + typed + text.slice(end);
        chunked = chunked.replace(start, end, typed);
      }
    });
  });

  it('takes changes as the library does, wherever their ranges lie and whichever end comes first', () => {
    forSeeds(200, (random) => {
      const text = random.several(0, 12, () => random.pick(pieces)).join('');
      const document = TextDocument.create('file:///a.md', 'markdown', 1, text);
      const chunked = ChunkedText.of(text);
      const range = { start: randomPosition(random, 8), end: randomPosition(random, 8) };
      const [start, end] = [chunked.offsetAt(range.start), chunked.offsetAt(range.end)].sort((a, b) => a - b);
      const typed = random.pick(pieces);
      const after = chunked.replace(start ?? 0, end ?? 0, typed);
      assert.equal(String(after), TextDocument.update(document, [{ range, text: typed }], 2).getText());
    });
  });

  it('follows edits of a submission', () => {
    forSeeds(20, (random) => {
      let text = randomSubmission(random);
      for (let edit = 0; edit < 10; edit++) {
        const after = randomEdit(text, random);
        assert.equal(String(ChunkedText.of(text).replace(0, text.length, after)), after);
        text = after;
      }
    });
  });

  it('is what it was after an edit made another of it', () => {
    const before = ChunkedText.of('one\ntwo\n');
    const after = before.replace(4, 7, '2');
    assert.equal(String(before), 'one\ntwo\n');
    assert.equal(String(after), 'one\n2\n');
    assert.equal(before.lineCount, 3);
  });

  it('takes what lies outside of it for its ends', () => {
    const text = ChunkedText.of('one\ntwo');
    assert.equal(text.slice(-5, 99), 'one\ntwo');
    assert.equal(text.slice(4), 'two');
    assert.equal(text.slice(5, 2), '');
    assert.equal(String(text.replace(-1, 3, 'a')), 'a\ntwo');
    assert.equal(String(text.replace(7, 99, '!')), 'one\ntwo!');
  });
});

/** Long enough for several chunks, with lines that are longer than a chunk now and then. */
function randomText(random: Random): string {
  const line = (): string =>
    'word – '.repeat(random.below(random.chance(0.05) ? 1_500 : 20)) +
    (random.chance(0.8) ? random.pick(endings) : random.pick(pieces));
  return random.several(0, random.chance(0.5) ? 400 : 5, line).join('');
}

function stretchIn(text: string, random: Random): { start: number; end: number } {
  const start = random.below(text.length + 1);
  const reach = random.chance(0.8) ? random.below(8) : random.below(text.length + 1);
  return { start, end: Math.min(text.length, start + reach) };
}

function randomPosition(random: Random, lines: number): { line: number; character: number } {
  return { line: random.below(lines + 4) - 2, character: random.below(40) - 2 };
}

function assertSame(chunked: ChunkedText, document: TextDocument, random: Random): void {
  const text = document.getText();
  assert.equal(chunked.length, text.length);
  assert.equal(chunked.lineCount, document.lineCount);
  for (let probe = 0; probe < 40; probe++) {
    const { start, end } = stretchIn(text, random);
    assert.equal(chunked.slice(start, end), text.slice(start, end));
    const offset = random.below(text.length + 10) - 5;
    assert.deepEqual(chunked.positionAt(offset), document.positionAt(offset));
    const position = randomPosition(random, document.lineCount);
    assert.equal(chunked.offsetAt(position), document.offsetAt(position), JSON.stringify(position));
  }
  // Last: what is put together once is kept.
  if (random.chance(0.3)) assert.equal(String(chunked), text);
}
