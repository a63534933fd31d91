import assert from 'node:assert/strict';
import { renameArtifact, renameableAt } from '../../../../../server/core/assist/index.ts';
import { say } from '../../../../../server/core/index.ts';
import { edited, readCursor, submissionAtCursor, submissionOf, written } from '../../../../support/cursor.ts';

const text = `---
credential: test/brief
artifacts:
  - { id: video, file: artifacts/video.mp4, title: The video }
  - id: 'plan'
    file: plan.pdf
---

# Part 2

In [@video, 03:15; 04:02; @plan] and [-@video] and [video](artifacts/video.mp4#t=1) the video shows \`[@video]\`.

| Time | What |
|---|---|
| [@video] | [@vidéo] |
`;
const at = (place: string): string => text.replace(place.replace('‸', ''), place);

/** The text after a rename, or why there is none. */
function renamed(marked: string, id: string): string {
  const { submission, offset } = submissionAtCursor(marked);
  const result = renameArtifact(submission, offset, id);
  return 'refusal' in result ? say([result.refusal]) : edited(String(submission.text), result);
}

const withClip = text
  .replace('id: video', 'id: clip')
  .replace('[@video, 03:15', '[@clip, 03:15')
  .replace('[-@video]', '[-@clip]')
  .replace('| [@video]', '| [@clip]');

describe('Renaming an artifact', () => {
  for (const place of [
    'id: vi‸deo',
    'id: ‸video',
    '[@video‸, 03:15',
    '[‸@video, 03:15',
    '[-@v‸ideo]',
    '| [@vid‸eo]',
  ]) {
    it(`changes the declaration and every citation from ${place}`, () => {
      assert.equal(renamed(at(place), 'clip'), withClip);
    });
  }

  it('offers the id alone', () => {
    const { submission, offset } = submissionAtCursor(at("id: 'pl‸an'"));
    const found = renameableAt(submission, offset);
    assert.ok('span' in found);
    assert.deepEqual([written(submission, found.span), found.id], ['plan', 'plan']);
  });

  it('keeps quotation marks and adds those that YAML needs', () => {
    assert.ok(renamed(at("id: 'pl‸an'"), 'goals').includes("id: 'goals'"));
    for (const id of ['null', 'true', 'No', '12', '1.5', '2026-03-10', '1e5']) {
      const after = renamed(at('id: vi‸deo'), id);
      assert.ok(after.includes(`id: "${id}"`), after);
      assert.equal(submissionOf(after).frontMatter.artifacts[0]?.id?.value, id);
    }
  });

  it('writes ids whose underscores would be emphasis so that they are none', () => {
    const after = renamed(at('id: vi‸deo'), '_my_video_');
    const cited = submissionOf(after).units.flatMap(({ unit }) =>
      unit.references.map(({ artifact }) => artifact.value),
    );
    assert.deepEqual(cited, [
      '_my_video_',
      '_my_video_',
      'plan',
      '_my_video_',
      '_my_video_',
      '_my_video_',
      'vidéo',
    ]);
  });

  it('takes an @ before the new id for what it is', () =>
    assert.equal(renamed(at('id: vi‸deo'), '@clip'), withClip));

  it('changes nothing when the id stays', () => assert.equal(renamed(at('id: vi‸deo'), 'video'), text));

  it('puts a misspelled id right everywhere', () => {
    assert.equal(renamed(at('[@vid‸éo]'), 'video'), text.replace('vidéo', 'video'));
  });

  it('refuses an id that is taken', () => {
    assert.equal(
      renamed(at('id: vi‸deo'), 'plan'),
      'Another artifact is already called “plan”. Choose another id.',
    );
  });

  for (const id of ['', ' ', 'a b', 'a,b', 'a]', 'a;b', '-a', 'a.', 'ä'.repeat(200), 'a\nb', '@@a']) {
    it(`refuses the id ${JSON.stringify(id).slice(0, 20)}`, () => {
      assert.match(renamed(at('id: vi‸deo'), id), /cannot be used as an id\. Use letters, digits/);
    });
  }

  for (const place of [
    'test/br‸ief',
    'file: artifacts/vid‸eo',
    '03:‸15',
    '04:‸02',
    '[vid‸eo](',
    'video.mp4#t‸=1',
    'the vid‸eo',
    '`[@vid‸eo]`',
    'Pa‸rt 2',
    'title: The vid‸eo',
  ]) {
    it(`is refused at ${place}`, () => {
      const { submission, offset } = submissionAtCursor(at(place));
      const found = renameableAt(submission, offset);
      assert.ok('refusal' in found && say([found.refusal]) === 'Only the id of an artifact can be renamed.');
      assert.ok('refusal' in renameArtifact(submission, offset, 'clip'));
    });
  }

  it('leaves everything but the id as it was, in every way of storing the text', () => {
    for (const store of [(each: string) => each.replace(/\n/g, '\r\n'), (each: string) => `\uFEFF${each}`]) {
      const stored = readCursor(store(at('id: vi‸deo')));
      const edits = renameArtifact(submissionOf(stored.text), stored.offset, 'clip');
      assert.ok(!('refusal' in edits));
      assert.equal(edited(stored.text, edits), store(withClip));
    }
  });
});
