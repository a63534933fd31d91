import { extensionOf } from '../credential/artifact-kinds.ts';
import type { ArtifactKind } from '../credential/definition.ts';

/**
 * What a file's content can be recognised as. `mp4` stands for its whole family (MOV, M4V, M4A, 3GP), `zip` for all
 * documents that are packages, `ole` for those of older office programs, `text` for anything without other signs.
 */
export type FileFormat =
  | 'mp4'
  | 'webm'
  | 'avi'
  | 'asf'
  | 'flv'
  | 'mpeg'
  | 'mp3'
  | 'aac'
  | 'wav'
  | 'ogg'
  | 'flac'
  | 'aiff'
  | 'pdf'
  | 'zip'
  | 'ole'
  | 'rtf'
  | 'text'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'tiff'
  | 'heif'
  | 'unknown';

/** How a format is called in a message; the same in every language. `text` and `unknown` have messages of their own. */
export const formatNames: Readonly<Record<FileFormat, string>> = {
  mp4: 'MP4',
  webm: 'WebM',
  avi: 'AVI',
  asf: 'WMV',
  flv: 'FLV',
  mpeg: 'MPEG',
  mp3: 'MP3',
  aac: 'AAC',
  wav: 'WAV',
  ogg: 'OGG',
  flac: 'FLAC',
  aiff: 'AIFF',
  pdf: 'PDF',
  zip: 'ZIP',
  ole: 'Office',
  rtf: 'RTF',
  text: 'TXT',
  jpeg: 'JPEG',
  png: 'PNG',
  gif: 'GIF',
  webp: 'WebP',
  bmp: 'BMP',
  tiff: 'TIFF',
  heif: 'HEIF',
  unknown: '?',
};

const formatsByExtension: Readonly<Record<string, readonly FileFormat[]>> = Object.fromEntries(
  (
    [
      ['mp4 m4v mov 3gp m4a', ['mp4']],
      ['webm mkv weba', ['webm']],
      ['avi', ['avi']],
      ['wmv wma', ['asf']],
      ['flv', ['flv']],
      ['mpg mpeg mts', ['mpeg']],
      ['mp3', ['mp3']],
      // Raw AAC has much the same signs as MP3, and recorders put AAC into MP4.
      ['aac', ['aac', 'mp3', 'mp4']],
      ['wav', ['wav']],
      ['ogg oga ogv opus', ['ogg']],
      ['flac', ['flac']],
      ['aif aiff', ['aiff']],
      ['pdf', ['pdf']],
      ['docx pptx ppsx xlsx xlsm', ['zip', 'ole']],
      ['odt odp ods epub pages key numbers', ['zip']],
      // Programs have saved RTF, HTML and newer packages under the older endings for decades, and open them.
      ['doc ppt pps xls', ['ole', 'zip', 'rtf', 'text']],
      ['rtf', ['rtf']],
      ['txt md html htm csv tsv svg', ['text']],
      ['jpg jpeg', ['jpeg']],
      ['png', ['png']],
      ['gif', ['gif']],
      ['webp', ['webp']],
      ['bmp', ['bmp']],
      ['tif tiff', ['tiff']],
      ['heic heif avif', ['heif']],
    ] as const
  ).flatMap(([extensions, formats]) => extensions.split(' ').map((extension) => [extension, formats])),
);

/** Whether a file's content is what its name says. Of what cannot be recognised nothing is said. */
export function isNamedRightly(file: string, format: FileFormat): boolean {
  const expected = formatsByExtension[extensionOf(file)];
  return expected === undefined || format === 'unknown' || expected.includes(format);
}

const packages: readonly ArtifactKind[] = ['document', 'presentation', 'spreadsheet', 'other'];

/** What an artifact of a format can serve as. */
const kindsByFormat: Partial<Readonly<Record<FileFormat, readonly ArtifactKind[]>>> = {
  mp4: ['video', 'audio'],
  webm: ['video', 'audio'],
  avi: ['video'],
  asf: ['video', 'audio'],
  flv: ['video', 'audio'],
  mpeg: ['video', 'audio'],
  ogg: ['video', 'audio'],
  mp3: ['audio'],
  aac: ['audio'],
  wav: ['audio'],
  flac: ['audio'],
  aiff: ['audio'],
  pdf: [...packages, 'image'],
  zip: packages,
  ole: packages,
  rtf: packages,
};

/** Whether content of a format can be of the kind that the writer states. */
export function canServeAs(kind: ArtifactKind, format: FileFormat): boolean {
  const kinds = kindsByFormat[format];
  if (kinds) return kind === 'other' || kinds.includes(kind);
  if (format === 'unknown') return true;
  // Pictures and texts can stand for anything that is looked at, not for what plays.
  return kind !== 'video' && kind !== 'audio';
}
