import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  ftruncateSync,
  openSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { ArtifactFacts } from '../../../server/core/index.ts';
import { ArtifactFiles } from '../../../server/host/artifact-files.ts';
import { FileInspector } from '../../../server/host/file-inspector.ts';
import { libraries } from '../../../server/host/inspect-file.ts';
import { limited } from '../../../server/host/inspection/byte-source.ts';
import { inspect } from '../../../server/host/inspection/inspect.ts';
import { box, mp4File, u32 } from '../../support/files/mp4.ts';
import { pdfFile } from '../../support/files/pdf.ts';
import { waveFile } from '../../support/files/wave.ts';
import { webmFile } from '../../support/files/webm.ts';
import { inspectorBundle } from '../../support/lsp/bundles.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { noLinks, onWindows, skip } from '../../support/skip.ts';

const whole = mp4File({ duration: 754.4, tracks: ['video', 'audio'] });
const both = { audio: true, video: true };
const examples = path.join(
  import.meta.dirname,
  '../../../examples/collaborative-leadership-coaching/artifacts',
);

/** A file in memory that counts what is read of it. */
function source(bytes: Uint8Array, size = bytes.length) {
  const read = { bytes: 0 };
  return {
    read,
    source: {
      size,
      async read(start: number, end: number) {
        const piece = new Uint8Array(Math.max(0, Math.min(end, size) - start));
        piece.set(bytes.subarray(start, Math.min(end, bytes.length)));
        read.bytes += piece.length;
        return piece;
      },
    },
  };
}

const see = (bytes: Uint8Array, name: string) =>
  inspect(source(bytes).source, name.slice(name.lastIndexOf('.') + 1), libraries);

const hostile: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['a.mp4', whole],
  ['a.webm', webmFile({ duration: 5 })],
  ['a.pdf', pdfFile(2)],
];

