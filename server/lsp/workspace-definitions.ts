import {
  byPrecedence,
  type CredentialDefinition,
  type CredentialSource,
  type Credentials,
  createCredentials,
  type Finding,
  isDefinitionFile,
  isPassedOver,
} from '../core/index.ts';
import type { Host } from './host.ts';

/** A file that the client tells of: `gone` with all below it, if it was a folder. */
export interface FileEvent {
  readonly uri: string;
  readonly gone: boolean;
}

/** What a definition file's `extends` leads to. */
export interface Extension {
  readonly extended?: CredentialDefinition;
  /** Of the file that is extended, where that is one of the workspace. */
  readonly address?: string;
  readonly extendable: () => readonly CredentialDefinition[];
}

interface DefinitionText {
  readonly uri: string;
  readonly text: string;
}

/** Which credentials a document can name: the built-in ones and those of the workspace, which win. */
export class WorkspaceDefinitions {
  readonly #host: Host;
  readonly #onChanged: () => void;
  /** By the folder's key, the name that stands before the names of what is in it. */
  #roots: readonly { readonly key: string; readonly name: string }[] = [];
  readonly #onDisk = new Map<string, DefinitionText>();
  readonly #open = new Map<string, DefinitionText>();
  /** Kept while nothing changes in a file, so that what was read of it is kept as well. */
  readonly #sources = new Map<string, { readonly text: string; readonly source: CredentialSource }>();
  readonly #byFolder = new Map<string, Credentials>();
  readonly #byOrder = new Map<string, Credentials>();
  readonly #looked = new Set<string>();
  #builtIn: Credentials | undefined;
  #work: Promise<void> = Promise.resolve();
  #pending = 0;
  #revision = 0;

  /** `onChanged` is called when any document may now name other credentials than before. */
  constructor(host: Host, onChanged: () => void) {
    this.#host = host;
    this.#onChanged = onChanged;
  }

  /** Grows whenever a definition is another than before. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether files are still being looked for. */
  get isLooking(): boolean {
    return this.#pending > 0;
  }

  /** When everything that was being looked for has been found. */
  async settled(): Promise<void> {
    while (this.isLooking) await this.#work;
  }

