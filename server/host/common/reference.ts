import { type ArtifactFacts, whereaboutsOf } from '../../core/index.ts';

/**
 * Why nobody looks at a file, judged by the text of the reference alone; nothing where it may be looked at. On Windows
 * the mere look at `\\host\share` sends the user's credentials there.
 */
export function refusalOf(file: string): ArtifactFacts | undefined {
  const written = file.trim();
  if (written === '') return { state: 'unreadable' };
  const whereabouts = whereaboutsOf(written);
  if (whereabouts === 'device') return { state: 'unreadable', reason: 'special' };
  return whereabouts === 'inside' ? undefined : { state: 'elsewhere' };
}

/** The path of a reference that may be looked at, relative and with forward slashes, as far as its text tells. */
export function pathWithin(file: string): string {
  return file.trim().replace(/\\/g, '/');
}
