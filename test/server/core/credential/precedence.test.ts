import assert from 'node:assert/strict';
import { byPrecedence } from '../../../../server/core/credential/precedence.ts';

describe('The precedence of definition files', () => {
  const order = (folder: string, ...files: string[]): string[] =>
    byPrecedence(
      folder,
      files.map((file) => ({ file })),
    ).map(({ file }) => file);

  it('is beside, above, elsewhere', () => {
    assert.deepEqual(order('a/b', 'z.yaml', 'c/x.yaml', 'a/y.yaml', 'a/b/w.yaml', 'a/b/c/v.yaml'), [
      'a/b/w.yaml',
      'a/y.yaml',
      'z.yaml',
      'a/b/c/v.yaml',
      'c/x.yaml',
    ]);
  });

  it('does not take a folder for one whose name it begins', () => {
    assert.deepEqual(order('ab', 'a/x.yaml', 'ab/y.yaml', 'r.yaml'), ['ab/y.yaml', 'r.yaml', 'a/x.yaml']);
  });
});