  /** Looks for definitions in the workspace's folders; meanwhile the built-in ones are known. */
  setFolders(uris: readonly string[]): void {
    const names = new Map<string, number>();
    this.#roots = uris.map((uri) => {
      const key = keyOf(uri).replace(/\/+$/, '');
      const base = key.slice(key.lastIndexOf('/') + 1);
      const count = (names.get(base) ?? 0) + 1;
      names.set(base, count);
      // In a workspace of one folder, names begin below it.
      return { key, name: uris.length === 1 ? '' : count === 1 ? base : `${base} (${count})` };
    });
    this.#looked.clear();
    this.#do(async () => {
      const found = await Promise.all(uris.map((uri) => this.#host.findDefinitions(uri, 'below')));
      this.#onDisk.clear();
      for (const file of found.flat()) this.#onDisk.set(keyOf(file.uri), file);
      return true;
    });
  }

  /** A document beside which there may be definitions that nobody has looked for: one outside of the workspace. */
  lookBeside(uri: string): void {
    const folder = folderOf(keyOf(uri));
    if (!uri.startsWith('file:') || this.#rootOf(folder) || this.#looked.has(folder)) return;
    this.#looked.add(folder);
    const address = uri.slice(0, uri.lastIndexOf('/'));
    this.#do(async () => {
      const found = await this.#host.findDefinitions(address, 'in');
      for (const file of found) this.#onDisk.set(keyOf(file.uri), file);
      return found.length > 0;
    });
  }

  /** The text of an open definition wins over what is on disk. */
  open(uri: string, text: string): void {
    const key = keyOf(uri);
    if (this.#open.get(key)?.text === text) return;
    const wasKnown = this.#textOf(key)?.text === text;
    this.#open.set(key, { uri, text });
    if (!wasKnown) this.#changed();
  }

  close(uri: string): void {
    const key = keyOf(uri);
    const closed = this.#open.get(key);
    this.#open.delete(key);
    if (closed && this.#textOf(key)?.text !== closed.text) this.#changed();
  }

  filesChanged(events: readonly FileEvent[]): void {
    const concerned = events.filter((event) => this.#concerns(event));
    if (concerned.length === 0) return;
    this.#do(async () => {
      const changes = await Promise.all(concerned.map((event) => this.#changeOf(event)));
      return changes.includes(true);
    });
  }

  /**
   * Looks again at the files that are known, and beside these documents: something may have changed of which nobody has
   * told. Whole folders are not searched for it.
   */
  lookAgain(uris: readonly string[]): void {
    const documents = uris.filter((uri) => uri.includes('/'));
    const folders = new Set(documents.map((uri) => uri.slice(0, uri.lastIndexOf('/'))));
    this.#do(async () => {
      const found = await Promise.all([...folders].map((folder) => this.#host.findDefinitions(folder, 'in')));
      const unknown = found.flat().filter(({ uri }) => {
        const key = keyOf(uri);
        return !this.#onDisk.has(key) && !this.#isPassedOver(key);
      });
      for (const file of unknown) this.#onDisk.set(keyOf(file.uri), file);
      const known = [...this.#onDisk.values()];
      const changes = await Promise.all(known.map(({ uri }) => this.#changeOf({ uri, gone: false })));
      return unknown.length > 0 || changes.includes(true);
    });
  }

  /** Whether a document lies in one of the workspace's folders. */
  isInWorkspace(uri: string): boolean {
    return this.#rootOf(folderOf(keyOf(uri))) !== undefined;
  }

  /** The same object for as long as nothing changes. */
  credentialsFor(uri: string): Credentials {
    const folder = folderOf(keyOf(uri));
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const sources = byPrecedence(this.#nameOf(folder, folder), this.#sourcesFor(folder));
    const credentials = this.#credentialsOf(folder, sources);
    this.#byFolder.set(folder, credentials);
    return credentials;
  }

  /** The address of the definition that a document means by an id; nothing for a built-in one. */
  addressOf(uri: string, id: string): string | undefined {
    return this.#addressOfFile(folderOf(keyOf(uri)), this.credentialsFor(uri).fileOf(id));
  }

  /** What an open definition file builds on, and what it could. */
  extensionOf(uri: string): Extension {
    const folder = folderOf(keyOf(uri));
    const name = this.#nameOf(keyOf(uri), folder);
    const credentials = this.credentialsFor(uri);
    const extended = credentials.extendedBy(name);
    const address = this.#addressOfFile(folder, extended?.file);
    return {
      ...(extended && { extended: extended.definition }),
      ...(address !== undefined && { address }),
      extendable: () => credentials.extendableBy(name),
    };
  }

  #addressOfFile(folder: string, file: string | undefined): string | undefined {
    const source = this.#sourcesFor(folder).find((each) => each.file === file);
    const keys = source ? [...this.#onDisk.keys(), ...this.#open.keys()] : [];
    const key = keys.find((each) => this.#sources.get(each)?.source === source);
    return key === undefined ? undefined : this.#textOf(key)?.uri;
  }

  /** What is wrong with an open definition file. */
  problemsOf(uri: string): readonly Finding[] {
    const key = keyOf(uri);
    return this.credentialsFor(uri).problemsOf(this.#nameOf(key, folderOf(key)));
  }

  #credentialsOf(folder: string, sources: readonly CredentialSource[]): Credentials {
    if (sources.length === 0) {
      this.#builtIn ??= createCredentials(this.#host.builtInDefinitions);
      return this.#builtIn;
    }
    // Outside of the workspace, names begin at the folder: those of two folders may be the same.
    const place = this.#rootOf(folder) ? '' : folder;
    const order = [place, ...sources.map(({ file }) => file)].join('\n');
    const known = this.#byOrder.get(order);
    if (known) return known;
    const credentials = createCredentials([...sources, ...this.#host.builtInDefinitions]);
    this.#byOrder.set(order, credentials);
    return credentials;
  }

  #sourcesFor(folder: string): CredentialSource[] {
    const isInWorkspace = this.#rootOf(folder) !== undefined;
    const keys = new Set([...this.#onDisk.keys(), ...this.#open.keys()]);
    return [...keys].flatMap((key) => {
      const own = folderOf(key);
      const counts = isInWorkspace ? this.#rootOf(own) !== undefined : own === folder;
      const file = this.#textOf(key);
      return counts && file ? [this.#sourceOf(key, file.text, this.#nameOf(key, folder))] : [];
    });
  }

  #sourceOf(key: string, text: string, file: string): CredentialSource {
    const known = this.#sources.get(key);
    if (known?.text === text && known.source.file === file) return known.source;
    const source = { file, text: () => text };
    this.#sources.set(key, { text, source });
    return source;
  }

  #textOf(key: string): DefinitionText | undefined {
    return this.#open.get(key) ?? this.#onDisk.get(key);
  }

  #rootOf(key: string): { readonly key: string; readonly name: string } | undefined {
    return this.#roots.find((root) => key === root.key || key.startsWith(`${root.key}/`));
  }

  /** What a place is called in the workspace; outside of it, in the folder of the document that asks. */
  #nameOf(key: string, outside: string): string {
    const root = this.#rootOf(key) ?? { key: outside, name: '' };
    const below = key.slice(root.key.length + 1);
    return [root.name, below].filter((part) => part !== '').join('/');
  }

  #concerns({ uri, gone }: FileEvent): boolean {
    const key = keyOf(uri);
    const root = this.#rootOf(key);
    if (this.#isPassedOver(key)) return false;
    if (isDefinitionFile(key)) return root !== undefined || this.#onDisk.has(key);
    // A folder may bring definitions along or take them away; nothing else that changes matters here.
    if (gone) return [...this.#onDisk.keys()].some((known) => known.startsWith(`${key}/`));
    const name = key.slice(key.lastIndexOf('/') + 1);
    return root !== undefined && !name.includes('.') && !isPassedOver(name);
  }

  /** Whether it lies in a folder in which no search of the workspace looks. */
  #isPassedOver(key: string): boolean {
    const root = this.#rootOf(key);
    if (!root) return false;
    return key
      .slice(root.key.length + 1)
      .split('/')
      .slice(0, -1)
      .some(isPassedOver);
  }

  async #changeOf({ uri, gone }: FileEvent): Promise<boolean> {
    const key = keyOf(uri);
    if (gone) {
      const lost = [...this.#onDisk.keys()].filter((known) => known === key || known.startsWith(`${key}/`));
      for (const each of lost) this.#onDisk.delete(each);
      return lost.length > 0;
    }
    if (!isDefinitionFile(key)) {
      const found = await this.#host.findDefinitions(uri, 'below');
      for (const file of found) this.#onDisk.set(keyOf(file.uri), file);
      return found.length > 0;
    }
    const text = await this.#host.readDefinition(uri);
    const known = this.#onDisk.get(key)?.text;
    if (text === undefined) this.#onDisk.delete(key);
    else this.#onDisk.set(key, { uri, text });
    return text !== known;
  }

  /** One look after the other, so that an older one never has the last word. */
  #do(work: () => Promise<boolean>): void {
    this.#pending += 1;
    this.#work = this.#work.then(async () => {
      const changed = await work().catch(() => false);
      this.#pending -= 1;
      if (changed) this.#changed();
    });
  }

  #changed(): void {
    this.#revision += 1;
    this.#byFolder.clear();
    this.#byOrder.clear();
    this.#onChanged();
  }
}

/** Different spellings of one address have one key: clients escape more than others do. */
function keyOf(uri: string): string {
  let key = uri;
  try {
    key = decodeURIComponent(uri);
  } catch {
    // An address that cannot be decoded stands for itself.
  }
  return key.replace(/^file:\/\/\/([A-Za-z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}

function folderOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('/')));
}
