import type { ArtifactKind } from '../credential/definition.ts';

/** Whether an artifact plays, so that places in it are times. */
export function isTimeBased(kind: ArtifactKind | undefined): boolean {
  return kind === 'video' || kind === 'audio';
}
