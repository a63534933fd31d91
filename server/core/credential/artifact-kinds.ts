import type { ArtifactKind } from './definition.ts';

export const artifactKinds = [
  'video',
  'audio',
  'document',
  'image',
  'presentation',
  'spreadsheet',
  'other',
] as const satisfies readonly ArtifactKind[];

/** The file extensions (lower case, without the dot) by which the kind of an artifact is known. */
export const extensionsByKind: Readonly<Record<Exclude<ArtifactKind, 'other'>, readonly string[]>> = {
  video: ['mp4', 'm4v', 'mov', 'webm', 'mkv', 'avi', 'wmv', 'mpg', 'mpeg', 'ogv', '3gp', 'flv', 'mts'],
  audio: ['mp3', 'm4a', 'wav', 'ogg', 'oga', 'opus', 'aac', 'flac', 'wma', 'aif', 'aiff', 'weba'],
  document: ['pdf', 'docx', 'doc', 'odt', 'rtf', 'txt', 'md', 'pages', 'html', 'htm', 'epub', 'gdoc'],
  image: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'svg', 'bmp', 'tif', 'tiff', 'heic', 'heif', 'avif'],
  presentation: ['pptx', 'ppt', 'ppsx', 'pps', 'odp', 'key', 'gslides'],
  spreadsheet: ['xlsx', 'xls', 'xlsm', 'ods', 'csv', 'tsv', 'numbers', 'gsheet'],
};

const kindByExtension: ReadonlyMap<string, ArtifactKind> = new Map(
  artifactKinds
    .filter((kind) => kind !== 'other')
    .flatMap((kind) => extensionsByKind[kind].map((extension) => [extension, kind] as const)),
);

/** The kind of a file by its name; `other` where the name does not tell. */
export function artifactKindOf(file: string): ArtifactKind {
  return kindByExtension.get(extensionOf(file)) ?? 'other';
}

/** The extension of a file's name, lower case, without the dot; empty where there is none. */
export function extensionOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}
