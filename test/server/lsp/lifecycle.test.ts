import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { able, FakeEditor } from '../../support/lsp/client.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { submission } from '../../support/lsp/texts.ts';

describe('The life of the server', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;

  beforeEach(() => {
    folder = new Folder();
    uri = folder.uri('submission.md');
  });

  afterEach(async () => {
    await editor.kill();
    folder.remove();
  });

  it('begins with a greeting: questions before it are refused', async () => {
    editor = new FakeEditor({ capabilities: able('pull', 'codeActions') });
    await assert.rejects(editor.coverage(uri), { code: -32002 });
    await assert.rejects(editor.pull(uri), { code: -32002 });
    await editor.initialize();
    await editor.open(uri, submission);
    assert.notEqual(await editor.coverage(uri), null);
  });

  it('answers nothing after it is shut down, and ends well when it is told to exit', async () => {
    editor = await FakeEditor.start();
    await editor.open(uri, submission);
    await editor.request('shutdown');
    await editor.close(uri);
    await assert.rejects(editor.coverage(uri), { code: -32600 });
    await editor.notify('exit');
    assert.equal(await editor.exited(), 0);
  });

  it('ends with a fault when it is told to exit without being shut down', async () => {
    editor = await FakeEditor.start();
    await editor.notify('exit');
    assert.equal(await editor.exited(), 1);
  });

  it('ends when its editor is gone: the pipe closes', async () => {
    editor = await FakeEditor.start();
    await editor.open(uri, submission);
    editor.server.stdin?.end();
    assert.equal(await editor.exited(), 1);
  });

  it('ends when its editor is gone before greeting it', async () => {
    editor = new FakeEditor();
    editor.server.stdin?.end();
    assert.equal(await editor.exited(), 1);
  });

  it('ends when its editor is gone: the channel of Node closes', async () => {
    editor = await FakeEditor.start({ transport: 'node-ipc' });
    await editor.open(uri, submission);
    await editor.coverage(uri);
    editor.server.disconnect();
    await editor.exited();
  });

  it('ends when the process that it was told to watch is gone', async () => {
    const parent = spawn(process.execPath, ['--eval', '']);
    const [code] = await once(parent, 'exit');
    assert.equal(code, 0);
    assert.ok(parent.pid);
    editor = await FakeEditor.start({ processId: parent.pid });
    assert.equal(await editor.exited(), 1);
  });

  it('writes nothing but the protocol to its standard output', async () => {
    editor = await FakeEditor.start({ capabilities: able('pull', 'refresh', 'watch', 'configuration') });
    await editor.open(uri, submission);
    await editor.pull(uri);
    // What goes wrong is told as well, and must be told in the protocol's own way.
    await editor.request('textDocument/codeAction', null).catch(() => {});
    await editor.notify('textDocument/didChange', {});
    await editor.notify('no/such', {});
    await editor.replace(uri, '4:75', '5:15');
    await editor.coverage(uri);
    await editor.request('shutdown');
    await editor.notify('exit');
    await Promise.all([editor.exited(), once(editor.server, 'close')]);
    const messages = messagesIn(Buffer.concat(editor.output));
    assert.ok(messages.length > 5);
    for (const message of messages) assert.equal((message as { jsonrpc?: unknown }).jsonrpc, '2.0');
  });

  it('writes nothing at all to its standard output where the protocol goes another way', async () => {
    editor = await FakeEditor.start({ transport: 'node-ipc', capabilities: able('pull') });
    await editor.open(uri, submission);
    await editor.pull(uri);
    await editor.request('shutdown');
    await editor.notify('exit');
    await editor.exited();
    assert.equal(Buffer.concat(editor.output).toString(), '');
  });
});

/** The messages of a whole stream; fails if there is a byte besides. */
function messagesIn(stream: Buffer): unknown[] {
  const messages: unknown[] = [];
  let rest = stream;
  while (rest.length > 0) {
    const header = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1', 0, 100));
    assert.ok(header, `No message begins at ${JSON.stringify(rest.toString('utf8', 0, 100))}`);
    const start = header[0].length;
    const end = start + Number(header[1]);
    assert.ok(end <= rest.length, 'The last message is cut');
    messages.push(JSON.parse(rest.toString('utf8', start, end)));
    rest = rest.subarray(end);
  }
  return messages;
}
