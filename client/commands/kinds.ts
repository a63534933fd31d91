import { l10n } from 'vscode';
import type { ArtifactKind } from '../../server/core/credential/definition.ts';

export const artifactKinds: readonly ArtifactKind[] = [
  'video',
  'audio',
  'document',
  'image',
  'presentation',
  'spreadsheet',
  'other',
];

export function kindName(kind: ArtifactKind): string {
  switch (kind) {
    case 'video':
      return l10n.t('Video');
    case 'audio':
      return l10n.t('Sound recording');
    case 'document':
      return l10n.t('Document');
    case 'image':
      return l10n.t('Picture');
    case 'presentation':
      return l10n.t('Presentation');
    case 'spreadsheet':
      return l10n.t('Spreadsheet');
    case 'other':
      return l10n.t('Something else');
  }
}
