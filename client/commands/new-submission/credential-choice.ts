import { l10n } from 'vscode';
import type { CredentialSummary } from '../../../server/core/scaffold/summary.ts';
import { figure } from '../../figure.ts';
import type { Choice } from '../../questions/questions.ts';

/** A credential with the facts by which a writer knows it. */
export function credentialChoice(credential: CredentialSummary): Choice<CredentialSummary> {
  const { title, issuer, parts, video } = credential;
  const facts = [outcomes(credential), words(parts), ...(video ? [videoLength(video)] : [])];
  return {
    label: title,
    ...(issuer !== undefined && { description: issuer }),
    detail: facts.join(' · '),
    icon: 'mortar-board',
    value: credential,
  };
}

function outcomes({ outcomes: count, details }: CredentialSummary): string {
  const own = count === 1 ? l10n.t('1 outcome') : l10n.t('{0} outcomes', count);
  if (details === 0) return own;
  return l10n.t('{0}, {1}', own, details === 1 ? l10n.t('1 detail') : l10n.t('{0} details', details));
}

function words(parts: CredentialSummary['parts']): string {
  const count = parts.length === 1 ? l10n.t('1 part') : l10n.t('{0} parts', parts.length);
  const minimum = parts.reduce((sum, part) => sum + (part.words.minimum ?? 0), 0);
  return minimum === 0 ? count : l10n.t('{0}, {1} words or more', count, figure(minimum));
}

function videoLength({ minimum, maximum }: NonNullable<CredentialSummary['video']>): string {
  const minutes = (seconds: number): string => figure(Math.round(seconds / 6) / 10);
  if (minimum !== undefined && maximum !== undefined) {
    return l10n.t('video of {0} to {1} minutes', minutes(minimum), minutes(maximum));
  }
  if (minimum !== undefined) return l10n.t('video of at least {0} minutes', minutes(minimum));
  return maximum === undefined ? l10n.t('video') : l10n.t('video of at most {0} minutes', minutes(maximum));
}
