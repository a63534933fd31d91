import type { FileFormat } from '../../core/index.ts';
import type { ByteSource } from './byte-source.ts';
import { latinOf } from './format-of.ts';

/** Whether a file's own figures say that it goes on behind its end, as one does whose copying was broken off. */
export async function isCutOff(source: ByteSource, format: FileFormat): Promise<boolean> {
  switch (format) {
    case 'mp4':
      return isMp4CutOff(source);
    case 'webm':
      return isWebmCutOff(source);
    case 'wav':
      return isWaveCutOff(source);
    case 'pdf':
      return isPdfCutOff(source);
    case 'zip':
      return isPackageCutOff(source);
    default:
      return false;
  }
}

/** Boxes at the top level of a sound file; fragmented recordings have many. */
const MOST_BOXES = 2000;

async function isMp4CutOff(source: ByteSource): Promise<boolean> {
  let at = 0;
  let hasIndex = false;
  let hasMedia = false;
  for (let count = 0; count < MOST_BOXES && at + 8 <= source.size; count++) {
    const header = view(await source.read(at, Math.min(at + 16, source.size)));
    const type = latinOf(new Uint8Array(header.buffer, header.byteOffset + 4, 4));
    const size = header.getUint32(0);
    const length = size === 1 && header.byteLength >= 16 ? Number(header.getBigUint64(8)) : size;
    // What is no box is padding, or damage that the reader will meet.
    if (!/^[\x20-\x7e\xa9]{4}$/.test(type) || (length !== 0 && length < 8)) return false;
    hasIndex ||= type === 'moov';
    hasMedia ||= type === 'mdat';
    // The last box may go on to the end, wherever that is.
    if (length === 0) break;
    at += length;
    if (at > source.size) return true;
  }
  // With one and without the other a recording was never finished, or its end did not arrive.
  return hasMedia !== hasIndex;
}

async function isWebmCutOff(source: ByteSource): Promise<boolean> {
  const head = await source.read(0, Math.min(source.size, 4096));
  const headerSize = variableSize(head, 4);
  if (!headerSize) return false;
  const segment = headerSize.end + headerSize.value;
  if (latinOf(head.subarray(segment, segment + 4)) !== '\x18\x53\x80\x67') return false;
  const size = variableSize(head, segment + 4);
  return size !== undefined && size.end + size.value > source.size;
}

/** A number of Matroska's own form; nothing where it is unknown, as in a recording that was written as it went. */
function variableSize(bytes: Uint8Array, at: number): { value: number; end: number } | undefined {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (length > 8) return undefined;
  let value = first & (0xff >> length);
  let unknown = value === 0xff >> length;
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    unknown &&= byte === 0xff;
    value = value * 256 + byte;
  }
  return unknown ? undefined : { value, end: at + length };
}

async function isWaveCutOff(source: ByteSource): Promise<boolean> {
  if (source.size < 12) return true;
  const size = view(await source.read(4, 8)).getUint32(0, true);
  // Recorders that cannot go back write no size, or the largest one.
  return size < 0xffff_ff00 && size + 8 > source.size + 1;
}

const PDF_TAIL = 64 * 1024;

async function isPdfCutOff(source: ByteSource): Promise<boolean> {
  const head = latinOf(await source.read(0, Math.min(source.size, 1024)));
  const stated = /\/Linearized\b[^>]*\/L\s+(\d+)/.exec(head) ?? /\/L\s+(\d+)[^>]*\/Linearized\b/.exec(head);
  if (stated) return Number(stated[1]) > source.size;
  const tail = await source.read(Math.max(0, source.size - PDF_TAIL), source.size);
  return !/startxref/.test(latinOf(tail));
}

/** The list of a package's files stands at its end, behind it at most a remark. */
const PACKAGE_TAIL = 64 * 1024 + 22;

async function isPackageCutOff(source: ByteSource): Promise<boolean> {
  const tail = await source.read(Math.max(0, source.size - PACKAGE_TAIL), source.size);
  return !latinOf(tail).includes('PK\x05\x06');
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