describe('A look into a file', () => {
  const sound: readonly (readonly [name: string, bytes: Uint8Array, facts: object])[] = [
    ['a.mp4', whole, { format: 'mp4', duration: 754.4, tracks: both }],
    [
      'index at the end.mp4',
      mp4File({ duration: 900, tracks: ['video', 'audio'], indexLast: true }),
      { format: 'mp4', duration: 900, tracks: both },
    ],
    [
      'silent.mov',
      mp4File({ duration: 61, tracks: ['video'], brand: 'qt  ' }),
      { format: 'mp4', duration: 61, tracks: { audio: false, video: true } },
    ],
    [
      'talk.m4a',
      mp4File({ duration: 61, tracks: ['audio'], brand: 'M4A ' }),
      { format: 'mp4', duration: 61, tracks: { audio: true, video: false } },
    ],
    [
      'a.webm',
      webmFile({ duration: 42 }),
      { format: 'webm', duration: 42, tracks: { audio: false, video: true } },
    ],
    ['a.wav', waveFile(3), { format: 'wav', duration: 3, tracks: { audio: true, video: false } }],
    ['one.pdf', pdfFile(1), { format: 'pdf', pages: 1 }],
    ['many.pdf', pdfFile(120), { format: 'pdf', pages: 120 }],
    ['lines before.pdf', pdfFile(2, { before: '\r\n\r\n' }), { format: 'pdf', pages: 2 }],
    ['a.txt', Buffer.from('Nothing but words.'), { format: 'text' }],
    [
      'a.docx',
      Buffer.concat([
        Buffer.from('PK\x03\x04'),
        Buffer.alloc(50),
        Buffer.from('PK\x05\x06'),
        Buffer.alloc(18),
      ]),
      { format: 'zip' },
    ],
    ['a.png', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), { format: 'png' }],
    ['a.heic', box('ftyp', 'heic', u32(0), 'mif1'), { format: 'heif' }],
    ['a.avi', Buffer.from('RIFF\0\0\0\0AVI LIST', 'latin1'), { format: 'avi' }],
    ['a.doc', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), { format: 'ole' }],
  ];
  for (const [name, bytes, facts] of sound) {
    it(`knows ${name}`, async () => assert.deepEqual(await see(bytes, name), facts));
  }

  it('finds the length of a recording that does not state it', async () => {
    const { duration = 0, fault } = await see(webmFile({ streamed: true }), 'a.webm');
    assert.equal(fault, undefined);
    assert.ok(duration >= 2 && duration < 5, String(duration));
  });

  const wrong: readonly (readonly [
    what: string,
    name: string,
    bytes: Uint8Array,
    fault: string | undefined,
    format?: string,
  ])[] = [
    ['nothing', 'a.mp4', Buffer.alloc(0), 'empty'],
    ['zeros', 'a.mp4', Buffer.alloc(5000), 'damaged'],
    ['noise', 'a.pdf', Buffer.from('0102ff00'.repeat(500), 'hex'), 'damaged'],
    ['half a video', 'a.mp4', whole.subarray(0, whole.length - 20), 'truncated'],
    [
      'a video without its index',
      'a.mp4',
      mp4File({ duration: 9, tracks: ['video'], indexLast: true }).subarray(0, 80),
      'truncated',
    ],
    ['a video cut in its index', 'a.mp4', whole.subarray(0, 200), 'truncated'],
    [
      'a video whose index is noise',
      'a.mp4',
      Buffer.concat([box('ftyp', 'isom', u32(1)), box('moov', Buffer.alloc(300, 7)), box('mdat')]),
      'damaged',
    ],
    ['half a WebM', 'a.webm', webmFile({ duration: 5 }).subarray(0, 120), 'truncated'],
    ['half a recording', 'a.wav', waveFile(3).subarray(0, 9000), 'truncated'],
    ['a locked PDF', 'a.pdf', pdfFile(3, { encrypted: true }), 'encrypted'],
    ['half a PDF', 'a.pdf', pdfFile(30).subarray(0, 900), 'truncated'],
    ['a PDF of noise', 'a.pdf', Buffer.from('%PDF-1.4\nnonsense\nstartxref\n5\n%%EOF'), 'damaged'],
    [
      'a locked document',
      'a.docx',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'encrypted',
    ],
    ['half a document', 'a.docx', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(900)]), 'truncated'],
    ['a web page', 'a.pdf', Buffer.from('<!doctype html><title>Log in</title>'), undefined, 'text'],
    ['a PDF', 'a.mp4', pdfFile(1), undefined, 'pdf'],
  ];
  for (const [what, name, bytes, fault, format] of wrong) {
    it(`tells that ${name} is ${what}`, async () => {
      const facts = await see(bytes, name);
      assert.equal(facts.fault, fault);
      if (format !== undefined) assert.equal(facts.format, format);
    });
  }

  it('holds against every cut', async () => {
    for (const [name, bytes] of hostile) {
      for (let cut = 0; cut < bytes.length; cut += 7) {
        const facts = await see(bytes.subarray(0, cut), name);
        // Of a PDF file the last mark can be spared.
        const isWhole = facts.pages === 2 && bytes.length - cut < 20;
        assert.ok(facts.fault !== undefined || facts.format === 'text' || isWhole, `${name} cut at ${cut}`);
      }
    }
  });

  it('reads no more than it needs of a large file', async () => {
    const large = source(
      Buffer.concat([whole.subarray(0, -136), u32(1), Buffer.from('mdat'), u32(1, 0)]),
      4_294_967_296 + 100_000,
    );
    const { format } = await inspect(large.source, 'mp4', libraries);
    assert.equal(format, 'mp4');
    assert.ok(large.read.bytes < 1_000_000, `${large.read.bytes} bytes were read`);
  });

  it('gives up where too much would have to be read', async () => {
    const bytes = webmFile({ streamed: true });
    const facts = await inspect(limited(source(bytes, 300_000_000).source, 12_000), 'webm', libraries);
    assert.deepEqual(
      { format: facts.format, duration: facts.duration },
      { format: 'webm', duration: undefined },
    );
  });
});

