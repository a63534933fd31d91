import { l10n } from 'vscode';
import type { State } from '../../server/core/coverage/assess.ts';
import { figure } from '../figure.ts';

/*
 * Counts and states in words. Each count has a text of its own for exactly one: languages differ in more than an "s".
 */

export function stateText(state: State): string {
  if (state === 'covered') return l10n.t('complete');
  return state === 'partial' ? l10n.t('partly there') : l10n.t('missing');
}

export function wordCount(words: number): string {
  return words === 1 ? l10n.t('1 word') : l10n.t('{0} words', figure(words));
}

/** Words of a part, with what they must come to: "734 of 1,000 words". */
export function wordsOf({
  words,
  minimum,
  maximum,
}: {
  readonly words: number;
  readonly minimum?: number;
  readonly maximum?: number;
}): string {
  if (maximum !== undefined && words > maximum) {
    return l10n.t('{0} words, at most {1}', figure(words), figure(maximum));
  }
  return minimum === undefined
    ? wordCount(words)
    : l10n.t('{0} of {1} words', figure(words), figure(minimum));
}

export function detailsText(covered: number, details: number): string {
  return details === 1 ? l10n.t('{0} of 1 detail', covered) : l10n.t('{0} of {1} details', covered, details);
}

export function explanationText(words: number): string {
  return words === 1 ? l10n.t('1 word of explanation') : l10n.t('{0} words of explanation', figure(words));
}

/** What matters first, then what it is about: a narrow tree cuts off the end. */
export function joined(...texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join(' · ');
}

/** For those who hear a line: its pieces as a list. */
export function spoken(...texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join(', ');
}

/** How a part is called: "Part 1", or its title where it has no number. */
export function partName({ id, title }: { readonly id: string; readonly title: string }): string {
  const number = partNumber(id);
  return number === undefined ? title : l10n.t('Part {0}', number);
}

export function partNumber(id: string): string | undefined {
  return /^part-(\d+)$/.exec(id)?.[1];
}
