import callbacks, { type Dirent, promises as files } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Terminal, UsageError } from './terminal.ts';

/** A text to be checked. */
export interface Input {
  /** As it was given, or below the folder that was given, with forward slashes. */
  readonly path: string;
  /** Where it belongs on disk; its artifacts are sought from there. */
  readonly location: string;
  readonly text: string;
  /** Whether the user named it, rather than a folder in which it was found. */
  readonly named: boolean;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** One sentence for each path that cannot be read. */
  readonly faults: readonly string[];
}

/** Bytes; far beyond any submission, far below what would strain the machine. */
const LARGEST = 10 * 1024 * 1024;
/** Files that are read side by side: one after the other, most of the time would go by in waiting. */
const READ_AT_ONCE = 32;
const STANDARD_INPUT = '-';
/** Submissions, and the definitions that they name. */
const searched = /\.(?:md|markdown)$|\.credential\.yaml$/i;
const passedOver = new Set(['node_modules', 'artifacts']);

/** Reads what the paths name: files, folders with all that is below them, `-` for standard input. */
export async function findInputs(
  paths: readonly string[],
  standardInputPath: string | undefined,
  terminal: Terminal,
): Promise<Inputs> {
  if (standardInputPath !== undefined && !paths.includes(STANDARD_INPUT)) {
    throw new UsageError('--stdin-path goes with the path "-"');
  }
  const inputs: Input[] = [];
  const faults: string[] = [];
  for (const given of paths.length > 0 ? paths : ['.']) {
    try {
      if (given === STANDARD_INPUT) inputs.push(await standardInput(standardInputPath, terminal));
      else await addPath(given, inputs, faults);
    } catch (error) {
      faults.push(sentence(given, error));
    }
  }
  return { inputs, faults };
}

async function standardInput(location: string | undefined, terminal: Terminal): Promise<Input> {
  const name = location ?? STANDARD_INPUT;
  const bytes = await terminal.input(LARGEST + 1);
  if (bytes.length > LARGEST) throw tooLarge();
  const text = decode(bytes);
  return { path: name, location: path.resolve(location ?? 'standard-input.md'), text, named: true };
}

async function addPath(given: string, inputs: Input[], faults: string[]): Promise<void> {
  const stats = await files.stat(given);
  if (stats.isDirectory()) {
    const found = await filesBelow(given, faults);
    for (let first = 0; first < found.length; first += READ_AT_ONCE) {
      const some = found.slice(first, first + READ_AT_ONCE);
      const read = await Promise.allSettled(some.map((file) => readInput(file, false)));
      for (const [index, outcome] of read.entries()) {
        if (outcome.status === 'fulfilled') inputs.push(outcome.value);
        else faults.push(sentence(some[index] ?? given, outcome.reason));
      }
    }
  } else if (stats.isFile()) inputs.push(await readInput(given, true));
  // A pipe or a device might never answer.
  else throw new UnreadableError('is neither a file nor a folder');
}

/** Markdown files and definition files below a folder, in a stable order. Links to folders are not followed: they may lead in circles. */
async function filesBelow(folder: string, faults: string[]): Promise<string[]> {
  const found: string[] = [];
  const entries = await files.readdir(folder, { withFileTypes: true });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const below = pathBelow(folder, entry.name);
    if (searched.test(entry.name) && (await isRegularFile(entry, below))) found.push(below);
    else if (entry.isDirectory() && !entry.name.startsWith('.') && !passedOver.has(entry.name)) {
      try {
        found.push(...(await filesBelow(below, faults)));
      } catch (error) {
        faults.push(sentence(below, error));
      }
    }
  }
  return found;
}

function pathBelow(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

async function isRegularFile(entry: Dirent, location: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return files.stat(location).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

async function readInput(given: string, named: boolean): Promise<Input> {
  const file = await open(given, 'r');
  try {
    const { size } = await fstat(file);
    if (size > LARGEST) throw tooLarge();
    return { path: given, location: path.resolve(given), text: decode(await readFile(file)), named };
  } finally {
    await close(file);
  }
}

// For a thousand files, handles made by `fs.promises` take twice as long.
const open = promisify(callbacks.open);
const fstat = promisify(callbacks.fstat);
const readFile = promisify(callbacks.readFile);
const close = promisify(callbacks.close);

class UnreadableError extends Error {}

function tooLarge(): UnreadableError {
  return new UnreadableError('is larger than 10 MB');
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (!isUtf16 && bytes.includes(0)) throw new UnreadableError('is not a text file');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnreadableError('is not text in UTF-8; save it again in that encoding');
  }
}

/** What a path is called in a sentence. */
export function nameOf(given: string): string {
  if (given === '') return '""';
  return given === STANDARD_INPUT ? 'standard input' : given;
}

function sentence(given: string, error: unknown): string {
  const name = nameOf(given);
  if (error instanceof UnreadableError) return `${name} ${error.message}`;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `${name} is not there`;
    case 'EACCES':
    case 'EPERM':
      return `${name} may not be read`;
    default:
      return `${name} cannot be read (${error instanceof Error ? error.message : String(error)})`;
  }
}
