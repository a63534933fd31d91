import type { Finding, MessageArguments } from '../findings/finding.ts';
import { visible } from '../text/visible.ts';
import { english, written } from './en.ts';

/** Messages by key, in one language. */
export interface MessageCatalogue {
  /** BCP 47 tag by which numbers are written. */
  readonly locale: string;
  readonly messages: Readonly<Record<string, string>>;
}

export const englishCatalogue: MessageCatalogue = { locale: 'en', messages: { ...english, ...written } };

/** The sentence that tells a finding to the writer. */
export function messageOf(finding: Finding, catalogue: MessageCatalogue = englishCatalogue): string {
  const { code, variant } = finding;
  return visible(format(variant === undefined ? code : `${code}/${variant}`, finding.arguments, catalogue));
}

/** The message of a key with its placeholders filled; the key itself where a catalogue lacks it, as tests would show. */
export function format(
  key: string,
  args: MessageArguments,
  catalogue: MessageCatalogue = englishCatalogue,
): string {
  const template = catalogue.messages[key] ?? englishCatalogue.messages[key] ?? key;
  let text = '';
  for (const [index, piece] of piecesOf(template).entries()) {
    // Every other piece is the name of a placeholder.
    const value = index % 2 === 0 ? piece : (args[piece] ?? `{${piece}}`);
    text += typeof value === 'number' ? numberIn(catalogue.locale, value) : value;
  }
  return text;
}

const knownPieces = new Map<string, readonly string[]>();

/** A template cut at its placeholders: the same few are filled at every keystroke. */
function piecesOf(template: string): readonly string[] {
  let pieces = knownPieces.get(template);
  if (!pieces) {
    pieces = template.split(/\{(\w+)\}/);
    knownPieces.set(template, pieces);
  }
  return pieces;
}

/** A number as a language groups its digits. English needs no library for it, which takes ten milliseconds to be ready. */
function numberIn(locale: string, value: number): string {
  if (locale === 'en' && Number.isSafeInteger(value)) return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return numberFormat(locale).format(value);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string): Intl.NumberFormat {
  let found = numberFormats.get(locale);
  if (!found) {
    found = new Intl.NumberFormat(locale);
    numberFormats.set(locale, found);
  }
  return found;
}
