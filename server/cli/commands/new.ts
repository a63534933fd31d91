import { promises as files } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { scaffold } from '../../core/assist/index.ts';
import type { Credentials } from '../../core/index.ts';
import { Definitions } from '../definitions.ts';
import { printable } from '../formats/printable.ts';
import { EXIT, type Terminal, UsageError } from '../terminal.ts';

/** Lays out a new submission in a folder. It writes new files only, never over one that is there. */
export async function newCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { title: { type: 'string' } },
  });
  const [id, folder = '.', ...more] = positionals;
  if (id === undefined || more.length > 0) {
    throw new UsageError('new takes a credential and a folder: micro-credential new CREDENTIAL [DIR]');
  }
  // A definition may be in the folder already, where the submission will be.
  const credentials = await new Definitions([]).credentialsFor(path.resolve(folder, 'submission.md'));
  const definition = credentials.find(id);
  if (!definition) throw unknownCredential(id, credentials);
  const plan = scaffold(definition, values.title === undefined ? {} : { title: values.title });
  try {
    await write(plan, folder);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(sentence(error, folder));
  }
  const [submission] = plan.files;
  const written = path.join(folder, submission?.path ?? '').replaceAll('\\', '/');
  terminal.out(
    `${printable(written)} is ready to be written. Put your files into the folder “artifacts” beside it.\n`,
  );
  return EXIT.ok;
}

/** Says which credential was probably meant, or how to see them all. */
export function unknownCredential(id: string, credentials: Credentials): UsageError {
  const meant = credentials.nearest(id);
  const help = meant === undefined ? 'see micro-credential credentials' : `did you mean "${meant}"?`;
  return new UsageError(`there is no credential "${id}"; ${help}`);
}

async function write({ files: texts, folders }: ReturnType<typeof scaffold>, folder: string): Promise<void> {
  await files.mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new UsageError(`${folder} is not a folder`) : error;
  });
  for (const { path: name, text } of texts) {
    await files.writeFile(path.join(folder, name), text, { flag: 'wx' });
  }
  for (const name of folders) await files.mkdir(path.join(folder, name), { recursive: true });
}

function sentence(error: unknown, folder: string): string {
  const { code, path: place = folder } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EEXIST':
      return `${place} is there already and was left as it is`;
    case 'ENOTDIR':
      return `${folder} is not a folder`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `nothing may be written in ${folder}`;
    default:
      return `${place} cannot be written (${error instanceof Error ? error.message : String(error)})`;
  }
}
