/** What a tiny MP4 file holds; its pictures and sounds are noise that nobody plays. */
export interface Mp4 {
  /** Seconds. */
  readonly duration: number;
  readonly tracks: readonly ('video' | 'audio')[];
  /** Whether the index stands behind the media, as a camera writes it. */
  readonly indexLast?: boolean;
  readonly brand?: string;
}

const TIMESCALE = 1000;
const SAMPLE = 64;

export function mp4File({ duration, tracks, indexLast = false, brand = 'isom' }: Mp4): Buffer {
  const ftyp = box('ftyp', brand, u32(512), brand);
  const mdat = box('mdat', Buffer.alloc(SAMPLE * Math.max(1, tracks.length)));
  const moovOf = (mediaStart: number): Buffer => {
    const length = Math.round(duration * TIMESCALE);
    return box(
      'moov',
      movieHeader(length),
      ...tracks.map((type, index) => track(type, index, length, mediaStart)),
    );
  };
  const mediaStart = ftyp.length + 8 + (indexLast ? 0 : moovOf(0).length);
  const moov = moovOf(mediaStart);
  return Buffer.concat(indexLast ? [ftyp, mdat, moov] : [ftyp, moov, mdat]);
}

function movieHeader(length: number): Buffer {
  return box(
    'mvhd',
    u32(0, 0, 0, TIMESCALE, length, 0x10000),
    u16(0x100, 0),
    u32(0, 0),
    matrix,
    Buffer.alloc(24),
    u32(9),
  );
}

function track(type: 'video' | 'audio', index: number, length: number, mediaStart: number): Buffer {
  const isVideo = type === 'video';
  const header = box(
    'tkhd',
    u32(3, 0, 0, index + 1, 0, length, 0, 0),
    u16(0, 0, isVideo ? 0 : 0x100, 0),
    matrix,
    u32(isVideo ? 0x100000 : 0, isVideo ? 0x100000 : 0),
  );
  const samples = box(
    'stbl',
    box('stsd', u32(0, 1), isVideo ? videoEntry() : audioEntry()),
    box('stts', u32(0, 1, 1, length)),
    box('stsc', u32(0, 1, 1, 1, 1)),
    box('stsz', u32(0, SAMPLE, 1)),
    box('stco', u32(0, 1, mediaStart + index * SAMPLE)),
  );
  const mediaHeader = isVideo ? box('vmhd', u32(1, 0, 0)) : box('smhd', u32(0, 0));
  const data = box('dinf', box('dref', u32(0, 1), box('url ', u32(1))));
  return box(
    'trak',
    header,
    box(
      'mdia',
      box('mdhd', u32(0, 0, 0, TIMESCALE, length), u16(0x55c4, 0)),
      box('hdlr', u32(0, 0), isVideo ? 'vide' : 'soun', Buffer.alloc(13)),
      box('minf', mediaHeader, data, samples),
    ),
  );
}

function videoEntry(): Buffer {
  const head = [Buffer.alloc(6), u16(1), Buffer.alloc(16), u16(16, 16), u32(0x480000, 0x480000, 0), u16(1)];
  const decoder = box('avcC', Buffer.from([1, 66, 0, 30, 0xff, 0xe0, 0]));
  return box('avc1', ...head, Buffer.alloc(32), u16(24, 0xffff), decoder);
}

function audioEntry(): Buffer {
  return box('sowt', Buffer.alloc(6), u16(1), Buffer.alloc(8), u16(1, 16, 0, 0), u32(8000 * 65536));
}

const matrix = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

/** A box: its length, its name, what is in it. */
export function box(type: string, ...content: readonly (Buffer | string)[]): Buffer {
  const inside = Buffer.concat(
    content.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)),
  );
  return Buffer.concat([u32(inside.length + 8), Buffer.from(type, 'latin1'), inside]);
}

export function u32(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32BE(number, index * 4);
  return bytes;
}

function u16(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2);
  for (const [index, number] of numbers.entries()) bytes.writeUInt16BE(number, index * 2);
  return bytes;
}
