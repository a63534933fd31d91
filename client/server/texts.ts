import { l10n } from 'vscode';
import { plainText } from '../plain-text.ts';
import { submissionName } from '../workspace/submission-name.ts';
import { MOST } from './ends.ts';
import type { Health } from './health.ts';

/** Why a command cannot be answered while no server is there. */
export function stoppedText(): string {
  return l10n.t(
    'The checker has stopped, so this cannot be done now. Run “Restart the Checker”, then try again.',
  );
}

/** Why a command was not answered, twice. */
export function wentAwayText(): string {
  return l10n.t('The checker stopped over this question and is starting again. Nothing was changed.');
}

/** Why nothing can be said about a document. */
export function notCheckedText(uri: string): string {
  return l10n.t(
    '“{0}” is not checked now, because the checker got stuck over it. Change what you wrote last, or run “Check This File Again”.',
    plainText(submissionName(uri)),
  );
}

/** Told when no server is given a document any more. */
export function quarantinedText(uri: string): string {
  return l10n.t(
    'The checker got stuck over “{0}” and was started again without it. Your text is safe. The file is checked again when you have changed a good deal of it.',
    plainText(submissionName(uri)),
  );
}

/** Told when no server is started any more. */
export function givenUpText(): string {
  return l10n.t(
    'The checker stopped {0} times within three minutes, so nothing is checked now. Your text is safe, and you can go on writing.',
    MOST,
  );
}

/** What the tree says above lines that may be old; '' while all is well. */
export function treeText({ state, silence }: Health): string {
  if (state === 'again') return l10n.t('Starting again… What is listed here is from before.');
  if (state === 'stopped') return l10n.t('The checker has stopped. What is listed here is from before.');
  if (silence > 0) return l10n.t('No answer for {0} seconds. What is listed here is from before.', silence);
  return '';
}
