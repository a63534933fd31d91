import { env, l10n } from 'vscode';
import { figureLocale } from '../server/protocol/figure-locale.ts';

/** A number as the words around it write it, whatever the system's own language is: English where nothing is translated. */
export function figure(value: number): string {
  return value.toLocaleString(l10n.bundle ? figureLocale(env.language) : 'en');
}
