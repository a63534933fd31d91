import assert from 'node:assert/strict';
import { editsForMoves, type Move } from '../../../../../server/core/assist/index.ts';
import { edited, submissionOf } from '../../../../support/cursor.ts';

const uri = 'file:///home/writer/submission.md';

function followed(text: string, moves: readonly Move[], at = uri): string {
  return edited(text, editsForMoves(submissionOf(text), at, moves));
}

function move(from: string, to: string): Move {
  return { from: `file:///home/${from}`, to: `file:///home/${to}` };
}

/** A submission with a file in the front matter and text below. */
function submission(file: string, text = ''): string {
  return `---\ncredential: test/brief\nartifacts:\n  - id: video\n    file: ${file}\n---\n\n# Part 2\n\n${text}\n`;
}

describe('References follow files that move', () => {
  const whole = submission(
    'artifacts/a.mp4\n    transcript: artifacts/a.vtt',
    'At [@video, 1:00] and [b](artifacts/a.mp4#t=5 "A title") ![c](<artifacts/a.mp4>) [d].\n\n[d]: artifacts/a.mp4\n\n[e](https://example.org/artifacts/a.mp4) `artifacts/a.mp4` [f](#a)',
  );

  it('an artifact in front matter, links, images and definitions', () => {
    const expected = whole
      .replace('file: artifacts/a.mp4', 'file: artifacts/b.mp4')
      .replace('(artifacts/a.mp4#t=5 "A', '(artifacts/b.mp4#t=5 "A')
      .replace('(<artifacts/a.mp4>)', '(<artifacts/b.mp4>)')
      .replace('[d]: artifacts/a.mp4', '[d]: artifacts/b.mp4');
    assert.equal(followed(whole, [move('writer/artifacts/a.mp4', 'writer/artifacts/b.mp4')]), expected);
    const crlf = whole.replace(/\n/g, '\r\n');
    assert.equal(
      followed(crlf, [move('writer/artifacts/a.mp4', 'writer/artifacts/b.mp4')]),
      expected.replace(/\n/g, '\r\n'),
    );
  });

  it('a transcript of its own', () => {
    assert.equal(
      followed(whole, [move('writer/artifacts/a.vtt', 'writer/a.vtt')]),
      whole.replace('transcript: artifacts/a.vtt', 'transcript: a.vtt'),
    );
  });

  it('a folder above, however it is written', () => {
    for (const ending of ['', '/']) {
      assert.equal(
        followed(whole, [move(`writer/artifacts${ending}`, `writer/my%20files${ending}`)]),
        whole
          .replace('file: artifacts/', 'file: my files/')
          .replace('transcript: artifacts/', 'transcript: my files/')
          .replace('(artifacts/', '(my%20files/')
          .replace('(<artifacts/', '(<my files/')
          .replace('[d]: artifacts/', '[d]: my%20files/'),
      );
    }
  });

  it('the submission itself', () => {
    const text = submission(
      'artifacts/a.mp4',
      '[b](artifacts/a.mp4) [c](notes.md?x=1#y) [d](../up.md) [e](sub/)',
    );
    assert.equal(
      followed(text, [move('writer/submission.md', 'writer/sub/other.md')]),
      submission(
        '../artifacts/a.mp4',
        '[b](../artifacts/a.mp4) [c](../notes.md?x=1#y) [d](../../up.md) [e](./)',
      ),
    );
    assert.equal(
      followed(text, [move('writer/submission.md', 'submission.md')]),
      submission(
        'writer/artifacts/a.mp4',
        '[b](writer/artifacts/a.mp4) [c](writer/notes.md?x=1#y) [d](up.md) [e](writer/sub/)',
      ),
    );
  });

  it('the submission together with its artifacts', () => {
    assert.equal(
      followed(whole, [move('writer/submission.md', 'new/s.md'), move('writer/artifacts', 'new/artifacts')]),
      whole,
    );
    assert.equal(followed(whole, [move('writer', 'play')]), whole);
  });

  it('the inner of two folders before the outer', () => {
    assert.equal(
      followed(submission('artifacts/a.mp4'), [
        move('writer', 'play'),
        move('writer/artifacts', 'play/files'),
      ]),
      submission('files/a.mp4'),
    );
  });

  it('with the quotation marks that were there, and with those that are needed', () => {
    const to = (name: string): Move[] => [move('writer/a.mp4', `writer/${encodeURIComponent(name)}`)];
    for (const [file, name, written] of [
      ['a.mp4', "it's.mp4", '"it\'s.mp4"'],
      ["'a.mp4'", "it's.mp4", "'it''s.mp4'"],
      ['"a.mp4"', 'b "c" \\d.mp4', '"b \\"c\\" \\\\d.mp4"'],
      ['a.mp4', 'b: c.mp4', '"b: c.mp4"'],
      ['a.mp4', 'b #c.mp4', '"b #c.mp4"'],
      ['a.mp4', '1', '"1"'],
      ['a.mp4', 'ü ß (1).mp4', 'ü ß (1).mp4'],
      ['./a.mp4', 'b.mp4', './b.mp4'],
      ['.\\a.mp4', 'b.mp4', './b.mp4'],
      ['>-\n      a.mp4', 'b.mp4', 'b.mp4'],
    ] as const) {
      const moved = followed(submission(file), to(name));
      assert.equal(moved, submission(written));
      const value = submissionOf(moved).frontMatter.artifacts[0]?.file?.value;
      assert.equal(value?.replace(/^\.\//, ''), name);
    }
  });

  it('in braces as in lines', () => {
    const text = '---\ncredential: test/brief\nartifacts: [{ id: v, file: a.mp4 }]\n---\n';
    assert.equal(
      followed(text, [move('writer/a.mp4', 'writer/b,c.mp4')]),
      text.replace('a.mp4', '"b,c.mp4"'),
    );
  });

  it('with the percent encoding that links need', () => {
    const text = submission('a.mp4', '[x](a.mp4#t=1) [y](<a.mp4>)');
    for (const name of [
      'b c.mp4',
      'b(1.mp4',
      'b).mp4',
      '100%.mp4',
      'b#c.mp4',
      'b?c.mp4',
      'b&amp;c.mp4',
      'b<c>.mp4',
      'b:c.mp4',
      'ü.mp4',
    ]) {
      const moved = followed(text, [move('writer/a.mp4', `writer/${encodeURIComponent(name)}`)]);
      const read = submissionOf(moved);
      const linked = read.units.flatMap(({ unit }) =>
        unit.flows.flatMap(({ links }) => links.map(({ url }) => url)),
      );
      assert.deepEqual(
        linked.map((url) => decodeURIComponent(url.replace(/#.*/, ''))),
        [name, name],
        moved,
      );
    }
  });

  it('that are named with percent signs', () => {
    assert.equal(
      followed(submission('my%20a.mp4'), [move('writer/my%20a.mp4', 'writer/my%20b.mp4')]),
      submission('"my%20b.mp4"'),
    );
    assert.equal(
      followed(submission('my%20a.mp4'), [move('writer/my%2520a.mp4', 'writer/b%2520c.mp4')]),
      submission('"b%20c.mp4"'),
    );
  });

  it('with escapes in what was there', () => {
    const text = submission('a_b.mp4', '[x](a\\_b.mp4#t=1)');
    assert.equal(
      followed(text, [move('writer/a_b.mp4', 'writer/c.mp4')]),
      submission('c.mp4', '[x](c.mp4#t=1)'),
    );
  });

  it('on Windows, whatever the client calls the drive', () => {
    const at = 'file:///c%3A/writer/submission.md';
    const moves = [{ from: 'file:///C:/writer/a.mp4', to: 'file:///c:/writer/b.mp4' }];
    assert.equal(followed(submission('a.mp4'), moves, at), submission('b.mp4'));
    const elsewhere = [{ from: 'file:///c:/writer/a.mp4', to: 'file:///d%3A/b.mp4' }];
    assert.equal(followed(submission('a.mp4'), elsewhere, at), submission('a.mp4'));
  });

  it('but nothing else changes', () => {
    const text = submission(
      '../a.mp4',
      '[x](/home/writer/a.mp4) [y](mailto:a.mp4) [z](//home/a.mp4) [](?a) <https://a.mp4>',
    );
    assert.equal(followed(text, [move('writer/a.mp4', 'writer/b.mp4')]), text);
    assert.equal(followed(text, [{ from: 'untitled:a', to: 'untitled:b' }]), text);
    assert.equal(
      followed(text, [move('writer/submission.md', 'b/submission.md')], 'untitled:Untitled-1'),
      text,
    );
    assert.equal(followed(text, []), text);
    assert.equal(followed(submission('a.mp4'), [move('writer/a.mp4x', 'writer/b.mp4')]), submission('a.mp4'));
  });

  it('as far as folders go', () => {
    const text = submission('../../../../a.mp4');
    assert.equal(followed(text, [move('writer/submission.md', 'submission.md')]), text);
  });
});
