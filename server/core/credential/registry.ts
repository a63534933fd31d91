import type { Finding } from '../findings/finding.ts';
import { nearest } from '../text/nearest.ts';
import type { CredentialDefinition } from './definition.ts';
import { type LayerReading, readLayer } from './read.ts';
import { isRelativePath, resolveRelative } from './relative-path.ts';
import { type Base, type Resolved, resolveLayer } from './resolve.ts';

/** A definition file as a host hands it in. */
export interface CredentialSource {
  /** A name of the file with `/` between folders, by which other files may extend it; unique. */
  readonly file: string;
  /** Asked at most once, and only when the text is needed. */
  readonly text: () => string;
  /** Given for built-in definitions, so that they need not be read to be known; the same as in the text. */
  readonly builtInId?: string;
  /** What a built-in definition comes to, worked out when the program was built; it saves reading the text. */
  readonly prepared?: () => CredentialDefinition | undefined;
}

/** The credentials that are known: an immutable set, in which a definition of the workspace wins over a built-in one. */
export interface Credentials {
  /** Sorted. */
  readonly ids: readonly string[];
  /** The same object every time; absent where no definition has the id. */
  readonly find: (id: string) => CredentialDefinition | undefined;
  /** The id that was most likely meant by one that is unknown. */
  readonly nearest: (id: string) => string | undefined;
  /** What is wrong with a definition file; nothing for a file that is not among the sources. */
  readonly problemsOf: (file: string) => readonly Finding[];
  /** The file of the definition that `find` gives. */
  readonly fileOf: (id: string) => string | undefined;
  /** What a definition file builds on; nothing where its `extends` leads nowhere or back to itself. */
  readonly extendedBy: (file: string) => Extended | undefined;
  /** The definitions that a file can extend by their ids, sorted by them. */
  readonly extendableBy: (file: string) => readonly CredentialDefinition[];
}

export interface Extended {
  readonly file: string;
  readonly definition: CredentialDefinition;
}

/** Definitions that build on each other in a longer chain than this are a mistake. */
const longestChain = 20;

/** `sources` in the order of precedence among files of the workspace; built-in ones come last wherever they stand. */
export function createCredentials(sources: Iterable<CredentialSource>): Credentials {
  const shelf = new Shelf([...sources]);
  return {
    get ids() {
      return shelf.ids();
    },
    find: (id) => shelf.find(id)?.resolved().definition,
    nearest: (id) => nearestId(id, shelf.ids()),
    problemsOf: (file) => shelf.withFile(file)?.problems() ?? [],
    fileOf: (id) => shelf.find(id)?.source.file,
    extendedBy: (file) => shelf.withFile(file)?.base(),
    extendableBy: (file) => shelf.extendableBy(file),
  };
}

/** Also finds `eln/reflective-coaching` for `reflective-coaching`, whose folder was left out. */
function nearestId(id: string, ids: readonly string[]): string | undefined {
  const close = nearest(id, ids);
  if (close !== undefined) return close;
  const byName = new Map(ids.map((known) => [known.slice(known.lastIndexOf('/') + 1), known]));
  const name = nearest(id.slice(id.lastIndexOf('/') + 1), byName.keys());
  return name === undefined ? undefined : byName.get(name);
}

/** A source may be in several sets, as when a file beside it changes; it is read once. */
const readings = new WeakMap<CredentialSource, LayerReading>();

/** All files, each read when it is first needed. */
class Shelf {
  readonly #books: readonly Book[];
  readonly #byFile: ReadonlyMap<string, Book>;
  #byId: ReadonlyMap<string, readonly Book[]> | undefined;
  #ids: readonly string[] | undefined;

  constructor(sources: readonly CredentialSource[]) {
    const workspace = sources.filter((source) => source.builtInId === undefined);
    const builtIn = sources.filter((source) => source.builtInId !== undefined);
    this.#books = [...workspace, ...builtIn].map((source) => new Book(source, this));
    this.#byFile = new Map(this.#books.map((book) => [book.source.file, book]));
  }

  ids(): readonly string[] {
    this.#ids ??= [...this.#shelved().keys()].sort();
    return this.#ids;
  }

  find(id: string): Book | undefined {
    return this.withId(id)[0];
  }

  withFile(file: string): Book | undefined {
    return this.#byFile.get(file);
  }

  /** The files whose definition has the id, the one that wins first. */
  withId(id: string): readonly Book[] {
    return this.#shelved().get(id) ?? [];
  }

  /** Whether a file of the workspace stands in a built-in one's place. */
  get overridesBuiltIn(): boolean {
    return this.#books.some(
      ({ source }) => source.builtInId !== undefined && this.withId(source.builtInId).length > 1,
    );
  }

  /** Of each id the definition that wins among those that do not build on the file themselves. */
  extendableBy(file: string): CredentialDefinition[] {
    const own = this.withFile(file);
    return this.ids().flatMap((id) => {
      const book = this.withId(id).find((each) => !own || !each.buildsOn(own));
      return book?.resolved().definition ?? [];
    });
  }

  #shelved(): ReadonlyMap<string, readonly Book[]> {
    if (!this.#byId) {
      const byId = new Map<string, Book[]>();
      for (const book of this.#books) {
        const id = book.id();
        if (id === undefined) continue;
        const shelf = byId.get(id);
        if (shelf) shelf.push(book);
        else byId.set(id, [book]);
      }
      this.#byId = byId;
    }
    return this.#byId;
  }
}

