import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { RawServer } from '../support/lsp/raw-server.ts';
import { submission } from '../support/lsp/texts.ts';

const uri = 'file:///nowhere/submission.md';
const coverage = 'microCredential/coverage';
const about = { textDocument: { uri } };

describe('A hostile client', function () {
  this.timeout(30_000);
  let server: RawServer;

  beforeEach(() => {
    server = new RawServer();
  });

  afterEach(() => server.kill());

  /** The server still serves, and knows the text as it should be. */
  async function serves(): Promise<void> {
    server.open(`${uri}.md`, submission);
    server.request(900, coverage, { textDocument: { uri: `${uri}.md` } });
    assert.ok((await server.answer(900)).result);
  }

  it('is told that the server is not initialized', async () => {
    server.request(5, coverage, about);
    assert.equal((await server.answer(5)).error?.code, -32002);
    await server.initialize();
    await serves();
  });

  it('is not heard with notifications before it has greeted', async () => {
    server.open(uri, submission);
    await server.initialize();
    server.request(2, coverage, about);
    assert.equal((await server.answer(2)).result, null);
    await serves();
  });

  it('that greets twice is told that once is enough', async () => {
    await server.initialize();
    server.request(2, 'initialize', { processId: null, rootUri: null, capabilities: {} });
    assert.equal((await server.answer(2)).error?.code, -32600);
    await serves();
  });

  it('is told after shutdown that nothing is served any more, and exit ends the server', async () => {
    await server.initialize();
    server.request(2, 'shutdown');
    await server.answer(2);
    server.request(3, coverage, about);
    assert.equal((await server.answer(3)).error?.code, -32600);
    server.notify('exit');
    assert.equal(await server.ended(), 0);
  });

  it('that leaves without a word ends the server', async () => {
    await server.initialize();
    server.process.stdin?.end();
    assert.notEqual(await server.ended(), null);
  });

  it('that exits without shutdown is told so by the exit code', async () => {
    await server.initialize();
    server.notify('exit');
    assert.equal(await server.ended(), 1);
  });

  it('whose parent process dies takes the server along', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(parent, 'spawn');
    await server.initialize(parent.pid ?? null);
    parent.kill('SIGKILL');
    assert.notEqual(await server.ended(), null);
  });

  it('that stops reading is waited for, and everything is there when it reads again', async () => {
    await server.initialize();
    server.process.stdout?.pause();
    server.open(uri, submission);
    for (let id = 10; id < 400; id++) server.request(id, coverage, about);
    await new Promise((resolve) => setTimeout(resolve, 300));
    server.process.stdout?.resume();
    assert.ok((await server.answer(399)).result);
    await serves();
  });

  for (const [name, content] of Object.entries({
    'no JSON': '{',
    'an empty message': '',
    'a number': '42',
    null: 'null',
    'an array': '[]',
    'a batch': '[{"jsonrpc":"2.0","id":7,"method":"shutdown"}]',
    'no version': '{"id":8,"method":"microCredential/coverage"}',
    'no method': '{"jsonrpc":"2.0"}',
    'an answer to nothing': '{"jsonrpc":"2.0","id":4711,"result":null}',
    'brackets in brackets': '['.repeat(100_000),
    'an unknown method': '{"jsonrpc":"2.0","id":9,"method":"no/such"}',
    'a method that JavaScript knows': '{"jsonrpc":"2.0","id":9,"method":"__proto__"}',
    'a lone surrogate': '{"jsonrpc":"2.0","id":9,"method":"\\ud800"}',
  })) {
    it(`that sends ${name} does not end the server`, async () => {
      await server.initialize();
      server.send(content);
      await serves();
    });
  }

  for (const [name, bytes] of Object.entries({
    'no length': 'Content-Type: text\r\n\r\n{}',
    'a length that is no number': 'Content-Length: abc\r\n\r\n{}',
    'a negative length': 'Content-Length: -5\r\n\r\n{}',
    'no header at all': 'hello\r\n\r\n',
    noise:
      Buffer.from(Array.from({ length: 1000 }, (_, index) => (index * 7919) % 256)).toString('latin1') +
      '\r\n\r\n',
  })) {
    it(`whose framing is broken by ${name} is answered, or sees the server end: it does not hang`, async () => {
      await server.initialize();
      server.write(bytes);
      // A client restarts a server that ends; one that is silent for ever looks as if nothing were wrong.
      await Promise.race([serves().catch(() => {}), server.ended()]);
    });
  }

  it('that changes what is not there leaves what is there as it was', async () => {
    await server.initialize();
    server.open(uri, submission);
    const far = { start: { line: 9999, character: 0 }, end: { line: 99999, character: 9 } };
    server.notify('textDocument/didChange', {
      textDocument: { uri: `${uri}x`, version: 2 },
      contentChanges: [{ range: far, text: 'x' }],
    });
    server.request(2, coverage, about);
    assert.ok((await server.answer(2)).result);
  });

  for (const [name, contentChanges] of Object.entries({
    'a reversed range': [
      { range: { start: { line: 5, character: 0 }, end: { line: 2, character: 0 } }, text: '' },
    ],
    'a negative line': [
      { range: { start: { line: -1, character: -1 }, end: { line: 0, character: 0 } }, text: '' },
    ],
    fractions: [
      { range: { start: { line: 0.5, character: 0.5 }, end: { line: 1.5, character: 0 } }, text: '' },
    ],
    'texts for numbers': [
      { range: { start: { line: 'a', character: 'b' }, end: { line: 0, character: 0 } }, text: '' },
    ],
    'no text': [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }],
    'no changes': 7,
    nothing: null,
  })) {
    it(`that sends a change with ${name} is served, and a whole text puts it right`, async () => {
      await server.initialize();
      server.open(uri, submission);
      server.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
      server.notify('textDocument/didChange', {
        textDocument: { uri, version: 3 },
        contentChanges: [{ text: submission }],
      });
      server.request(2, coverage, about);
      assert.equal(((await server.answer(2)).result as { version: number }).version, 3);
      await serves();
    });
  }

  it('with ten thousand changes at once gets the coverage of the last', async () => {
    await server.initialize();
    server.open(uri, submission);
    const start = { line: 40, character: 0 };
    for (let version = 2; version <= 10_001; version++) {
      server.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start, end: start }, text: 'a ' }],
      });
    }
    server.request(2, coverage, about);
    assert.equal(((await server.answer(2)).result as { version: number }).version, 10_001);
  });

  it('that takes back every question gets an answer to each', async () => {
    await server.initialize();
    server.open(uri, submission);
    for (let id = 10; id < 60; id++) {
      server.request(id, 'textDocument/diagnostic', about);
      server.notify('$/cancelRequest', { id });
    }
    for (let id = 10; id < 60; id++) await server.answer(id);
    await serves();
  });

  it('that closes in the middle of a question gets an answer', async () => {
    await server.initialize();
    server.open(uri, submission);
    server.request(10, 'textDocument/diagnostic', about);
    server.notify('textDocument/didClose', about);
    await server.answer(10);
    await serves();
  });
});
