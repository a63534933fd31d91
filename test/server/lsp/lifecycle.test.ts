import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { able, FakeEditor } from '../../support/lsp/client.ts';
import { deskForEach } from '../../support/lsp/desk.ts';
import { submission } from '../../support/lsp/texts.ts';

describe('The life of the server', () => {
  const desk = deskForEach('kill');

  it('begins with a greeting: questions before it are refused', async () => {
    desk.editor = new FakeEditor({ capabilities: able('pull', 'codeActions') });
    await assert.rejects(desk.editor.coverage(desk.uri), { code: -32002 });
    await assert.rejects(desk.editor.pull(desk.uri), { code: -32002 });
    await desk.editor.initialize();
    await desk.editor.open(desk.uri, submission);
    assert.notEqual(await desk.editor.coverage(desk.uri), null);
  });

  it('answers nothing after it is shut down, and ends well when it is told to exit', async () => {
    desk.editor = await FakeEditor.start();
    await desk.editor.open(desk.uri, submission);
    await desk.editor.request('shutdown');
    await desk.editor.close(desk.uri);
    await assert.rejects(desk.editor.coverage(desk.uri), { code: -32600 });
    await desk.editor.notify('exit');
    assert.equal(await desk.editor.exited(), 0);
  });

  it('ends with a fault when it is told to exit without being shut down', async () => {
    desk.editor = await FakeEditor.start();
    await desk.editor.notify('exit');
    assert.equal(await desk.editor.exited(), 1);
  });

  it('ends when its desk.editor is gone: the pipe closes', async () => {
    desk.editor = await FakeEditor.start();
    await desk.editor.open(desk.uri, submission);
    desk.editor.server.stdin?.end();
    assert.equal(await desk.editor.exited(), 1);
  });

  it('ends when its desk.editor is gone before greeting it', async () => {
    desk.editor = new FakeEditor();
    desk.editor.server.stdin?.end();
    assert.equal(await desk.editor.exited(), 1);
  });

  it('ends when its desk.editor is gone: the channel of Node closes', async () => {
    desk.editor = await FakeEditor.start({ transport: 'node-ipc' });
    await desk.editor.open(desk.uri, submission);
    await desk.editor.coverage(desk.uri);
    desk.editor.server.disconnect();
    await desk.editor.exited();
  });

  it('ends when the process that it was told to watch is gone', async () => {
    const parent = spawn(process.execPath, ['--eval', '']);
    const [code] = await once(parent, 'exit');
    assert.equal(code, 0);
    assert.ok(parent.pid);
    desk.editor = await FakeEditor.start({ processId: parent.pid });
    assert.equal(await desk.editor.exited(), 1);
  });

  it('writes nothing but the protocol to its standard output', async () => {
    desk.editor = await FakeEditor.start({ capabilities: able('pull', 'refresh', 'watch', 'configuration') });
    await desk.editor.open(desk.uri, submission);
    await desk.editor.pull(desk.uri);
    // What goes wrong is told as well, and must be told in the protocol's own way.
    await desk.editor.request('textDocument/codeAction', null).catch(() => {});
    await desk.editor.notify('textDocument/didChange', {});
    await desk.editor.notify('no/such', {});
    await desk.editor.replace(desk.uri, '4:75', '5:15');
    await desk.editor.coverage(desk.uri);
    await desk.editor.request('shutdown');
    await desk.editor.notify('exit');
    await Promise.all([desk.editor.exited(), once(desk.editor.server, 'close')]);
    const messages = messagesIn(Buffer.concat(desk.editor.output));
    assert.ok(messages.length > 5);
    for (const message of messages) assert.equal((message as { jsonrpc?: unknown }).jsonrpc, '2.0');
  });

  it('writes nothing at all to its standard output where the protocol goes another way', async () => {
    desk.editor = await FakeEditor.start({ transport: 'node-ipc', capabilities: able('pull') });
    await desk.editor.open(desk.uri, submission);
    await desk.editor.pull(desk.uri);
    await desk.editor.request('shutdown');
    await desk.editor.notify('exit');
    await desk.editor.exited();
    assert.equal(Buffer.concat(desk.editor.output).toString(), '');
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
