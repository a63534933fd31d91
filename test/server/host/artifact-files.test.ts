import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import type { ArtifactFacts } from '../../../server/core/index.ts';
import { artifactLocation, lookAtArtifact, lookAtArtifactNow } from '../../../server/host/artifact-files.ts';
import { NodeHost } from '../../../server/host/node-host.ts';
import { Folder } from '../../support/lsp/folder.ts';

const isWindows = process.platform === 'win32';

/** What names another machine, a device or nothing: a mere look at it may send credentials, hang or fail. */
const untouchable = {
  nothing: ['', '   ', '\t'],
  'another machine': [
    '\\\\host\\share\\a.mp4',
    '//host/share/a.mp4',
    '\\/host/share/a.mp4',
    '/\\host\\share\\a.mp4',
    ' \\\\host\\share\\a.mp4',
    '\ufeff//host/share/a.mp4',
    '\u00a0//host/share/a.mp4',
    '///host/share',
    '\\\\?\\UNC\\host\\share\\a.mp4',
    '//?/UNC/host/share/a.mp4',
  ],
  'a device or a volume': ['\\\\.\\PhysicalDrive0', '\\\\?\\C:\\a.mp4', '//./COM1', 'C:\\a.mp4', 'c:a.mp4', 'c:/a.mp4'],
  'an address': [
    'https://example.org/a.mp4',
    'HTTP://example.org/a.mp4',
    'file://host/share/a.mp4',
    'file:///a.mp4',
    'data:video/mp4,x',
    'smb:host/a.mp4',
    'vscode-remote://a/b',
  ],
  'a device by name': [
    'con',
    'CON',
    'nul.mp4',
    'artifacts/AUX.mp4',
    'artifacts\\prn',
    'com1.txt',
    'LPT9',
    'com¹',
    'lpt³.mp4',
    'aux .mp4',
    'aux. .mp4',
    'con.',
    'con ',
    'artifacts/nul:',
    'artifacts/con:x',
    'conin$',
    'CONOUT$',
    'aux/a.mp4',
  ],
  'a broken name': ['a\0.mp4', '\0', 'artifacts/a.mp4\0.txt'],
};

const harmless = [
  'a.mp4',
  './a.mp4',
  '../a.mp4',
  'artifacts/a.mp4',
  'artifacts\\a.mp4',
  'artifacts//a.mp4',
  'Session 1, 12:30 o’clock.mp4',
  'contents.pdf',
  'console/a.mp4',
  'auxiliary.pdf',
  'com10.mp4',
  'null.mp4',
  'a.con.mp4',
  '学校.pdf',
  '/absolute/a.mp4',
];

describe('The place of an artifact’s file', () => {
  for (const [what, references] of Object.entries(untouchable)) {
    it(`is nowhere for ${what}`, async () => {
      for (const reference of references) {
        assert.equal(artifactLocation('/submissions', reference), undefined, JSON.stringify(reference));
        assert.deepEqual(await lookAtArtifact('/submissions', reference), { state: 'unreadable' });
        assert.deepEqual(lookAtArtifactNow('/submissions', reference), { state: 'unreadable' });
      }
    });
  }

  it('is below the submission’s folder for what is written as relative, whatever the slashes', () => {
    for (const reference of harmless) {
      const expected = path.resolve('/submissions', reference.replaceAll('\\', '/'));
      assert.equal(artifactLocation('/submissions', reference), expected, JSON.stringify(reference));
    }
  });
});

describe('The facts about an artifact’s file', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = new Folder();
  });

  afterEach(() => folder.remove());

  /** Both ways of looking must see the same. */
  async function see(file: string, facts: ArtifactFacts): Promise<void> {
    assert.deepEqual(await lookAtArtifact(folder.path, file), facts);
    assert.deepEqual(lookAtArtifactNow(folder.path, file), facts);
    const host = new NodeHost({ ids: [] } as never);
    assert.deepEqual(await host.lookAtArtifact(folder.uri('submission.md'), file), facts);
  }

  it('tell the size of a file', async () => {
    folder.write('artifacts/学校 (1).pdf', 'twelve bytes');
    await see('artifacts/学校 (1).pdf', { state: 'file', size: 12 });
    await see('artifacts\\学校 (1).pdf', { state: 'file', size: 12 });
    await see(' ./artifacts/../artifacts/学校 (1).pdf ', { state: 'file', size: 12 });
  });

  it('tell what is missing', async () => {
    folder.write('file', '');
    await see('gone.mp4', { state: 'missing' });
    await see('gone/gone.mp4', { state: 'missing' });
    await see('file/below.mp4', { state: 'missing' });
  });

  it('tell a folder', async () => {
    mkdirSync(folder.at('artifacts'));
    await see('artifacts', { state: 'folder' });
    await see('.', { state: 'folder' });
  });

  it('follow links, to their end or to nothing', async function () {
    if (isWindows) this.skip();
    folder.write('real.mp4', 'x');
    symlinkSync('real.mp4', folder.at('link.mp4'));
    symlinkSync('gone.mp4', folder.at('broken.mp4'));
    symlinkSync('circle.mp4', folder.at('circle.mp4'));
    await see('link.mp4', { state: 'file', size: 1 });
    await see('broken.mp4', { state: 'missing' });
    await see('circle.mp4', { state: 'unreadable' });
  });

  it('wait for no pipe, socket or device', async function () {
    if (isWindows) this.skip();
    execFileSync('mkfifo', [folder.at('pipe.mp4')]);
    await see('pipe.mp4', { state: 'unreadable' });
    // Four readers of pipes would take all of Node's threads for files.
    await Promise.all(Array.from({ length: 8 }, () => see('pipe.mp4', { state: 'unreadable' })));
    const server = createServer().listen(folder.at('socket.mp4'));
    await new Promise((resolve) => server.once('listening', resolve));
    await see('socket.mp4', { state: 'unreadable' });
    await new Promise((resolve) => server.close(resolve));
    await see('/dev/zero', { state: 'unreadable' });
  });

  it('tell what may not be looked at, or cannot', async function () {
    await see(`${'a'.repeat(5_000)}.mp4`, { state: 'unreadable' });
    if (isWindows || process.getuid?.() === 0) this.skip();
    folder.write('locked/a.mp4', 'x');
    chmodSync(folder.at('locked'), 0);
    await see('locked/a.mp4', { state: 'unreadable' });
    chmodSync(folder.at('locked'), 0o700);
  });

  it('are missing for a submission that is in no folder', async () => {
    const host = new NodeHost({ ids: [] } as never);
    for (const uri of ['untitled:Untitled-1', 'not a uri', '', 'https://example.org/a.md', 'git:/a.md']) {
      assert.deepEqual(await host.lookAtArtifact(uri, 'a.mp4'), { state: 'missing' });
    }
  });
});
