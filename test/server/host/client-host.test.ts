import assert from 'node:assert/strict';
import type { ArtifactFacts } from '../../../server/core/index.ts';
import { builtInDefinitions } from '../../../server/host/built-in-credentials.ts';
import { addressIn, folderOf } from '../../../server/host/client/addresses.ts';
import { type Asking, ClientFiles } from '../../../server/host/client/client-files.ts';
import { ClientHost } from '../../../server/host/client/client-host.ts';
import { libraries } from '../../../server/host/inspect-file.ts';
import { inspect } from '../../../server/host/inspection/inspect.ts';
import {
  type FileBytesParams,
  FileBytesRequest,
  type FileParams,
  FileStateRequest,
  type FileTextParams,
  FileTextRequest,
  FolderRequest,
} from '../../../server/protocol/files.ts';
import { mp4File } from '../../support/files/mp4.ts';
import { pdfFile } from '../../support/files/pdf.ts';

const folder = 'vscode-vfs://github/school/room%20204';
const submission = `${folder}/submission.md`;

/** A client whose files are in memory, and that keeps what it was asked for. */
class Client implements Asking {
  readonly asked: string[] = [];
  readonly files = new Map<string, Uint8Array>();
  largest = Number.POSITIVE_INFINITY;
  changed = 1;

  async sendRequest<Answer>(method: string, params: unknown): Promise<Answer> {
    this.asked.push(`${method} ${(params as FileParams).uri}`);
    return this.#answer(method, params) as Answer;
  }

  #answer(method: string, params: unknown): unknown {
    const { uri } = params as FileParams;
    const bytes = this.files.get(uri);
    switch (method) {
      case FileStateRequest.method: {
        if (!bytes) return { state: 'missing' };
        const { changed } = this;
        return { state: 'file', size: bytes.length, changed, isOpen: bytes.length <= this.largest };
      }
      case FileBytesRequest.method: {
        const { start, end } = params as FileBytesParams;
        return bytes ? Buffer.from(bytes.subarray(start, end)).toString('base64') : null;
      }
      case FileTextRequest.method:
        return bytes && bytes.length <= (params as FileTextParams).atMost
          ? Buffer.from(bytes).toString()
          : null;
      case FolderRequest.method:
        return this.#entries(`${uri}/`);
      default:
        throw new Error(method);
    }
  }

  #entries(prefix: string): object[] {
    const names = [...this.files.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => decodeURIComponent(name.slice(prefix.length)));
    const folders = new Set(names.filter((name) => name.includes('/')).map((name) => name.split('/')[0]));
    return [
      ...names.filter((name) => !name.includes('/')).map((name) => ({ name, kind: 'file' })),
      ...[...folders].map((name) => ({ name, kind: 'folder' })),
    ];
  }
}

describe('The host whose files are the client’s', () => {
  let client: Client;
  let host: ClientHost;

  beforeEach(() => {
    client = new Client();
    host = new ClientHost(new ClientFiles(client), builtInDefinitions(), (source, extension) =>
      inspect(source, extension, libraries),
    );
  });

  const put = (path: string, bytes: Uint8Array): unknown => client.files.set(addressIn(folder, path), bytes);

  it('tells what is there, and what is in it once somebody has looked', async () => {
    put('artifacts/a talk.mp4', mp4File({ duration: 61, tracks: ['audio', 'video'] }));
    const look = (): Promise<ArtifactFacts> => host.lookAtArtifact(submission, 'artifacts/a talk.mp4');
    const first = await look();
    assert.ok(first.state === 'file' && first.format === undefined);
    const facts = await host.inspectArtifact(submission, 'artifacts/a talk.mp4');
    assert.ok(facts.state === 'file' && facts.duration === 61);
    assert.deepEqual(await look(), facts);
  });

  it('looks again at a file that has changed', async () => {
    put('plan.pdf', pdfFile(2));
    await host.inspectArtifact(submission, 'plan.pdf');
    put('plan.pdf', pdfFile(3));
    client.changed = 2;
    const facts = await host.inspectArtifact(submission, './artifacts/../plan.pdf');
    assert.ok(facts.state === 'file' && facts.pages === 3);
  });

  it('says plainly that a file is too large to look into, and fetches nothing of it', async () => {
    client.largest = 10;
    put('long.mp4', mp4File({ duration: 61, tracks: ['video'] }));
    for (const facts of [
      await host.lookAtArtifact(submission, 'long.mp4'),
      await host.inspectArtifact(submission, 'long.mp4'),
    ]) {
      assert.ok(facts.state === 'file' && facts.fault === 'large');
    }
    assert.ok(client.asked.every((each) => each.startsWith(FileStateRequest.method)));
  });

  for (const file of [
    '//host/share/a.mp4',
    '\\\\host\\share\\a.mp4',
    '../a.mp4',
    'https://a.org/a.mp4',
    'con',
  ]) {
    it(`asks nothing about ${file}`, async () => {
      await host.lookAtArtifact(submission, file);
      await host.inspectArtifact(submission, file);
      await host.transcriptText(submission, file);
      assert.deepEqual(client.asked, []);
    });
  }

  it('says nothing of files that the client does not answer for', async () => {
    client.sendRequest = () => Promise.reject(new Error('Unhandled method'));
    assert.deepEqual(await host.lookAtArtifact(submission, 'a.mp4'), { state: 'elsewhere' });
    assert.deepEqual(await host.filesBeside(submission), []);
  });

  it('finds definitions and files beside a submission', async () => {
    const definition = Buffer.from('title: Ours\n');
    put('ours.credential.yaml', definition);
    put('more/deep.credential.yaml', definition);
    put('node_modules/no.credential.yaml', definition);
    put('artifacts/a.pdf', pdfFile(1));
    const names = async (where: 'in' | 'below'): Promise<string[]> =>
      (await host.findDefinitions(folder, where)).map(({ uri }) => uri.slice(folder.length + 1));
    assert.deepEqual(await names('in'), ['ours.credential.yaml']);
    assert.deepEqual(await names('below'), ['ours.credential.yaml', 'more/deep.credential.yaml']);
    assert.deepEqual(await host.filesBeside(submission), [
      'artifacts/a.pdf',
      'more/deep.credential.yaml',
      'ours.credential.yaml',
    ]);
  });

  it('reads transcripts, but not endless ones', async () => {
    put('short.vtt', Buffer.from('WEBVTT\n'));
    put('endless.vtt', new Uint8Array(5 * 1024 * 1024));
    assert.equal(await host.transcriptText(submission, 'short.vtt'), 'WEBVTT\n');
    assert.equal(await host.transcriptText(submission, 'endless.vtt'), undefined);
  });

  it('knows that a text without a file has no folder', async () => {
    assert.equal(folderOf('untitled:Untitled-1'), undefined);
    assert.equal(folderOf(`${submission}?ref=main`), folder);
    assert.deepEqual(await host.lookAtArtifact('untitled:Untitled-1', 'a.mp4'), { state: 'missing' });
  });
});
