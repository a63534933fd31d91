import { rmSync } from 'node:fs';
import { Random } from '../test/support/random.ts';
import { Editor } from './editor.ts';
import type { Peer } from './peers.ts';
import { makeSubmission } from './submissions.ts';
import { makeFolder } from './workplace.ts';

/** Megabytes that a server holds after so many edits of a document. */
export interface MemoryAfter {
  readonly edits: number;
  readonly megabytes: number;
}

/** Types and deletes in lines all over a document of 20,000 words. */
export async function memoryOverEdits(peer: Peer, marks: readonly number[]): Promise<MemoryAfter[]> {
  const text = makeSubmission(20_000);
  const folder = makeFolder(text);
  const editor = new Editor(peer, folder, text);
  const lines = text.split('\n').flatMap((line, index) => (line.length > 80 ? [index] : []));
  const random = new Random(7);
  const measured: MemoryAfter[] = [];
  try {
    await editor.start(folder);
    await editor.open();
    let edits = 0;
    for (const mark of marks) {
      for (; edits < mark; edits += 2) {
        const place = { line: random.pick(lines), character: 20 + random.below(50), offset: 0 };
        await editor.change(place, 0, random.pick(['x', ' ', 'a word', '*', '[']));
        await editor.change({ ...place, character: place.character }, 1, '');
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      measured.push({ edits: mark, megabytes: editor.memory() });
    }
    return measured;
  } finally {
    editor.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
