import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { FramedWriter } from '../../server/framed-writer.ts';

describe('Messages to the client', () => {
  it('are written in one piece, with their length in bytes', async () => {
    const pieces: string[] = [];
    const writer = new FramedWriter(streamTo((piece) => pieces.push(piece)));
    const message = { jsonrpc: '2.0', method: 'window/logMessage', params: { message: '“Größe” 🙂' } };
    await writer.write(message);
    await writer.write(message);
    const body = JSON.stringify(message);
    assert.deepEqual(pieces, Array(2).fill(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`));
  });

  it('that cannot be written are told of', async () => {
    const told: string[] = [];
    const broken = new Writable({
      write: (_chunk, _encoding, done) => done(new Error('The pipe is broken.')),
    });
    const writer = new FramedWriter(broken);
    writer.onError(([error]) => told.push(error.message));
    await assert.rejects(writer.write({ jsonrpc: '2.0' }), /The pipe is broken/);
    assert.ok(told.includes('The pipe is broken.'));
  });

  it('that are no JSON are refused, and the next one is written', async () => {
    const pieces: string[] = [];
    const writer = new FramedWriter(streamTo((piece) => pieces.push(piece)));
    await assert.rejects(writer.write({ jsonrpc: '2.0', id: 1n } as never));
    await writer.write({ jsonrpc: '2.0' });
    assert.equal(pieces.length, 1);
  });
});

function streamTo(take: (piece: string) => void): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      take(chunk.toString('utf8'));
      done();
    },
  });
}
