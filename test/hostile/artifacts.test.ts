import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import type { ArtifactFacts } from '../../server/core/index.ts';
import { ArtifactFiles } from '../../server/host/artifact-files.ts';
import { FileInspector } from '../../server/host/file-inspector.ts';
import { NodeHost } from '../../server/host/node-host.ts';
import { box, mp4File, u32 } from '../support/files/mp4.ts';
import { pdfFile } from '../support/files/pdf.ts';
import { webmFile } from '../support/files/webm.ts';
import { inspectorBundle } from '../support/lsp/bundles.ts';
import { Folder } from '../support/lsp/folder.ts';
import { asRoot, noLinks, onWindows, readsAll, skip } from '../support/skip.ts';
import { shipped, soonWithin } from './bounds.ts';

/** References that lead elsewhere: what they name is not even looked at. */
const elsewhere: Readonly<Record<string, string>> = {
  'a UNC path': '\\\\host\\share\\a.mp4',
  'a UNC path with slashes': '//host/share/a.mp4',
  'a long UNC path': '\\\\?\\UNC\\host\\share\\a.mp4',
  'a drive': 'C:\\a.mp4',
  'an absolute path': '/etc/passwd',
  'the parent folder': '../a.mp4',
  'a parent folder of a folder': 'artifacts/../../a.mp4',
  'a parent folder with backslashes': '..\\..\\a.mp4',
  'a file address': 'file:///etc/passwd',
  'a file address of a host': 'file://host/share/a.mp4',
  'a web address': 'http://example.org/a.mp4',
  'a secure web address': 'https://example.org/a.mp4',
  'an address without a scheme': '//example.org/a.mp4',
  data: 'data:video/mp4;base64,AAAA',
  'a script': 'javascript:alert(1)',
  'a command': 'command:workbench.action.quit',
  'a device by its number': '\\\\.\\PhysicalDrive0',
};

type Make = (at: string) => void;

