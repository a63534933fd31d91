import assert from 'node:assert/strict';
import { labels, offersAt, taken, told } from './offers.ts';

const head = `---
credential: test/brief
artifacts:
  - { id: video, file: artifacts/whole.mp4, title: The talk, transcript: talk.vtt }
  - { id: plan, file: artifacts/six.pdf }
  - { id: photo, file: wall.png }
  - { id: gone, file: artifacts/gone.mp4 }
  - { id: video, file: artifacts/other.mp4 }
  - { file: nameless.pdf }
---

# Part 2. Work Examples/Artifacts

## EO 1

### EO 1.1

In [@video, 03:15–04:02] I listen. So [@video, 01:00; @plan, p. 3] and [@plan, p. 3; 99:99] tell.

`;
const transcript = (file: string) =>
  file === 'talk.vtt'
    ? [
        { start: 0.8, end: 9.1, speaker: 'Coach', text: 'Thank you for making the time.' },
        { start: 9.9, end: 13.2, text: 'Two buses 🙂, actually.' },
        { start: 60, end: 60.4, speaker: 'A', text: 'Yes.' },
        { start: 60.5, end: 60.9, speaker: 'B', text: 'No.' },
      ]
    : [];

/** The last line of a text in which an offer was taken. */
function line(marked: string, label: string): string {
  return taken(head + marked, label, { transcript }).slice(head.length);
}

