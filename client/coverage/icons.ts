import type { State } from '../../server/core/coverage/assess.ts';
import type { ArtifactKind } from '../../server/core/credential/definition.ts';
import type { Icon } from '../tree/node.ts';

export const stateIcons: Readonly<Record<State, Icon>> = {
  covered: { name: 'pass-filled', color: 'testing.iconPassed' },
  partial: { name: 'color-mode', color: 'testing.iconQueued' },
  missing: { name: 'circle-large-outline', color: 'testing.iconFailed' },
};

const kindIcons: Readonly<Partial<Record<ArtifactKind, string>>> = {
  video: 'device-camera-video',
  audio: 'unmute',
  document: 'file-pdf',
  image: 'file-media',
  presentation: 'preview',
  spreadsheet: 'table',
};

/** The icon of what stands in an artifact of this kind; a plain file's where the artifact is not declared. */
export function artifactIcon(kind: ArtifactKind | undefined): Icon {
  return { name: (kind && kindIcons[kind]) ?? 'file' };
}
