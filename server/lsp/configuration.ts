import type { Connection } from './connection/connection.ts';
import { SETTINGS_SECTION, type Settings, sectionOf, settingsIn } from './settings.ts';

/** The client's settings, document by document: each folder of a workspace may have its own. */
export class Configuration {
  readonly #connection: Connection;
  readonly #onChanged: (uris: readonly string[]) => void;
  /** As the client's start-up options have them; they stand where it has no other settings. */
  #initial = settingsIn(undefined);
  #general = this.#initial;
  readonly #own = new Map<string, Settings>();
  #asks = false;
  /** Counts the changes, so that the answer to an older question never has the last word. */
  #changes = 0;

  /** `onChanged` is told the open documents whose settings are others than before. */
  constructor(connection: Connection, onChanged: (uris: readonly string[]) => void) {
    this.#connection = connection;
    this.#onChanged = onChanged;
  }

  /** `asks` says whether the client can be asked for its settings; until then those of the start-up options hold. */
  start(options: unknown, asks: boolean): void {
    this.#initial = settingsIn(sectionOf(options));
    this.#general = this.#initial;
    this.#asks = asks;
  }

  /** The settings for a document as far as they are known. The same object for as long as nothing changes. */
  of(uri: string): Settings {
    return this.#own.get(uri) ?? this.#general;
  }

  /** The settings for a document that need not be open. */
  async askFor(uri: string): Promise<Settings> {
    const own = this.#own.get(uri);
    if (own || !this.#asks) return own ?? this.#general;
    const [found] = await this.#ask([uri]);
    return found ?? this.#general;
  }

  /** From now on a document has settings of its own. */
  opened(uri: string): void {
    this.#own.set(uri, this.#general);
    if (this.#asks) void this.#renew([uri]).catch(() => {});
  }

  closed(uri: string): void {
    this.#own.delete(uri);
  }

  /** `sent` are the settings that came with a notification; a client that can be asked is asked instead. */
  async changed(sent?: unknown): Promise<void> {
    this.#changes += 1;
    if (this.#asks) {
      await this.#renew([...this.#own.keys()]);
      return;
    }
    const section = sectionOf(sent);
    this.#general = section ? settingsIn(section) : this.#initial;
    this.#take([...this.#own.keys()].map((uri) => [uri, this.#general]));
  }

  async #renew(uris: readonly string[]): Promise<void> {
    const changes = this.#changes;
    const [general, ...own] = await this.#ask([undefined, ...uris]);
    // What changed meanwhile is asked for again, for every document that was open.
    if (changes !== this.#changes) return;
    if (general && !same(general, this.#general)) this.#general = general;
    this.#take(uris.flatMap((uri, index) => (own[index] ? [[uri, own[index]] as const] : [])));
  }

  async #ask(scopes: readonly (string | undefined)[]): Promise<Settings[]> {
    const items = scopes.map((scopeUri) => ({
      section: SETTINGS_SECTION,
      ...(scopeUri !== undefined && { scopeUri }),
    }));
    const found: unknown = await this.#connection.sendRequest('workspace/configuration', { items });
    const all: readonly unknown[] = Array.isArray(found) ? found : [];
    return scopes.map((_, index) => (all[index] ? settingsIn(all[index]) : this.#initial));
  }

  #take(settings: readonly (readonly [uri: string, settings: Settings])[]): void {
    const changed = settings.filter(([uri, each]) => {
      const known = this.#own.get(uri);
      return known !== undefined && !same(known, each);
    });
    for (const [uri, each] of changed) this.#own.set(uri, each);
    if (changed.length > 0) this.#onChanged(changed.map(([uri]) => uri));
  }
}

function same(one: Settings, other: Settings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
