import { l10n } from 'vscode';
import type { Coverage, PartCoverage } from '../../server/core/coverage/coverage.ts';
import type { Citation, Place } from '../../server/protocol/messages.ts';
import { placeText } from '../coverage/places.ts';
import { partName, stateText, wordsOf } from '../coverage/words.ts';
import type { Chip, Meter, Shown, State, Strip } from './shown.ts';

/** Puts what the server told of a submission into words. */
export function shown(coverage: Coverage, citations: readonly Citation[]): Shown {
  return {
    strip: stripOf(coverage),
    citations: citations.map(({ text, form, places }) => ({ text, form, chips: places.map(chipOf) })),
  };
}

function stripOf({ title, state, parts, summary }: Coverage): Strip {
  const { details, covered } = summary;
  const detailState: State = covered >= details ? 'covered' : covered > 0 ? 'partial' : 'missing';
  const detailMeter: Meter = {
    label: l10n.t('Details'),
    text: l10n.t('{0} of {1} covered', covered, details),
    tooltip: l10n.t('A detail is covered when it has a place in an artifact and an explanation.'),
    state: detailState,
    stateText: stateText(detailState),
    share: covered / Math.max(details, 1),
  };
  return {
    name: l10n.t('Coverage of this submission'),
    title,
    state: state === 'complete' || state === 'ready' ? 'covered' : state === 'empty' ? 'missing' : 'partial',
    stateText: {
      empty: l10n.t('Nothing written yet'),
      drafting: l10n.t('In progress'),
      complete: l10n.t('Complete – confirm the checklist'),
      ready: l10n.t('Complete – ready to hand in'),
    }[state],
    meters: [...parts.map(partMeter), ...(details > 0 ? [detailMeter] : [])],
  };
}

function partMeter(part: PartCoverage): Meter {
  const { title, state, words, minimum } = part;
  return {
    label: partName(part),
    text: wordsOf({ words, ...(minimum !== undefined && { minimum }) }),
    tooltip: title,
    state,
    stateText: stateText(state),
    ...(minimum !== undefined && minimum > 0 && { share: Math.min(words / minimum, 1) }),
  };
}

function chipOf({ artifact, title, file, kind, locator, written, problem }: Place): Chip {
  const name = title?.trim() || artifact;
  const place = locator ? placeText(locator) : written === undefined ? '' : `“${written}”`;
  const sentences = [file ?? '', problem?.message ?? (problem ? problemText(problem) : '')];
  return {
    text: place === '' ? name : `${name} · ${place}`,
    tooltip: sentences.filter((sentence) => sentence !== '').join('\n') || name,
    kind: kind ?? 'other',
    ...(problem && { problem: problemText(problem) }),
  };
}

function problemText({ about }: NonNullable<Place['problem']>): string {
  return about === 'artifact' ? l10n.t('not declared') : l10n.t('check the place');
}
