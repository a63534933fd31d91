import { rmSync } from 'node:fs';
import { Editor } from './editor.ts';
import type { Peer } from './peers.ts';
import { timed } from './samples.ts';
import { makeSubmission, middleOf } from './submissions.ts';
import { makeFolder } from './workplace.ts';

/** Milliseconds from each keystroke to the diagnostics, by the server's name. */
export type Keystrokes = ReadonlyMap<string, readonly number[]>;

/** Keystrokes that one server gets before it is the next one's turn. */
const TURN = 5;
/** A server that has taken this long altogether gets no more of them. Milliseconds. */
const PATIENCE = 12_000;
const typed = ' and what we learned from it stays with us';

/**
 * Types in the middle of a document, with every server in turn, so that whatever else the machine does hits all of
 * them. The first keystrokes warm up and are not counted.
 */
export async function keystrokes(peers: readonly Peer[], words: number, count: number): Promise<Keystrokes> {
  const text = makeSubmission(words);
  const folder = makeFolder(text);
  const writers = peers.map((peer) => new TypingWriter(peer, folder, text));
  try {
    for (const writer of writers) await writer.attempt(() => writer.begin(folder, text));
    for (let round = 0; round < Math.ceil((count * 1.2) / TURN); round++) {
      for (const writer of writers) await writer.turn();
    }
    const warmUp = (samples: readonly number[]): number =>
      Math.min(Math.floor(samples.length / 6), count / 5);
    return new Map(writers.map(({ editor, samples }) => [editor.peer.name, samples.slice(warmUp(samples))]));
  } finally {
    for (const { editor } of writers) editor.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

class TypingWriter {
  editor: Editor;
  readonly samples: number[] = [];
  readonly #middle: { line: number; character: number; offset: number };
  #position = 0;
  #spent = 0;

  constructor(peer: Peer, folder: string, text: string) {
    this.editor = new Editor(peer, folder, text);
    this.#middle = middleOf(text);
  }

  /** A second try: rumdl's server leaves its very first request unanswered now and then. */
  async begin(folder: string, text: string): Promise<void> {
    try {
      await this.editor.start(folder);
    } catch {
      this.editor.stop();
      this.editor = new Editor(this.editor.peer, folder, text);
      await this.editor.start(folder);
    }
    await this.editor.open();
  }

  turn(): Promise<void> {
    return this.attempt(() => this.#type(TURN));
  }

  /** A server that fails is out of the race with what it has done so far. */
  async attempt(act: () => Promise<void>): Promise<void> {
    if (this.#spent >= PATIENCE) return;
    await act().catch((error: Error) => {
      console.log(`${this.editor.peer.name}: ${error.message}`);
      this.#spent = PATIENCE;
    });
  }

  async #type(count: number): Promise<void> {
    const { line, character, offset } = this.#middle;
    for (let stroke = 0; stroke < count && this.#spent < PATIENCE; stroke++) {
      const at = this.#position % typed.length;
      const place = { line, character: character + at, offset: offset + at };
      const taken = await timed(() => this.editor.change(place, 0, typed.charAt(at)));
      this.samples.push(taken);
      this.#spent += taken;
      this.#position++;
      if (this.#position % typed.length === 0) {
        const start = { line, character, offset };
        await this.editor.change(start, typed.length, '');
      }
    }
  }
}
