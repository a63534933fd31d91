import { type Cue, readTranscript } from '../../core/assist/index.ts';
import type { Host } from '../host.ts';
import type { Snapshot } from '../session.ts';

/** The transcripts of a submission's recordings, read when they are needed. */
export async function transcriptsOf(
  { document, submission }: Snapshot,
  host: Host,
): Promise<TranscriptLookup> {
  const named = submission.frontMatter.artifacts.flatMap(({ transcript }) => transcript?.value ?? []);
  const read = await Promise.all(
    [...new Set(named)].map(async (file) => {
      const text = await host.transcriptText(document.uri, file);
      return [file, text === undefined ? [] : readTranscript(text)] as const;
    }),
  );
  const transcripts = new Map<string, readonly Cue[]>(read);
  return (file) => transcripts.get(file) ?? [];
}

export type TranscriptLookup = (file: string) => readonly Cue[];