describe('A hostile artifact is answered in time', () => {
  const host = new NodeHost(shipped);
  // On a thread, as in the product: what holds up a library there holds up nobody else, and is given up.
  const files = new ArtifactFiles(new FileInspector({ patience: 2000 }, inspectorBundle));
  let folder: Folder;

  before(() => {
    folder = new Folder();
  });

  after(() => folder.remove());

  async function factsOf(file: string): Promise<ArtifactFacts> {
    return soonWithin(2, async () => {
      await files.look(folder.path, file);
      return files.inspect(folder.path, file);
    });
  }

  for (const [name, reference] of Object.entries(elsewhere)) {
    it(`${name} is not looked at`, async () => {
      const facts = await factsOf(reference);
      assert.ok(['elsewhere', 'unreadable'].includes(facts.state), facts.state);
    });
  }

  for (const reference of [
    '%2e%2e/%2e%2e/etc/passwd',
    '..%2fa.mp4',
    '%00.mp4',
    'a%',
    'a.mp4%00.pdf',
    'a'.repeat(100_000),
  ]) {
    it(`${reference.slice(0, 30)} is no file that is there`, async () => {
      assert.notEqual((await factsOf(reference)).state, 'file');
    });
  }

  const special: Readonly<Record<string, { readonly make: Make; readonly state: ArtifactFacts['state'] }>> = {
    'a missing file': { make: () => {}, state: 'missing' },
    'a folder': { make: (at) => mkdirSync(at), state: 'folder' },
    'a pipe': { make: (at) => execFileSync('mkfifo', [at]), state: 'unreadable' },
    'a link to a device that never ends': { make: (at) => symlinkSync('/dev/zero', at), state: 'unreadable' },
    'a link to a device that is empty': { make: (at) => symlinkSync('/dev/null', at), state: 'unreadable' },
    'a link to the terminal': { make: (at) => symlinkSync('/dev/tty', at), state: 'unreadable' },
    'a link to itself': { make: (at) => symlinkSync(path.basename(at), at), state: 'unreadable' },
    'a link to nothing': { make: (at) => symlinkSync('nothing.mp4', at), state: 'missing' },
    'a link to its own folder': { make: (at) => symlinkSync('.', at), state: 'folder' },
  };

  for (const [name, { make, state }] of Object.entries(special)) {
    it(`${name} is ${state}`, async function () {
      if (onWindows) skip(this, noLinks);
      const file = `${name}.mp4`;
      make(folder.at(file));
      assert.equal((await factsOf(file)).state, state);
    });
  }

  it('a file that may not be read is unreadable', async function () {
    if (onWindows || asRoot) skip(this, readsAll);
    chmodSync(folder.write('closed.mp4', mp4File({ duration: 5, tracks: ['video'] })), 0);
    assert.deepEqual(await factsOf('closed.mp4'), { state: 'unreadable', reason: 'forbidden' });
  });

  const video = mp4File({ duration: 700, tracks: ['video', 'audio'] });
  const webm = webmFile({ duration: 700 });
  const pdf = pdfFile(12);
  const contents: Readonly<Record<string, string | Uint8Array>> = {
    'zero bytes.mp4': '',
    'zero bytes.pdf': '',
    'one byte.mp4': 'x',
    'half a video.mp4': video.subarray(0, video.length / 2),
    'half a recording.webm': webm.subarray(0, webm.length / 2),
    'half a document.pdf': pdf.subarray(0, pdf.length / 2),
    'text.mp4': 'This is text.',
    'a page.pdf': '<html><script>alert(1)</script></html>',
    'a box without end.mp4': Buffer.concat([
      box('ftyp', 'isom', u32(0)),
      u32(0xffff_ffff),
      Buffer.from('moov'),
    ]),
    'a box of size zero.mp4': Buffer.concat([box('ftyp', 'isom', u32(0)), u32(0), Buffer.from('moov')]),
    'a box of size one.mp4': Buffer.concat([
      box('ftyp', 'isom', u32(0)),
      u32(1),
      Buffer.from('moov'),
      u32(0xffff_ffff, 0xffff_ffff),
    ]),
    'a hundred thousand boxes.mp4': Buffer.concat([
      box('ftyp', 'isom', u32(0)),
      ...Array<Buffer>(100_000).fill(box('free')),
    ]),
    'boxes in boxes.mp4': Buffer.concat([
      box('ftyp', 'isom', u32(0)),
      Array.from({ length: 2000 }).reduce<Buffer>((inner) => box('moov', inner), box('free')),
    ]),
    'elements without end.webm': Buffer.concat([webm.subarray(0, 40), Buffer.alloc(100_000, 0x01)]),
    'arrays in arrays.pdf': `%PDF-1.7\n1 0 obj\n${'['.repeat(100_000)}\nendobj\nstartxref\n0\n%%EOF`,
    'dictionaries in dictionaries.pdf': `%PDF-1.7\n1 0 obj\n${'<</A '.repeat(50_000)}\nendobj\nstartxref\n0\n%%EOF`,
    'a table that refers to itself.pdf':
      '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF',
    'pages that hold themselves.pdf':
      '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF',
    'a billion pages.pdf':
      '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 1000000000>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF',
    'a length of no end.pdf': '%PDF-1.7\n1 0 obj<</Length 99999999999>>stream\n',
    'noise.mp4': Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256)),
    'noise.pdf': Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256)),
    ]),
  };

  for (const [file, content] of Object.entries(contents)) {
    it(`${file} is told to be of no use, or says nothing`, async () => {
      folder.write(file, content);
      const facts = await factsOf(file);
      assert.equal(facts.state, 'file');
      if (facts.state !== 'file') return;
      const says = { duration: facts.duration, fault: facts.fault, format: facts.format };
      // Whatever it says of itself, nobody is told a length that is not there.
      assert.ok(facts.duration === undefined || Number.isFinite(facts.duration), JSON.stringify(says));
      const isUseful = facts.fault === undefined && ['mp4', 'webm'].includes(facts.format ?? '');
      assert.ok(!isUseful || facts.duration === undefined, JSON.stringify(says));
    });
  }

  for (const extension of ['mp4', 'webm', 'pdf', 'docx']) {
    it(`four gigabytes of nothing.${extension} are not read`, async () => {
      const file = `sparse.${extension}`;
      truncateSync(folder.write(file, 'x'), 4 * 1024 ** 3);
      const facts = await factsOf(file);
      assert.ok(facts.state === 'file' && facts.size === 4 * 1024 ** 3);
    });

    it(`four gigabytes behind the head of a .${extension} are not read`, async () => {
      const heads = { mp4: video, webm, pdf, docx: Buffer.from('PK\x03\x04') };
      const file = `long.${extension}`;
      truncateSync(folder.write(file, heads[extension as keyof typeof heads]), 4 * 1024 ** 3);
      assert.equal((await factsOf(file)).state, 'file');
    });
  }

  it('a definition file that is a pipe is passed over', async function () {
    if (onWindows) skip(this, noLinks);
    const own = new Folder();
    execFileSync('mkfifo', [own.at('a.credential.yaml')]);
    assert.deepEqual(await soonWithin(1, () => host.findDefinitions(own.uri(''), 'below')), []);
    own.remove();
  });

  it('folders that lead back to their parents are searched once', async function () {
    if (onWindows) skip(this, noLinks);
    const own = new Folder({ 'a/b.md': 'x' });
    symlinkSync('..', own.at('a/up'));
    symlinkSync('../..', own.at('a/further'));
    assert.deepEqual(await soonWithin(1, () => host.filesBeside(own.uri('submission.md'))), ['a/b.md']);
    assert.deepEqual(await soonWithin(1, () => host.findDefinitions(own.uri(''), 'below')), []);
    own.remove();
  });

  it('a transcript that is a device or a pipe is not read', async function () {
    if (onWindows) skip(this, noLinks);
    symlinkSync('/dev/zero', folder.at('device.vtt'));
    execFileSync('mkfifo', [folder.at('pipe.vtt')]);
    for (const file of ['device.vtt', 'pipe.vtt']) {
      assert.equal(
        await soonWithin(1, () => host.transcriptText(folder.uri('submission.md'), file)),
        undefined,
      );
    }
  });
});
