import { env, l10n } from 'vscode';

/** How numbers are written where the language names no region, as in the server's messages. */
const regions: Readonly<Record<string, string>> = { es: 'es-US' };

/** A number as the words around it write it, whatever the system's own language is: English where nothing is translated. */
export function figure(value: number): string {
  return value.toLocaleString(l10n.bundle ? (regions[env.language] ?? env.language) : 'en');
}
