import type { ArtifactKind } from '../credential/definition.ts';
import type { Locator } from './locator.ts';

const fitting: Readonly<Record<ArtifactKind, readonly Locator['kind'][]>> = {
  video: ['time'],
  audio: ['time'],
  document: ['page', 'section'],
  presentation: ['slide', 'section'],
  spreadsheet: ['row', 'cell', 'section'],
  image: ['section'],
  other: ['time', 'page', 'slide', 'row', 'cell', 'section'],
};

/**
 * Whether a place can be found in an artifact of a kind: a page not in a video, a time not in a document. `form` is
 * how it is written: a link has no other way to name a slide than `#page=4`.
 */
export function isFitting(locator: Locator, kind: ArtifactKind, form: 'citation' | 'link'): boolean {
  return (
    fitting[kind].includes(locator.kind) ||
    (form === 'link' && kind === 'presentation' && locator.kind === 'page')
  );
}
