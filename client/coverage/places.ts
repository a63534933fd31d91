import { l10n } from 'vscode';
import type { Locator } from '../../server/core/locators/locator.ts';

/** A place in an artifact as a reader would say it: "03:15–04:02", "page 3". */
export function placeText(locator: Locator): string {
  switch (locator.kind) {
    case 'time':
      return between(clock(locator.start), locator.end === undefined ? undefined : clock(locator.end));
    case 'page':
      return locator.end === undefined
        ? l10n.t('page {0}', locator.start)
        : l10n.t('pages {0}–{1}', locator.start, locator.end);
    case 'slide':
      return l10n.t('slide {0}', between(String(locator.start), locator.end?.toString()));
    case 'row':
      return l10n.t('row {0}', between(String(locator.start), locator.end?.toString()));
    case 'cell':
      return l10n.t('cell {0}', locator.text);
    case 'section':
      return l10n.t('section {0}', locator.text);
  }
}

function between(start: string, end: string | undefined): string {
  return end === undefined ? start : `${start}–${end}`;
}

/** A length as a player shows it: 12:34, 1:02:03. Seconds. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const minutes = pad(Math.floor(whole / 60) % 60);
  const hours = Math.floor(whole / 3600);
  return `${hours > 0 ? `${hours}:` : ''}${minutes}:${pad(whole % 60)}`;
}

/** The place as a reference gives it, read or not. */
export function writtenPlace({
  locator,
  written,
}: {
  readonly locator?: Locator;
  readonly written?: string;
}): string {
  if (locator) return placeText(locator);
  return written === undefined ? l10n.t('no time or page') : `“${written}”`;
}
