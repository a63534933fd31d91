import type { assistMessages as english } from '../en/assist.ts';
import type { Translated } from '../translated.ts';

export const assistMessages: Translated<typeof english> = {
  // Outline
  'outline/front-matter': 'Líneas iniciales',
  'outline/nameless': '(sin palabras)',
  'outline/text': '{text}',
  'outline/words': '{count} palabras',
  'outline/words/one': '{count} palabra',
  'outline/words-of': '{words} de {minimum} palabras',
  'outline/confirmed': '{confirmed} de {count} puntos confirmados',
  'outline/item-confirmed': 'confirmado',
  'outline/item-open': 'sin confirmar',
  // Links
  'link/file': 'Abrir {file}',
  'link/place': 'Abrir {file} en {place}',
  'link/transcript': 'Abrir la transcripción {file}',
  'link/credential': 'Abrir la definición de {credential}',
  // Rename
  'rename/only-artifacts': 'Solo se puede cambiar el id de un artefacto.',
  'rename/invalid':
    '“{id}” no se puede usar como id. Use letras, cifras, guiones, puntos y guiones bajos, sin espacios.',
  'rename/clash': 'Ya hay otro artefacto que se llama “{id}”. Elija otro id.',
  // Evidence and artifacts that a command writes
  'evidence/no-place': '“{written}” no es un lugar que se pueda buscar.',
  'evidence/nowhere':
    'En la entrega, tal como está ahora, no hay lugar para esta cita. Corrija los problemas que se muestran e inténtelo de nuevo.',
  'artifact/head-broken':
    'Las líneas iniciales de la entrega no se pueden leer. Corríjalas primero, para que no se pierda nada de ellas.',
  // Code lenses
  'lens/words': '{count} palabras',
  'lens/words/one': '{count} palabra',
  'lens/words-of': '{words} de {minimum} palabras',
  'lens/words-at-most': '{words} palabras, máximo {maximum}',
  'lens/words-between': '{words} palabras, se piden de {minimum} a {maximum}',
  'lens/evidence': '{count} evidencias',
  'lens/evidence/one': '{count} evidencia',
  'lens/no-evidence': 'Aún sin evidencia',
  'lens/no-place': '{count} evidencias, ninguna con un lugar que se pueda encontrar',
  'lens/no-place/one': '{count} evidencia, sin un lugar que se pueda encontrar',
  'lens/no-explanation': 'Aún sin explicación',
  'lens/nothing': 'Aún sin evidencia ni explicación',
  'lens/next-gap': 'Siguiente pendiente',
};
