import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A file from the root, or the name of a package as it is written. */
  readonly from: string;
  readonly isFile: boolean;
  /** `import type`: gone when the program runs. */
  readonly typeOnly: boolean;
  /** `import()`: loaded when the program comes to it. */
  readonly later: boolean;
}

/** All TypeScript files below folders of the root. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => sourceFile(posix.join(folder, name.split(sep).join('/'))))
      .sort((one, other) => (one.path < other.path ? -1 : 1)),
  );
}

function sourceFile(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, imports: importsIn(text, path) };
}

const statement =
  /^\s*(?:import|export)\s+(type\s)?[^'";]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

function importsIn(text: string, path: string): Import[] {
  return [...withoutComments(text).matchAll(statement)].map(([, type, from, bare, dynamic]) => {
    const written = from ?? bare ?? dynamic ?? '';
    const isFile = written.startsWith('.');
    const target = isFile ? posix.join(dirname(path).split(sep).join('/'), written) : written;
    return { from: target, isFile, typeOnly: type !== undefined, later: dynamic !== undefined };
  });
}

/** The text without comments, strings kept; good enough for sources that a formatter has written. */
export function withoutComments(text: string): string {
  return text.replace(/^\s*(?:\/\/.*|\/\*[\s\S]*?\*\/)/gm, '').replace(/\s\/\/ .*$/gm, '');
}
