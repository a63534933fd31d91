import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Credentials } from '../../../server/core/index.ts';
import { NodeHost } from '../../../server/host/node-host.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { asRoot, noLinks, onWindows, readsAll, skip } from '../../support/skip.ts';

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
  'a device or a volume': [
    '\\\\.\\PhysicalDrive0',
    '\\\\?\\C:\\a.mp4',
    '//./COM1',
    'C:\\a.mp4',
    'c:a.mp4',
    'c:/a.mp4',
  ],
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
];

const credentials: Credentials = {
  ids: [],
  find: () => undefined,
  nearest: () => undefined,
  problemsOf: () => [],
  fileOf: () => undefined,
  extendedBy: () => undefined,
  extendableBy: () => [],
};

describe('The files of artifacts', () => {
  const host = new NodeHost(credentials);
  let folder: Folder;

  beforeEach(() => {
    folder = new Folder();
  });

  afterEach(() => folder.remove());

  async function stateOf(file: string): Promise<string> {
    const { state } = await host.lookAtArtifact(folder.uri('submission.md'), file);
    return state;
  }

  async function see(file: string, state: string): Promise<void> {
    assert.equal(await stateOf(file), state, JSON.stringify(file));
  }

  for (const [what, references] of Object.entries(untouchable)) {
    it(`are not looked at where the reference names ${what}`, async () => {
      for (const reference of references) {
        // No such file is there: whoever looks at it finds it missing.
        const state = await stateOf(reference);
        assert.ok(!['file', 'folder', 'missing'].includes(state), `${JSON.stringify(reference)} is ${state}`);
      }
    });
  }

  it('are looked at where the reference is relative, whatever the slashes', async () => {
    for (const reference of harmless) await see(reference, 'missing');
  });

  it('are told with their size', async () => {
    folder.write('artifacts/学校 (1).txt', 'twelve bytes');
    for (const reference of [
      'artifacts/学校 (1).txt',
      'artifacts\\学校 (1).txt',
      ' ./artifacts/../artifacts/学校 (1).txt ',
    ]) {
      const facts = await host.lookAtArtifact(folder.uri('submission.md'), reference);
      assert.ok(facts.state === 'file' && facts.size === 12, reference);
    }
  });

  it('are told to be missing', async () => {
    folder.write('file', '');
    await see('gone.mp4', 'missing');
    await see('gone/gone.mp4', 'missing');
    await see('file/below.mp4', 'missing');
  });

  it('are told from folders', async () => {
    mkdirSync(folder.at('artifacts'));
    await see('artifacts', 'folder');
    await see('.', 'folder');
  });

  it('are followed through links, to their end or to nothing', async function () {
    if (onWindows) skip(this, noLinks);
    folder.write('real.mp4', 'x');
    symlinkSync('real.mp4', folder.at('link.mp4'));
    symlinkSync('gone.mp4', folder.at('broken.mp4'));
    symlinkSync('circle.mp4', folder.at('circle.mp4'));
    await see('link.mp4', 'file');
    await see('broken.mp4', 'missing');
    await see('circle.mp4', 'unreadable');
  });

  it('are not waited for where they are a pipe, a socket or a device', async function () {
    if (onWindows) skip(this, noLinks);
    execFileSync('mkfifo', [folder.at('pipe.mp4')]);
    await see('pipe.mp4', 'unreadable');
    // Four readers of pipes would take all of Node's threads for files.
    await Promise.all(Array.from({ length: 8 }, () => see('pipe.mp4', 'unreadable')));
    const server = createServer().listen(folder.at('socket.mp4'));
    await new Promise((resolve) => server.once('listening', resolve));
    await see('socket.mp4', 'unreadable');
    await new Promise((resolve) => server.close(resolve));
  });

  it('are told to be unreadable where they are', async function () {
    await see(`${'a'.repeat(5_000)}.mp4`, 'unreadable');
    if (onWindows || asRoot) skip(this, readsAll);
    folder.write('locked/a.mp4', 'x');
    chmodSync(folder.at('locked'), 0);
    await see('locked/a.mp4', 'unreadable');
    chmodSync(folder.at('locked'), 0o700);
  });

  it('are missing for a submission that is in no folder', async () => {
    for (const uri of ['untitled:Untitled-1', 'not a uri', '', 'https://example.org/a.md', 'git:/a.md']) {
      assert.deepEqual(await host.lookAtArtifact(uri, 'a.mp4'), { state: 'missing' });
    }
  });
});