describe('Completion of citations', () => {
  it('offers the artifacts with what they are', () => {
    const offers = offersAt(`${head}In [@‸`);
    assert.deepEqual(
      offers.map(({ label, detail, documentation }) => [label, told(detail), told(documentation)]),
      [
        ['video', 'video, 12:34', 'The talk'],
        ['plan', 'document, 6 pages', ''],
        ['photo', 'image, wall.png', ''],
        ['gone', 'video, artifacts/gone.mp4: not there', ''],
      ],
    );
  });

  it('writes the id and what belongs behind it', () => {
    assert.equal(line('In [@‸', 'video'), 'In [@video, ‸]');
    assert.equal(line('🙂 In [@vi‸]', 'video'), '🙂 In [@video, ‸]');
    assert.equal(line('In [-@vi‸] we', 'video'), 'In [-@video, ‸] we');
    assert.equal(line('In [@‸', 'photo'), 'In [@photo]‸');
    assert.equal(line('In [@‸]', 'photo'), 'In [@photo‸]');
    assert.equal(line('In [@vi‸, 01:00]', 'video'), 'In [@video‸, 01:00]');
    assert.equal(line('| [@‸ | x |', 'video'), '| [@video, ‸] | x |');
    assert.equal(line('In [@‸|', 'plan'), 'In [@plan, ‸]|');
  });

  it('replaces the rest of an id, and no word that merely follows', () => {
    assert.equal(line('In [@vi‸deo, 01:00]', 'plan'), 'In [@plan‸, 01:00]');
    assert.equal(line('In [@vi‸deo', 'plan'), 'In [@plan, ‸]');
    assert.equal(line('In [@‸the talk we', 'video'), 'In [@video, ‸]the talk we');
    assert.equal(line('In [@‸ and [@plan, p. 3]', 'video'), 'In [@video, ‸] and [@plan, p. 3]');
  });

  it('goes on behind a semicolon with a further place or another artifact', () => {
    assert.equal(line('[@video, 01:00; @‸]', 'plan'), '[@video, 01:00; @plan, ‸]');
    assert.equal(line('[@video, 01:00; @p‸', 'plan'), '[@video, 01:00; @plan, ‸]');
    assert.equal(line('[@video, 02:00; ‸]', '@plan'), '[@video, 02:00; @plan, ‸]');
    assert.equal(line('[@video, 02:00; ‸]', '03:15–04:02'), '[@video, 02:00; 03:15–04:02‸]');
    assert.equal(line('[@plan, p. 2; p‸]', 'p. 4'), '[@plan, p. 2; p. 4‸]');
    assert.equal(line('[@v‸; @plan, p. 3]', 'video'), '[@video, ‸; @plan, p. 3]');
  });

  it('offers the places that were cited before, with their details, and then those that were not', () => {
    const offers = offersAt(`${head}In [@video, ‸]`, { transcript });
    assert.deepEqual(
      offers.map(({ label, detail }) => [label, told(detail)]),
      [
        ['01:00', 'EO 1.1'],
        ['03:15–04:02', 'EO 1.1'],
        ['00:00–00:10', 'Coach: Thank you for making the time.'],
        ['00:09–00:14', 'Two buses 🙂, actually.'],
        ['01:00–01:01', 'A: Yes. B: No.'],
      ],
    );
    assert.ok(offers[2]?.filter.includes('making the time'));
    assert.equal(told(offers[2]?.documentation), 'Coach: Thank you for making the time.');
    assert.deepEqual(labels(`${head}In [@plan, ‸]`), ['p. 3', 'p. 1', 'p. 2', 'p. 4', 'p. 5', 'p. 6']);
    assert.deepEqual(labels(`${head}In [@photo, ‸]`), []);
    assert.deepEqual(labels(`${head}In [@nobody, ‸]`), []);
  });

  it('does not offer the place that is being written', () => {
    assert.deepEqual(labels(`${head}In [@video, 07:07‸]`, { transcript }).includes('07:07'), false);
  });

  it('replaces the place that stands there and closes the citation', () => {
    assert.equal(line('In [@video, ‸', '01:00'), 'In [@video, 01:00]‸');
    assert.equal(line('In [@video,‸]', '01:00'), 'In [@video,01:00‸]');
    assert.equal(line('In [@video ‸]', '01:00'), 'In [@video 01:00‸]');
    assert.equal(line('In [@video, 0‸3:15] we', '01:00'), 'In [@video, 01:00‸] we');
    assert.equal(line('In [@video, 0‸3:15; 04:00] we', '01:00'), 'In [@video, 01:00‸; 04:00] we');
    assert.equal(line('In [@video, ‸ we talk; then more', '01:00'), 'In [@video, 01:00]‸ we talk; then more');
    assert.equal(line('In [@video, ‸ and [@plan, p. 3]', '01:00'), 'In [@video, 01:00]‸ and [@plan, p. 3]');
    assert.equal(line('| [@video, ‸ | x |', '01:00'), '| [@video, 01:00]‸ | x |');
  });

  it('offers nothing in code, in HTML and outside of citations', () => {
    for (const text of [
      '`[@‸`',
      '```\n[@‸\n```',
      '```\n[@vi‸',
      '    [@‸',
      '- a\n\n  ~~~\n  [@‸\n  ~~~',
      '<!-- [@‸ -->',
      'Text <!-- [@‸ --> text',
      '<div>\n[@‸\n</div>',
      '[def]: [@‸',
      '\\[@‸',
      '[@video, 01:00]‸',
      'mail@‸',
      '[x](‸',
      '[‸',
      '[see @‸',
    ]) {
      assert.deepEqual(labels(head + text), [], text);
    }
    assert.equal(labels(`${head}<b>x</b> [@‸`).length, 4);
    assert.equal(labels(`${head}\\\\[@‸`).length, 4);
    assert.equal(labels(`${head}<!-- x --> [@‸`).length, 0, 'The line of a comment is HTML to its end');
    assert.equal(labels(`${head}\`code\`[@‸`).length, 4);
  });

  it('asks for more letters where a transcript is longer than anybody reads', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      start: index,
      end: index + 1,
      text: `word${index}`,
    }));
    const given = { transcript: () => many };
    assert.equal(labels(`${head}In [@video, ‸]`, given).length, 1000);
    assert.deepEqual(labels(`${head}In [@video, word4321‸]`, given), ['1:12:01–1:12:02']);
  });
});
