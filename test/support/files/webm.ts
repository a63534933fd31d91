/** A tiny WebM file; without `duration` it states none, as a recording that was written as it went. */
export function webmFile({ duration, streamed = false }: { duration?: number; streamed?: boolean }): Buffer {
  const header = element('1a45dfa3', element('4282', Buffer.from('webm')), element('4287', Buffer.from([4])));
  const length = Buffer.alloc(8);
  length.writeDoubleBE((duration ?? 0) * 1000);
  const info = element(
    '1549a966',
    element('2ad7b1', Buffer.from([0x0f, 0x42, 0x40])),
    ...(duration === undefined ? [] : [element('4489', length)]),
  );
  const picture = element('e0', element('b0', Buffer.from([16])), element('ba', Buffer.from([16])));
  const track = element(
    'ae',
    element('d7', Buffer.from([1])),
    element('73c5', Buffer.from([1])),
    element('83', Buffer.from([1])),
    element('86', Buffer.from('V_VP8')),
    picture,
  );
  // Two pictures, the second two seconds after the first.
  const cluster = element(
    '1f43b675',
    element('e7', Buffer.from([0])),
    element('a3', Buffer.from([0x81, 0, 0, 0x80, 0, 0, 0, 0])),
    element('a3', Buffer.from([0x81, 0x07, 0xd0, 0x80, 0, 0, 0, 0])),
  );
  const inside = Buffer.concat([info, element('1654ae6b', track), cluster]);
  const segment = streamed
    ? Buffer.concat([Buffer.from('18538067', 'hex'), Buffer.from('01ffffffffffffff', 'hex'), inside])
    : element('18538067', inside);
  return Buffer.concat([header, segment]);
}

function element(id: string, ...content: readonly Buffer[]): Buffer {
  const inside = Buffer.concat(content);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(0x1000_0000 + inside.length);
  return Buffer.concat([Buffer.from(id, 'hex'), size, inside]);
}
