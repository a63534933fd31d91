import type { languageMessages as english } from '../en/language.ts';
import type { Translated } from '../translated.ts';

export const languageMessages: Translated<typeof english> = {
  'language-to-avoid': '“{written}”: {message}',
  'language-to-avoid/prefer': '“{written}”: {message} Mejor: “{prefer}”',
  'undefined-acronym':
    'Escriba una vez completo lo que significa “{acronym}”, con la sigla entre paréntesis.',
};
