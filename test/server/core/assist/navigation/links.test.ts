import assert from 'node:assert/strict';
import { fileLinksOf } from '../../../../../server/core/assist/index.ts';
import { addressBeside, say } from '../../../../../server/core/index.ts';
import { submissionOf, written } from '../../../../support/cursor.ts';

function links(artifact: string, text: string): string[] {
  const submission = submissionOf(
    `---\ncredential: test/brief\nartifacts:\n  - ${artifact}\n---\n\n# Part 2\n\n${text}\n`,
  );
  return fileLinksOf(submission).map(
    ({ span, file, fragment, tooltip }) =>
      `${written(submission, span)} → ${file}${fragment === undefined ? '' : `#${fragment}`} (${say([tooltip])})`,
  );
}

describe('Links to files', () => {
  it('lead from the front matter and from citations', () => {
    assert.deepEqual(
      links(
        '{ id: v, file: "a b/ü.mp4", transcript: v.vtt }',
        'At [@v, 3:15-04:02; 1:05] and [@v, p. 3] and [x](a%20b/ü.mp4#t=5) and [@w, 1:00], [@v].',
      ),
      [
        'a b/ü.mp4 → a b/ü.mp4 (Open a b/ü.mp4)',
        'v.vtt → v.vtt (Open the transcript v.vtt)',
        '@v, 3:15-04:02 → a b/ü.mp4#t=195,242 (Open a b/ü.mp4 at 03:15–04:02)',
        '1:05 → a b/ü.mp4#t=65 (Open a b/ü.mp4 at 01:05)',
        '@v, p. 3 → a b/ü.mp4#page=3 (Open a b/ü.mp4 at p. 3)',
        'a%20b/ü.mp4#t=5 → a b/ü.mp4#t=5 (Open a b/ü.mp4 at 00:05)',
        '@v → a b/ü.mp4 (Open a b/ü.mp4)',
      ],
    );
  });

  for (const file of [
    'https://example.org/a.mp4',
    '//host/share/a.mp4',
    '\\\\host\\share\\a.mp4',
    '/etc/a.mp4',
    'C:\\a.mp4',
    '../a.mp4',
    'a/../../a.mp4',
    '%2e%2e/a.mp4',
    'file:///a.mp4',
    'javascript:alert(1)',
    'command:workbench.action.quit',
  ]) {
    it(`never lead to ${file}`, () =>
      assert.deepEqual(links(`{ id: v, file: '${file}' }`, 'At [@v, 1:00].'), []));
  }
});

describe('The address of a file beside a submission', () => {
  for (const [uri, file, expected] of [
    ['file:///home/a%20b/s.md', 'artifacts/x.mp4', 'file:///home/a%20b/artifacts/x.mp4'],
    ['file:///c%3A/Users/s.md', '.\\artifacts\\x y#1.mp4', 'file:///c%3A/Users/artifacts/x%20y%231.mp4'],
    ['file://host/share/s.md', 'x.mp4', 'file://host/share/x.mp4'],
    ['vscode-vfs://github/a/b/s.md', './a/../x%20.mp4', 'vscode-vfs://github/a/b/x%2520.mp4'],
    ['file:///s.md', '../x.mp4', undefined],
    ['untitled:Untitled-1', 'x.mp4', undefined],
    ['file:///a/s.md', '\uD800.mp4', 'file:///a/%EF%BF%BD.mp4'],
    ['file:///a/s.md', '.', undefined],
  ] as const) {
    it(`of ${JSON.stringify(file)} beside ${uri}`, () => assert.equal(addressBeside(uri, file), expected));
  }
});
