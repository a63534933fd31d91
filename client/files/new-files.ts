import { FileSystemError, FileType, l10n, Uri, workspace } from 'vscode';

/** Something could not be written; the message is a sentence for the writer. */
export class NotWritten extends Error {}

/**
 * Files and folders that come into being together: all of them, or after `takeBack` none. Nothing that is there is
 * ever written over: a file gets its name only once it is whole.
 */
export class NewFiles {
  /** Newest last. */
  readonly #made: Uri[] = [];

  /** Makes a folder with those above it. One that is there will do. */
  async folder(uri: Uri): Promise<void> {
    const missing: Uri[] = [];
    for (let each = uri; !(await isThere(each)); each = above(each)) {
      missing.unshift(each);
      if (above(each).path === each.path) break;
    }
    for (const each of missing) {
      await this.#attempt(each, () => workspace.fs.createDirectory(each));
      this.#made.push(each);
    }
  }

  async write(uri: Uri, text: string): Promise<void> {
    await this.#bring(uri, (part) => workspace.fs.writeFile(part, new TextEncoder().encode(text)));
  }

  async copy(source: Uri, target: Uri): Promise<void> {
    await this.#bring(target, (part) => workspace.fs.copy(source, part, { overwrite: false }));
  }

  /** Removes what was made, and nothing else: a folder goes only while it is empty. */
  async takeBack(): Promise<void> {
    for (const uri of this.#made.splice(0).reverse()) await remove(uri);
  }

  async #bring(uri: Uri, fill: (part: Uri) => Thenable<void>): Promise<void> {
    const part = uri.with({ path: `${uri.path}.part` });
    try {
      await this.#attempt(uri, async () => {
        await fill(part);
        await workspace.fs.rename(part, uri, { overwrite: false });
      });
    } catch (error) {
      await remove(part);
      throw error;
    }
    this.#made.push(uri);
  }

  async #attempt(uri: Uri, act: () => Thenable<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      throw new NotWritten(sentenceFor(error, uri));
    }
  }
}

export async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** The names in a folder; none where there is no such folder. */
export async function namesIn(folder: Uri): Promise<string[]> {
  try {
    return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

export async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

/** The last name in an address, as a person reads it. */
export function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.replace(/\/+$/, '').lastIndexOf('/') + 1).replace(/\/+$/, '') || uri.path;
}

export function above(uri: Uri): Uri {
  return Uri.joinPath(uri, '..');
}

async function remove(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri, { recursive: false, useTrash: false });
  } catch {
    // It is not there, or somebody has put something into it.
  }
}

function sentenceFor(error: unknown, uri: Uri): string {
  const code = error instanceof FileSystemError ? error.code : '';
  const message = error instanceof Error ? error.message : String(error);
  const folder = nameOf(above(uri));
  if (code === 'NoPermissions' || /\b(?:EACCES|EPERM|EROFS)\b|read-?only/i.test(message)) {
    return l10n.t(
      'Nothing may be written in the folder “{0}”. Nothing was changed; choose another folder.',
      folder,
    );
  }
  if (/\b(?:ENOSPC|EDQUOT)\b|no space|quota/i.test(message)) {
    return l10n.t(
      'There is no room left for “{0}”. Nothing was changed; make room, then try again.',
      nameOf(uri),
    );
  }
  if (code === 'FileExists') {
    return l10n.t('“{0}” is there already and was left as it is.', nameOf(uri));
  }
  if (code === 'FileNotFound') {
    return l10n.t('“{0}” cannot be found any more. Nothing was changed.', nameOf(uri));
  }
  return l10n.t('“{0}” cannot be written. Nothing was changed. ({1})', nameOf(uri), message);
}
