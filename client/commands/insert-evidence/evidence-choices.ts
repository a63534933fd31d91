import { l10n } from 'vscode';
import type { EvidenceArtifact, EvidenceItem } from '../../../server/core/assist/evidence/choices.ts';
import type { ArtifactKind } from '../../../server/core/credential/definition.ts';
import { artifactIcon, stateIcons } from '../../coverage/icons.ts';
import { clock } from '../../coverage/places.ts';
import { explanationText, stateText } from '../../coverage/words.ts';
import type { Choice } from '../../questions/questions.ts';
import { kindName } from '../kinds.ts';

/** A detail with what there is for it, in words: an icon alone says nothing to who cannot see it. */
export function itemChoice(item: EvidenceItem): Choice<EvidenceItem> {
  const { name, statement, state, evidence, explanationWords, isHere } = item;
  const cited = evidence === 1 ? l10n.t('1 piece of evidence') : l10n.t('{0} pieces of evidence', evidence);
  const facts = [
    ...(isHere ? [l10n.t('at the cursor')] : []),
    stateText(state),
    ...(state === 'missing' ? [] : [cited, explanationText(explanationWords)]),
  ];
  return {
    label: name,
    description: facts.join(' · '),
    detail: statement,
    icon: stateIcons[state].name,
    value: item,
  };
}

/** The artifacts, and behind them the way to a further one. */
export function artifactChoices(artifacts: readonly EvidenceArtifact[]): Choice<EvidenceArtifact | 'add'>[] {
  return [
    ...artifacts.map((artifact) => ({
      label: artifact.title ?? artifact.id,
      description: `@${artifact.id}`,
      detail: factsOf(artifact).join(' · '),
      icon: artifactIcon(artifact.kind).name,
      value: artifact,
    })),
    { label: l10n.t('Add Artifact…'), icon: 'add', value: 'add' },
  ];
}

function factsOf({ kind, file, exists, duration, pages, references }: EvidenceArtifact): string[] {
  const uses = [l10n.t('not cited yet'), l10n.t('cited once')];
  return [
    kindName(kind),
    ...(duration === undefined ? [] : [l10n.t('{0} long', clock(duration))]),
    ...(pages === undefined ? [] : [pages === 1 ? l10n.t('1 page') : l10n.t('{0} pages', pages)]),
    uses[references] ?? l10n.t('cited {0} times', references),
    exists === false ? l10n.t('{0} is not there', file) : file,
  ];
}

/** How places are written in artifacts of a kind. */
export function placeExample(kind: ArtifactKind): string {
  switch (kind) {
    case 'video':
    case 'audio':
      return l10n.t('A time or a stretch of time, for example 03:15 or 03:15–04:02');
    case 'document':
      return l10n.t('A page or a heading, for example p. 3, pp. 3–5 or section Goals');
    case 'presentation':
      return l10n.t('A slide, for example slide 3');
    case 'spreadsheet':
      return l10n.t('A row or a cell, for example row 7 or cell B4');
    case 'image':
      return l10n.t('Nothing, or section and what to look at');
    case 'other':
      return l10n.t('A time, a page or a heading, for example 03:15, p. 3 or section Goals');
  }
}
