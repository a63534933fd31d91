import type { FileFormat } from '../../core/index.ts';

/** Bytes that `formatOf` wants to see of a file's beginning. */
export const HEAD_LENGTH = 4096;

/** Recognises what a file is by its first bytes. */
export function formatOf(head: Uint8Array): FileFormat {
  const latin = latinOf(head);
  const known = signs.find(([, ...pieces]) => pieces.every(([at, ...texts]) => has(latin, at, texts)));
  if (known) return known[0];
  // Some programs put a few lines of their own before a PDF file.
  if (latin.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (isTransportStream(head)) return 'mpeg';
  const audio = audioFrame(head);
  return audio ?? (isText(head, latin) ? 'text' : 'unknown');
}

function has(latin: string, at: number, texts: readonly string[]): boolean {
  return texts.some((text) => latin.startsWith(text, at));
}

/** Each byte as the character of the same number, so that patterns can be looked for. */
export function latinOf(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return text;
}

/** At an offset stands one of some texts. */
type Sign = readonly [at: number, ...texts: string[]];

const signs: readonly (readonly [FileFormat, ...Sign[]])[] = [
  ['heif', [4, 'ftyp'], [8, 'heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'avif', 'avis']],
  ['mp4', [4, 'ftyp', 'moov', 'mdat']],
  // The length in front of such words, where they are no text.
  ['mp4', [0, '\0'], [4, 'wide', 'free', 'skip', 'pnot']],
  ['webm', [0, '\x1a\x45\xdf\xa3']],
  ['wav', [0, 'RIFF', 'RF64'], [8, 'WAVE']],
  ['avi', [0, 'RIFF'], [8, 'AVI ']],
  ['webp', [0, 'RIFF'], [8, 'WEBP']],
  ['ogg', [0, 'OggS']],
  ['flac', [0, 'fLaC']],
  ['aiff', [0, 'FORM'], [8, 'AIFF', 'AIFC']],
  ['asf', [0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11']],
  ['flv', [0, 'FLV\x01']],
  ['mpeg', [0, '\0\0\x01\xba', '\0\0\x01\xb3']],
  ['zip', [0, 'PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']],
  ['ole', [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']],
  ['rtf', [0, '{\\rtf']],
  ['jpeg', [0, '\xff\xd8\xff']],
  ['png', [0, '\x89PNG\r\n\x1a\n']],
  ['gif', [0, 'GIF87a', 'GIF89a']],
  ['bmp', [0, 'BM'], [6, '\0\0\0\0']],
  ['tiff', [0, 'II*\0', 'MM\0*']],
  ['mp3', [0, 'ID3']],
];

/** Compressed sound without a file around it begins with a frame: eleven bits set, then what it is. */
function audioFrame([first, second = 0]: Uint8Array): FileFormat | undefined {
  if (first !== 0xff || second < 0xe2 || second === 0xff) return undefined;
  const layer = (second >> 1) & 0b11;
  if (second >= 0xf0 && layer === 0) return 'aac';
  // Of the four versions of MPEG sound one is not in use; UTF-16 text begins with 0xff 0xfe.
  return layer !== 0 && (second >> 3) % 4 !== 1 && second !== 0xfe ? 'mp3' : undefined;
}

const PACKET = 188;

function isTransportStream(head: Uint8Array): boolean {
  // Camcorders (MTS) put four bytes of time before each packet.
  return [0, 4].some(
    (lead) =>
      head.length > 3 * (PACKET + lead) &&
      [0, 1, 2].every((index) => head[lead + index * (PACKET + lead)] === 0x47),
  );
}

function isText(head: Uint8Array, latin: string): boolean {
  if (/^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/.test(latin)) return true;
  return head.every((byte) => byte >= 0x20 || (byte >= 0x07 && byte <= 0x0d) || byte === 0x1b);
}
