import type { FileFormat } from '../../core/index.ts';

/** Bytes that `formatOf` wants to see of a file's beginning. */
export const HEAD_LENGTH = 4096;

/** Recognises what a file is by its first bytes. */
export function formatOf(head: Uint8Array): FileFormat {
  const latin = latinOf(head);
  for (const [format, sign] of signs) if (sign.test(latin)) return format;
  if (isTransportStream(head)) return 'mpeg';
  return isText(head, latin) ? 'text' : 'unknown';
}

/** Each byte as the character of the same number, so that patterns can be looked for. */
export function latinOf(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return text;
}

const signs: readonly (readonly [FileFormat, RegExp])[] = [
  ['heif', /^.{4}ftyp(?:heic|heix|heim|heis|hevc|mif1|msf1|avif|avis)/s],
  ['mp4', /^.{4}(?:ftyp|moov|mdat)/s],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the length in front of such words, where they are no text
  ['mp4', /^\0.{3}(?:wide|free|skip|pnot)/s],
  ['webm', /^\x1a\x45\xdf\xa3/],
  ['wav', /^(?:RIFF|RF64).{4}WAVE/s],
  ['avi', /^RIFF.{4}AVI /s],
  ['webp', /^RIFF.{4}WEBP/s],
  ['ogg', /^OggS/],
  ['flac', /^fLaC/],
  ['aiff', /^FORM.{4}AIF[FC]/s],
  ['asf', /^\x30\x26\xb2\x75\x8e\x66\xcf\x11/],
  ['flv', /^FLV\x01/],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the bytes by which an MPEG stream is known
  ['mpeg', /^\x00\x00\x01[\xba\xb3]/],
  ['pdf', /^.{0,1020}%PDF-/s],
  ['zip', /^PK(?:\x03\x04|\x05\x06|\x07\x08)/],
  ['ole', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ['rtf', /^\{\\rtf/],
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['gif', /^GIF8[79]a/],
  ['bmp', /^BM.{4}\0{4}/s],
  ['tiff', /^(?:II\*\0|MM\0\*)/],
  ['aac', /^\xff[\xf0\xf1\xf8\xf9]/],
  ['mp3', /^(?:ID3|\xff[\xe2-\xe7\xea-\xef\xf2-\xf7\xfa-\xff])/],
];

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
