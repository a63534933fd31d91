import type { ContentFacts, FileFormat } from '../../core/index.ts';
import { type ByteSource, limited } from './byte-source.ts';
import { formatOf, HEAD_LENGTH, latinOf } from './format-of.ts';
import { isCutOff } from './wholeness.ts';

/** Bytes of one file that are read at most; a sound video needs a few thousand, a recording without an index all. */
const MOST_BYTES = 128 * 1024 * 1024;

/** What reads certain formats, loaded only when a file of such a format is met. */
export interface Libraries {
  media(): Promise<typeof import('./media.ts')>;
  pdf(): Promise<typeof import('./pdf.ts')>;
}

/**
 * Looks into a file: what it is, how long, how many pages, whether it can be used at all. `extension` is that of its
 * name, in lower case.
 */
export async function inspect(
  file: ByteSource,
  extension: string,
  libraries: Libraries,
): Promise<ContentFacts> {
  if (file.size === 0) return { format: 'unknown', fault: 'empty' };
  const source = limited(file, MOST_BYTES);
  const head = await source.read(0, Math.min(file.size, HEAD_LENGTH));
  const format = formatOf(head);
  if (playable.has(format) || (format === 'unknown' && extension === 'mp3')) {
    return inspectMedia(source, format, libraries);
  }
  if (format === 'pdf') return inspectPdf(source, libraries);
  if (format === 'ole' && packages.has(extension)) {
    return (await isEncryptedPackage(source)) ? { format, fault: 'encrypted' } : { format };
  }
  if (format === 'unknown') return certain.has(extension) ? { format, fault: 'damaged' } : { format };
  return (await isCutOff(source, format)) ? { format, fault: 'truncated' } : { format };
}

const playable: ReadonlySet<FileFormat> = new Set(['mp4', 'webm', 'mp3', 'aac', 'wav', 'ogg', 'flac']);

/** Packages of the newer office programs. */
const packages: ReadonlySet<string> = new Set(['docx', 'pptx', 'ppsx', 'xlsx', 'xlsm']);

/** Extensions whose files are always recognised by their first bytes, if they are whole. */
const certain: ReadonlySet<string> = new Set([
  ...packages,
  ...'mp4 m4v mov m4a webm mkv wav ogg flac pdf odt odp ods jpg jpeg png gif webp'.split(' '),
]);

async function inspectMedia(
  source: ByteSource,
  format: FileFormat,
  libraries: Libraries,
): Promise<ContentFacts> {
  if (await isCutOff(source, format)) return { format, fault: 'truncated' };
  const { mediaFacts } = await libraries.media();
  const { damaged, ...facts } = await mediaFacts(source);
  return damaged ? { format, fault: 'damaged' } : { format, ...facts };
}

async function inspectPdf(source: ByteSource, libraries: Libraries): Promise<ContentFacts> {
  const format = 'pdf';
  const cutOff = await isCutOff(source, format);
  const { pdfFacts } = await libraries.pdf();
  const { pages, fault } = await pdfFacts(source);
  // A reader may find its way through a file that lacks its end; an assessor's will too.
  if (fault) return { format, fault: fault === 'damaged' && cutOff ? 'truncated' : fault };
  return pages === undefined ? { format } : { format, pages };
}

const DIRECTORY = 64 * 1024;

/** A package with a password is put whole into the older programs' format, under a name that is always the same. */
async function isEncryptedPackage(source: ByteSource): Promise<boolean> {
  const name = [...'EncryptedPackage'].map((letter) => `${letter}\0`).join('');
  const head = await source.read(0, Math.min(DIRECTORY, source.size));
  const tail = await source.read(Math.max(0, source.size - DIRECTORY), source.size);
  return latinOf(head).includes(name) || latinOf(tail).includes(name);
}
