import assert from 'node:assert/strict';
import { artifactKindOf, extensionOf } from '../../../../server/core/credential/artifact-kinds.ts';

describe('Kinds of artifacts', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['artifacts/session.MP4', 'video'],
    ['a.b\\notes.m4a', 'audio'],
    ['plan.pdf', 'document'],
    ['photo.HEIC', 'image'],
    ['slides.pptx', 'presentation'],
    ['data.csv', 'spreadsheet'],
    ['folder.mp4/file', 'other'],
    ['.pdf', 'other'],
    ['constructor', 'other'],
    ['x.constructor', 'other'],
    ['', 'other'],
  ];
  for (const [file, kind] of cases)
    it(`${file || 'nothing'} is ${kind}`, () => assert.equal(artifactKindOf(file), kind));

  it('takes the last extension', () => assert.equal(extensionOf('a/b.tar.GZ'), 'gz'));
});
