import type { ArtifactFacts } from '../artifacts/facts.ts';
import { whereaboutsOf } from '../artifacts/whereabouts.ts';

/**
 * Why an assessor could not see a declared file: it is not there, nobody can open it, or it stays behind because it lies
 * `outside` of the submission's folder.
 */
export type FileProblem = 'missing' | 'unreadable' | 'outside';

/** `undefined` for a file that can be seen, and while nobody has looked. */
export function fileProblem(file: string, facts: ArtifactFacts | undefined): FileProblem | undefined {
  if (file.trim() === '') return 'missing';
  const whereabouts = whereaboutsOf(file);
  if (whereabouts === 'device') return 'unreadable';
  if (whereabouts !== 'inside') return 'outside';
  switch (facts?.state) {
    case 'missing':
    case 'folder':
      return 'missing';
    case 'unreadable':
      return 'unreadable';
    case 'file':
      // That a file takes long to read is no fault of it.
      return facts.fault === undefined || facts.fault === 'slow' ? undefined : 'unreadable';
    default:
      return undefined;
  }
}
