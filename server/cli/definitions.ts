import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {
  byPrecedence,
  type CredentialSource,
  type Credentials,
  createCredentials,
  type Finding,
  isDefinitionFile,
  LineIndex,
  messageOf,
  type SeverityName,
} from '../core/index.ts';
import { builtInCredentials, builtInDefinitions } from '../host/built-in-credentials.ts';
import { definitionsBelow, definitionsIn, readDefinitionNow } from '../host/definition-files.ts';
import type { Input } from './inputs.ts';
import type { CheckedDefinition } from './report.ts';

/*
 * Which credentials a submission can name: the built-in ones, and those of its workspace, which win. The workspace is
 * the repository that the submission is in; without one, the folder in which the command runs, if the submission is in
 * it; else the submission's own folder. Files beside the submission go before those above it, and those before all others.
 */

/** Folders above a file that are looked at. */
const highest = 50;

/** The workspace of a submission, its definition files by their names in it. */
interface Workspace {
  readonly folder: string;
  readonly sources: Map<string, CredentialSource>;
  /** By the order of the sources, which is the same for most folders. */
  readonly credentials: Map<string, Credentials>;
}

/** The definition files of all workspaces that a command meets. */
export class Definitions {
  readonly #workspaces = new Map<string, Promise<Workspace>>();
  readonly #folders = new Map<string, string>();
  readonly #given: ReadonlyMap<string, Input>;
  #builtIn: Credentials | undefined;

  /** `inputs` that are definitions themselves are taken as they were given, whatever is on disk. */
  constructor(inputs: readonly Input[]) {
    this.#given = new Map(inputs.filter(isDefinition).map((input) => [input.location, input]));
  }

  /** The credentials that a file at this place can name. */
  async credentialsFor(location: string): Promise<Credentials> {
    const workspace = await this.#workspaceOf(location);
    const sources = await this.#sourcesFor(workspace, location);
    if (sources.length === 0) {
      this.#builtIn ??= builtInCredentials();
      return this.#builtIn;
    }
    const key = sources.map(({ file }) => file).join('\n');
    const known = workspace.credentials.get(key);
    if (known) return known;
    const credentials = createCredentials([...sources, ...builtInDefinitions()]);
    workspace.credentials.set(key, credentials);
    return credentials;
  }

  /** Checks a definition file itself. */
  async check(input: Input, severities: Readonly<Record<string, SeverityName>>): Promise<CheckedDefinition> {
    const { folder } = await this.#workspaceOf(input.location);
    const credentials = await this.credentialsFor(input.location);
    const file = nameIn(folder, input.location);
    const credential = credentials.ids.find((id) => credentials.fileOf(id) === file) ?? '';
    const lines = new LineIndex(withoutMark(input.text));
    const diagnostics = credentials
      .problemsOf(file)
      .flatMap((finding) => withSeverity(finding, severities[finding.code]))
      .map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        message: messageOf(finding),
        range: { start: lines.positionAt(finding.span.start), end: lines.positionAt(finding.span.end) },
      }));
    return { path: input.path, credential, diagnostics, lineAt: (line) => lines.lineAt(line) };
  }

  /** The definition files beside and above a submission that have problems: they bear on it. */
  async faultyAbove(location: string): Promise<Input[]> {
    const workspace = await this.#workspaceOf(location);
    const credentials = await this.credentialsFor(location);
    return [...workspace.sources.values()].flatMap(({ file, text }) => {
      const place = path.join(workspace.folder, file);
      const isAbove = !path.relative(path.dirname(place), location).startsWith('..');
      if (!isAbove || credentials.problemsOf(file).length === 0) return [];
      const shown = path.relative(process.cwd(), place).replaceAll('\\', '/');
      return [{ path: shown, location: place, text: text(), named: false }];
    });
  }

  async #sourcesFor(workspace: Workspace, location: string): Promise<CredentialSource[]> {
    const folder = path.dirname(location);
    for (let above = folder; ; above = path.dirname(above)) {
      // The search of the whole workspace is bounded; what is beside or above is found in any case.
      const chain = nameIn(workspace.folder, above);
      if (chain.startsWith('..')) break;
      for (const each of await this.#beside(above)) this.#add(workspace, each);
      if (chain === '') break;
    }
    const name = nameIn(workspace.folder, folder);
    return byPrecedence(name, [...workspace.sources.values()]);
  }

  readonly #listed = new Map<string, Promise<string[]>>();

  #beside(folder: string): Promise<string[]> {
    const known = this.#listed.get(folder) ?? definitionsIn(folder);
    this.#listed.set(folder, known);
    return known;
  }

  #workspaceOf(location: string): Promise<Workspace> {
    const folder = this.#workspaceFolder(path.dirname(location));
    let workspace = this.#workspaces.get(folder);
    if (!workspace) {
      workspace = this.#load(folder);
      this.#workspaces.set(folder, workspace);
    }
    return workspace;
  }

  async #load(folder: string): Promise<Workspace> {
    const workspace: Workspace = { folder, sources: new Map(), credentials: new Map() };
    const given = [...this.#given.keys()].filter((each) => !nameIn(folder, each).startsWith('..'));
    for (const each of [...given, ...(await definitionsBelow(folder))]) this.#add(workspace, each);
    return workspace;
  }

  #add({ folder, sources }: Workspace, location: string): void {
    const file = nameIn(folder, location);
    if (sources.has(file)) return;
    const given = this.#given.get(location);
    sources.set(file, {
      file,
      text: () => (given ? withoutMark(given.text) : readDefinitionNow(location)),
    });
  }

  #workspaceFolder(start: string): string {
    const known = this.#folders.get(start);
    if (known !== undefined) return known;
    const found = repositoryAbove(start) ?? (isWithin(process.cwd(), start) ? process.cwd() : start);
    this.#folders.set(start, found);
    return found;
  }
}

export function isDefinition({ path: name }: Input): boolean {
  return isDefinitionFile(name);
}

function repositoryAbove(start: string): string | undefined {
  let folder = start;
  for (let step = 0; step < highest; step++) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    const above = path.dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
  return undefined;
}

function isWithin(folder: string, other: string): boolean {
  const relative = path.relative(folder, other);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}

/** What a place is called in a workspace, with `/` between folders. */
function nameIn(folder: string, location: string): string {
  return path.relative(folder, location).replaceAll('\\', '/');
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

function withSeverity(finding: Finding, chosen: SeverityName | undefined): Finding[] {
  if (chosen === 'off') return [];
  return [chosen === undefined ? finding : { ...finding, severity: chosen }];
}