describe('Artifacts’ files, looked into', () => {
  let folder: Folder;
  let files: ArtifactFiles;

  beforeEach(() => {
    folder = new Folder();
    files = new ArtifactFiles(new FileInspector());
  });

  afterEach(() => folder.remove());

  const inspectFile = (file: string): Promise<ArtifactFacts> => files.inspect(folder.path, file);

  it('are those of the example', async () => {
    const facts = async (file: string): Promise<object> => files.inspect(examples, file);
    assert.deepEqual(await facts('coaching-session.mp4'), {
      state: 'file',
      size: 480959,
      format: 'mp4',
      duration: 754.4,
      tracks: both,
    });
    assert.equal(((await facts('action-plan.pdf')) as { pages?: number }).pages, 6);
    assert.equal(((await facts('follow-up-notes.pdf')) as { pages?: number }).pages, 2);
  });

  it('are known at once the second time, until they change', async () => {
    writeFileSync(folder.at('a.mp4'), whole);
    assert.deepEqual(await files.look(folder.path, 'a.mp4'), { state: 'file', size: whole.length });
    const seen = await inspectFile('a.mp4');
    assert.deepEqual(await files.look(folder.path, 'a.mp4'), seen);
    appendFileSync(folder.at('a.mp4'), 'x');
    assert.deepEqual(await files.look(folder.path, 'a.mp4'), { state: 'file', size: whole.length + 1 });
    writeFileSync(folder.at('a.mp4'), mp4File({ duration: 60, tracks: ['video'] }));
    utimesSync(folder.at('a.mp4'), 1, 1);
    assert.equal(((await inspectFile('a.mp4')) as { duration?: number }).duration, 60);
  });

  it('cost the same however large they are', async () => {
    const file = openSync(folder.at('large.mp4'), 'w');
    writeFileSync(
      file,
      Buffer.concat([whole.subarray(0, -136), u32(1), Buffer.from('mdat'), u32(1, 100_000)]),
    );
    ftruncateSync(file, 4_294_967_296 + 200_000);
    closeSync(file);
    const before = process.memoryUsage().rss;
    const facts = await inspectFile('large.mp4');
    assert.ok(facts.state === 'file' && facts.duration === 754.4, JSON.stringify(facts));
    assert.ok(process.memoryUsage().rss - before < 100_000_000);
    rmSync(folder.at('large.mp4'));
  });

  it('must be files, whatever a link leads to', async function () {
    if (onWindows) skip(this, noLinks);
    execFileSync('mkfifo', [folder.at('pipe.mp4')]);
    symlinkSync('pipe.mp4', folder.at('link.mp4'));
    const special = { state: 'unreadable', reason: 'special' };
    assert.deepEqual(await inspectFile('pipe.mp4'), special);
    assert.deepEqual(await inspectFile('link.mp4'), special);
    assert.deepEqual(await inspectFile('.'), { state: 'folder' });
    assert.deepEqual(await inspectFile('gone.mp4'), { state: 'missing' });
  });

  it('are left alone outside the submission’s folder', async () => {
    for (const file of ['/etc/hostname', '../a.mp4', 'https://example.org/a.mp4', '\\\\host\\share\\a.mp4']) {
      assert.deepEqual(await inspectFile(file), { state: 'elsewhere' });
    }
  });
});

describe('The thread that looks into files', () => {
  const files = new ArtifactFiles(new FileInspector({ idle: 50 }, inspectorBundle));
  let folder: Folder;

  beforeEach(() => {
    folder = new Folder();
  });

  afterEach(() => folder.remove());

  it('sees what is seen without it', async () => {
    folder.write('a.mp4', whole);
    folder.write('a.pdf', pdfFile(3));
    assert.deepEqual(await files.inspect(folder.path, 'a.mp4'), {
      state: 'file',
      size: whole.length,
      format: 'mp4',
      duration: 754.4,
      tracks: both,
    });
    const pdf = await files.inspect(folder.path, 'a.pdf');
    assert.ok(pdf.state === 'file' && pdf.pages === 3);
    assert.deepEqual(await files.inspect(folder.path, 'gone.pdf'), { state: 'missing' });
  });

  it('ends when nobody needs it and begins anew', async () => {
    folder.write('a.wav', waveFile(1));
    await files.inspect(folder.path, 'a.wav');
    await new Promise((resolve) => setTimeout(resolve, 150));
    folder.write('b.wav', waveFile(2));
    const facts = await files.inspect(folder.path, 'b.wav');
    assert.ok(facts.state === 'file' && facts.duration === 2);
  });

  it('is given up where a file takes it too long, and the next file has another', async () => {
    const stuck = folder.write('stuck.cjs', 'for (;;);');
    const impatient = new FileInspector({ patience: 200 }, stuck);
    const stamp = { size: 7, mtimeMs: 1, ctimeMs: 1 };
    const slow = { state: 'file', size: 7, format: 'unknown', fault: 'slow' };
    assert.deepEqual(await impatient.inspect(folder.at('a.mp4'), stamp), slow);
    assert.deepEqual(await impatient.inspect(folder.at('b.mp4'), stamp), slow);
    assert.deepEqual(impatient.known(folder.at('a.mp4'), stamp), slow);
  });

  it('says nothing of a file where it fails itself', async () => {
    const failing = new FileInspector({}, folder.write('failing.cjs', 'throw new Error("no");'));
    const stamp = { size: 7, mtimeMs: 1, ctimeMs: 1 };
    const nothing = { state: 'file', size: 7, format: 'unknown' };
    assert.deepEqual(await failing.inspect(folder.at('a.mp4'), stamp), nothing);
  });

  it('holds against flipped bytes', async function () {
    this.timeout(60_000);
    const impatient = new ArtifactFiles(new FileInspector({ patience: 1_000 }, inspectorBundle));
    for (const [name, bytes] of hostile) {
      for (let at = 3; at < bytes.length; at += 97) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ 0xff;
        folder.write(`${at}-${name}`, flipped);
        const { state } = await impatient.inspect(folder.path, `${at}-${name}`);
        assert.equal(state, 'file');
      }
    }
  });
});
