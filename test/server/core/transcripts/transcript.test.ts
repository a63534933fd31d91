import assert from 'node:assert/strict';
import { type Cue, readTranscript } from '../../../../server/core/assist/index.ts';

function told(text: string): string[] {
  return readTranscript(text).map(
    ({ start, end, speaker, text: said }) =>
      `${start}-${end} ${speaker === undefined ? '' : `${speaker}: `}${said}`,
  );
}

const zoom = `WEBVTT

1
00:00:01.230 --> 00:00:04.560
Jane Doe: Thank you for coming.

2
00:00:05.000 --> 00:00:06.000
María de la Cruz: Gladly.

3
00:00:06.500 --> 00:00:08.000
I said: never again.
`;

const teams = `\uFEFFWEBVTT

NOTE
duration:"00:12:00"
00:00:00.000 --> 00:00:09.000 is no cue

STYLE
::cue { color: red }

c6f0d9e1-5b1f-4f2a-8a75/12-0
00:00:01.230 --> 00:00:04.560 align:start position:0%
<v Jane Doe>Thank you
for <i>coming</i>, R&amp;D.</v>

c6f0d9e1-5b1f-4f2a-8a75/13-0
01:00:05.000 --> 01:00:06.000
<v.loud Doe, O&#39;Hara (Guest)>Is 3 < 4 or &lt;5?</v>

c6f0d9e1-5b1f-4f2a-8a75/14-0
00:00:07.000 --> 00:00:08.000

`;

const otter = `1
00:00:01,230 --> 00:00:04,560
Speaker 1:  Thank you for coming.

2
00:00:05,000 --> 00:00:06,000
Unknown Speaker:
Gladly.
3
00:00:07,5 --> 00:00:08
Dr. O’Neill-Smith (Coach): Well.
`;

describe('Transcripts', () => {
  it('of Zoom name the speaker before a colon', () => {
    assert.deepEqual(told(zoom), [
      '1.23-4.56 Jane Doe: Thank you for coming.',
      '5-6 María de la Cruz: Gladly.',
      '6.5-8 I said: never again.',
    ]);
    assert.deepEqual(
      readTranscript(zoom).map(({ speaker }) => speaker),
      ['Jane Doe', 'María de la Cruz', undefined],
    );
  });

  it('of Teams name the speaker in a tag; notes, styles and empty cues say nothing', () => {
    const cues: Cue[] = [
      { start: 1.23, end: 4.56, speaker: 'Jane Doe', text: 'Thank you for coming, R&D.' },
      { start: 3605, end: 3606, speaker: "Doe, O'Hara (Guest)", text: 'Is 3 < 4 or <5?' },
    ];
    assert.deepEqual(readTranscript(teams), cues);
  });

  it('of Otter have commas, numbers and sometimes no blank line', () => {
    assert.deepEqual(told(otter), [
      '1.23-4.56 Speaker 1: Thank you for coming.',
      '5-6 Unknown Speaker: Gladly.',
      '7.5-8 Dr. O’Neill-Smith (Coach): Well.',
    ]);
  });

  it('may leave hours out and use any line ending', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\nOne\ntwo\n\n61:01.5 --> 61:02.25\nThree';
    for (const newline of ['\n', '\r\n', '\r']) {
      assert.deepEqual(told(text.replace(/\n/g, newline)), ['1-2 One two', '3661.5-3662.25 Three']);
    }
    assert.deepEqual(told('\uFEFF00:00:01,000 --> 00:00:02,000\nOne'), ['1-2 One']);
  });

  it('are in the order of time, and no cue ends before it starts', () => {
    const text = '00:05.000 --> 00:04.000\nB\n\n00:01.000 --> 00:02.000\nA\n';
    assert.deepEqual(told(text), ['1-2 A', '5-5 B']);
  });

  it('hold the Spanish and the Chinese colon', () => {
    assert.deepEqual(readTranscript('00:01.000 --> 00:02.000\n¿Qué: eso?')[0]?.speaker, undefined);
    assert.deepEqual(readTranscript('00:01.000 --> 00:02.000\n王芳: 你好')[0]?.speaker, '王芳');
  });

  it('of nothing are empty', () => {
    for (const text of [
      '',
      'WEBVTT',
      '# Notes\n\nText',
      '00:00 -->',
      '1:2:3:4 --> 5',
      '00:01.000 --> 00:02.000',
    ]) {
      assert.deepEqual(readTranscript(text), [], text);
    }
  });

  it('are read in a time in proportion to their length, whatever they hold', () => {
    const million = 1_000_000;
    const cue = '00:01.000 --> 00:02.000\n';
    for (const piece of [
      '-->',
      '--> ',
      ' ',
      '<',
      '<v ',
      '<v a',
      '<v a>',
      '&',
      '&amp;',
      '\n',
      '\r\n \r\n',
      '1\n',
      'A ',
      'A: ',
      'Aa ',
      'NOTE\n',
      '0',
      '0:',
      '00:00.000 ',
      '00:00.000 --> 00:01.000\n',
      '00:00.000 --> 00:01.000\nA: b\n\n',
      '\uD83D',
    ]) {
      const hostile = piece.repeat(million / piece.length);
      for (const text of [hostile, cue + hostile, `${cue}A: ${hostile}`]) {
        const started = performance.now();
        const cues = readTranscript(text);
        const took = performance.now() - started;
        assert.ok(took < 1500, `${took} ms for ${JSON.stringify(piece)}`);
        assert.ok(cues.length <= 20_000 && cues.every((each) => each.text.length <= 2000));
      }
    }
  });
});
