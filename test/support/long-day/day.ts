import { cpSync, existsSync, readFileSync, utimesSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { FileChangeType, type Position } from 'vscode-languageserver-protocol/node';
import { exampleFolder } from '../lsp/bundles.ts';
import { able, FakeEditor } from '../lsp/client.ts';
import { Folder } from '../lsp/folder.ts';
import { Random } from '../random.ts';

/** How much happens in a day. */
export interface DayPlan {
  readonly edits: number;
  /** Submissions that are opened, read and closed beside the one that is written. */
  readonly openings: number;
  /** Artifacts that change on the disk. */
  readonly fileEvents: number;
  /** Edits at the beginning and at the end whose answers are timed. */
  readonly timed: number;
  readonly onTenth?: (tenth: number, held: Held) => void;
}

/** What the server holds after garbage was collected. Bytes. */
export interface Held {
  readonly held: number;
  readonly rss: number;
  /** Timers, handles and requests of Node. */
  readonly resources: number;
}

export interface Day {
  /** Several of each tenth of the day, in their order. */
  readonly tenths: readonly (readonly Held[])[];
  /** What Node warned of, as of listeners that are never taken off. */
  readonly warnings: readonly string[];
  /** Milliseconds from an edit to its diagnostics, for the first and the last edits. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly requests: number;
}

const watcher = fileURLToPath(new URL('watcher.cjs', import.meta.url));
const SAMPLES_PER_TENTH = 3;
/** The keys of a sentence, with what is half written on the way: a citation, a wrong time, emphasis. */
const sentence =
  ' Then I *asked* her [@video, 03:75–04:0] again (EO 1.1), and she wrote it down [@plan, p. 2].';

/** A writer's day with one server, as it ships, without the pauses. */
export async function longDay(plan: DayPlan): Promise<Day> {
  const folder = new Folder();
  cpSync(exampleFolder, folder.at('work'), { recursive: true });
  const notes = folder.at('watch.jsonl');
  const editor = await watched(notes, () =>
    FakeEditor.start({
      folder: folder.at('work'),
      capabilities: {
        workspace: able('watch').workspace ?? {},
        textDocument: {
          diagnostic: {},
          hover: {},
          completion: {},
          codeLens: {},
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        },
      },
    }),
  );
  try {
    return await new Writer(editor, folder, notes, plan).work();
  } finally {
    await editor.stop();
    folder.remove();
  }
}

/** Starts a server that the watcher is loaded into. */
async function watched(notes: string, start: () => Promise<FakeEditor>): Promise<FakeEditor> {
  const { NODE_OPTIONS } = process.env;
  process.env.NODE_OPTIONS = `--require ${JSON.stringify(watcher)}`;
  process.env.MICRO_CREDENTIAL_WATCH = notes;
  try {
    return await start();
  } finally {
    if (NODE_OPTIONS === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = NODE_OPTIONS;
    delete process.env.MICRO_CREDENTIAL_WATCH;
  }
}

class Writer {
  readonly #editor: FakeEditor;
  readonly #folder: Folder;
  readonly #notes: string;
  readonly #plan: DayPlan;
  readonly #random = new Random(8);
  readonly #uri: string;
  readonly #text: string;
  readonly #places: readonly Position[];
  #opened = 0;
  #requests = 0;

  constructor(editor: FakeEditor, folder: Folder, notes: string, plan: DayPlan) {
    this.#editor = editor;
    this.#folder = folder;
    this.#notes = notes;
    this.#plan = plan;
    this.#uri = folder.uri('work/submission-half-way.md');
    this.#text = readFileSync(folder.at('work/submission-half-way.md'), 'utf8');
    // Ends of paragraphs, where people write.
    this.#places = this.#text
      .split('\n')
      .flatMap((line, number) => (/[a-z]\.$/.test(line) ? [{ line: number, character: line.length }] : []));
  }

  async work(): Promise<Day> {
    const { edits, openings, fileEvents, timed, onTenth } = this.#plan;
    await this.#editor.open(this.#uri, this.#text);
    const [first, last]: [number[], number[]] = [[], []];
    const tenths: Held[][] = Array.from({ length: 10 }, () => []);
    const every = (count: number): number => Math.max(1, Math.floor(edits / count));
    let place = this.#random.pick(this.#places);
    let written = 0;
    for (let edit = 0; edit < edits; edit++) {
      const began = performance.now();
      if (written < sentence.length) await this.#type(place, written++);
      else {
        await this.#takeBack(place);
        written = 0;
        place = this.#random.pick(this.#places);
      }
      const times = edit < timed ? first : edit >= edits - timed ? last : undefined;
      // A fast typist's editor asks before the answer to the last question is there; now and then one draws breath.
      if (times || edit % 5 === 0) await this.#ask('diagnostic');
      times?.push(performance.now() - began);
      if (edit % 25 === 0) await this.#lookAround(place);
      if (edit % every(openings) === 0) await this.#readAnother();
      if (edit % every(fileEvents) === 0) await this.#changeFile();
      if ((edit + 1) % every(10 * SAMPLES_PER_TENTH) === 0) {
        const tenth = Math.min(9, Math.floor((edit * 10) / edits));
        const held = await this.#held();
        tenths[tenth]?.push(held);
        onTenth?.(tenth, held);
      }
    }
    const warnings = this.#lines().flatMap((line) => ('warning' in line ? [line.warning] : []));
    return { tenths, warnings, first, last, requests: this.#requests };
  }

  /** One key, behind those that were typed before. */
  async #type({ line, character }: Position, index: number): Promise<void> {
    const at = { line, character: character + index };
    await this.#change(at, at, sentence.charAt(index));
  }

  async #takeBack({ line, character }: Position): Promise<void> {
    await this.#change({ line, character }, { line, character: character + sentence.length }, '');
  }

  /** The editor's own copy of the text is not needed, and costs more than the server's. */
  async #change(start: Position, end: Position, text: string): Promise<void> {
    const document = this.#editor.document(this.#uri);
    document.version += 1;
    await this.#editor.notify('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: document.version },
      contentChanges: [{ range: { start, end }, text }],
    });
  }

  async #ask(method: string, more: object = {}, uri = this.#uri): Promise<void> {
    await this.#editor.request(`textDocument/${method}`, { textDocument: { uri }, ...more });
    this.#requests += 1;
    // What the editor keeps for tests would fill its memory, not the server's.
    this.#editor.output.length = 0;
    this.#editor.published.length = 0;
    this.#editor.coverageChanges.length = 0;
  }

  async #lookAround(position: Position): Promise<void> {
    await this.#ask('hover', { position });
    await this.#ask('completion', { position });
    await this.#ask('codeLens');
    await this.#ask('documentSymbol');
    await this.#editor.coverage(this.#uri);
  }

  async #readAnother(): Promise<void> {
    this.#opened += 1;
    const uri = this.#folder.uri(`work/other-${this.#opened}.md`);
    await this.#editor.open(uri, this.#text.replace('# Part 1', `# Part 1\n\nVersion ${this.#opened}.`));
    await this.#ask('diagnostic', {}, uri);
    await this.#editor.coverage(uri);
    await this.#editor.close(uri);
  }

  async #changeFile(): Promise<void> {
    const name = `work/artifacts/${this.#random.pick(['coaching-session.vtt', 'action-plan.pdf', 'coaching-session.mp4'])}`;
    const now = new Date();
    utimesSync(this.#folder.at(name), now, now);
    await this.#editor.filesChanged({ uri: this.#folder.uri(name), type: FileChangeType.Changed });
  }

  /** Asks the watcher what the server holds when nothing is on its way any more. */
  async #held(): Promise<Held> {
    await this.#ask('diagnostic');
    const told = this.#heldSoFar().length;
    this.#editor.server.kill('SIGUSR2');
    for (;;) {
      const found = this.#heldSoFar()[told];
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  #heldSoFar(): Held[] {
    return this.#lines().flatMap((line) => ('held' in line ? [line] : []));
  }

  #lines(): (Held | { readonly warning: string })[] {
    if (!existsSync(this.#notes)) return [];
    return readFileSync(this.#notes, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How much more the server holds in the last tenth of a day than in the second, as a factor: the first warms up. */
export function growth({ tenths }: Day, what: keyof Held): number {
  const of = (tenth: number): number => median((tenths[tenth] ?? []).map((held) => held[what]));
  return of(9) / of(1);
}
