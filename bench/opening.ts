import { rmSync } from 'node:fs';
import { Editor } from './editor.ts';
import type { Peer } from './peers.ts';
import { timed } from './samples.ts';
import { makeSubmission } from './submissions.ts';
import { makeFolder } from './workplace.ts';

/** Milliseconds, one entry for each time that a fresh server was started. */
export interface Opening {
  /** From the start of the process to the answer to `initialize`. */
  readonly start: number[];
  /** From opening the document to its first diagnostics. */
  readonly open: number[];
  /** Megabytes, a second later. */
  readonly memory: number[];
}

/** Starts every server anew, in turn, and opens a document with each. */
export async function openings(
  peers: readonly Peer[],
  words: number,
  rounds: number,
): Promise<ReadonlyMap<string, Opening>> {
  const text = makeSubmission(words);
  const folder = makeFolder(text);
  const found = new Map(peers.map(({ name }) => [name, { start: [], open: [], memory: [] } as Opening]));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const peer of peers) {
        const opening = found.get(peer.name);
        const editor = new Editor(peer, folder, text);
        try {
          opening?.start.push(await timed(() => editor.start(folder)));
          opening?.open.push(await timed(() => editor.open()));
          if (round === 0) {
            await new Promise((resolve) => setTimeout(resolve, 1_000));
            opening?.memory.push(editor.memory());
          }
        } catch (error) {
          // One of the others falls silent now and then: the other rounds count.
          console.log(`${peer.name}: ${(error as Error).message}`);
        }
        editor.stop();
      }
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