/** One file and what came of it so far. */
class Book {
  readonly source: CredentialSource;
  readonly #shelf: Shelf;
  #reading: LayerReading | undefined;
  #resolved: Resolved | undefined;

  constructor(source: CredentialSource, shelf: Shelf) {
    this.source = source;
    this.#shelf = shelf;
  }

  /** A file without an id that extends another by its id takes that id, and so the other's place. */
  id(): string | undefined {
    if (this.source.builtInId !== undefined) return this.source.builtInId;
    const { layer } = this.#read();
    if (layer?.id) return layer.id.value;
    const extended = layer?.extends?.value;
    return extended === undefined || isRelativePath(extended) ? undefined : extended;
  }

  resolved(): Resolved {
    this.#resolved ??= this.#prepared() ?? resolveLayer(this.#read(), (reference) => this.#base(reference));
    return this.#resolved;
  }

  /** A workspace's definition in a built-in one's place changes what builds on it: then nothing is known beforehand. */
  #prepared(): Resolved | undefined {
    if (this.#shelf.overridesBuiltIn) return undefined;
    const definition = this.source.prepared?.();
    return definition && { definition, problems: [] };
  }

  problems(): readonly Finding[] {
    const { problems } = this.resolved();
    const twin = this.#twin();
    const id = this.#read().layer?.id;
    if (!twin || !id) return problems;
    return [
      ...problems,
      {
        code: 'duplicate-id',
        variant: 'definition',
        severity: 'error',
        span: id.span,
        arguments: { id: id.value, file: twin.source.file },
      },
    ];
  }

  base(): Extended | undefined {
    const book = this.#isCircular() ? undefined : this.#extended();
    const definition = book?.resolved().definition;
    return book && definition && { file: book.source.file, definition };
  }

  /** Whether it is that file or leads to it. */
  buildsOn(other: Book): boolean {
    const seen = new Set<Book>();
    for (let book: Book | undefined = this; book && !seen.has(book); book = book.#extended()) {
      if (book === other) return true;
      seen.add(book);
    }
    return false;
  }

  #read(): LayerReading {
    this.#reading ??= readings.get(this.source);
    if (!this.#reading) {
      this.#reading = readLayer(this.source.text());
      readings.set(this.source, this.#reading);
    }
    return this.#reading;
  }

  /** A file of the workspace that has the same id and goes before this one. */
  #twin(): Book | undefined {
    const id = this.id();
    if (id === undefined || this.source.builtInId !== undefined) return undefined;
    const winner = this.#shelf.find(id);
    return winner === this ? undefined : winner;
  }

  #base(reference: string): Base {
    const book = this.#extended();
    if (!book) {
      const meant = this.#pathMeant(reference) ?? this.#idMeant(reference);
      return { fault: 'unknown', ...(meant !== undefined && { meant }) };
    }
    if (this.#isCircular()) return { fault: 'circular' };
    const { definition } = book.resolved();
    return definition ? { definition } : { fault: 'unknown' };
  }

  /** A file that is there, named without “./” or the end of its name, or as Windows has it. */
  #pathMeant(reference: string): string | undefined {
    const slashed = reference.replaceAll('\\', '/');
    const path = isRelativePath(slashed) ? slashed : `./${slashed}`;
    const isThere = (each: string): boolean => {
      const book = this.#shelf.withFile(resolveRelative(this.source.file, each));
      return book !== undefined && book !== this;
    };
    return [path, `${path}.credential.yaml`].find(isThere);
  }

  #idMeant(reference: string): string | undefined {
    if (isRelativePath(reference)) return undefined;
    const own = this.id();
    return nearestId(
      reference,
      this.#shelf.ids().filter((id) => id !== own),
    );
  }

  /** The file that this one extends. Under its own id that is the one whose place it takes. */
  #extended(): Book | undefined {
    const reference = this.#read().layer?.extends?.value;
    if (reference === undefined) return undefined;
    if (isRelativePath(reference)) return this.#shelf.withFile(resolveRelative(this.source.file, reference));
    const candidates = this.#shelf.withId(reference);
    if (reference !== this.id()) return candidates[0];
    // With no other of that id the file can only mean itself, which is a circle.
    return candidates[candidates.indexOf(this) + 1] ?? (this.#read().layer?.id ? this : undefined);
  }

  /** Whether what this file extends leads back to it, or nowhere within reason. */
  #isCircular(): boolean {
    const seen = new Set<Book>();
    for (let book = this.#extended(); book; book = book.#extended()) {
      if (book === this || seen.size === longestChain) return true;
      // A chain that runs into somebody else's circle is that file's problem, not this one's.
      if (seen.has(book)) return false;
      seen.add(book);
    }
    return false;
  }
}
