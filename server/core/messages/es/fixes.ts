import type { fixesMessages as english } from '../en/fixes.ts';
import type { Translated } from '../translated.ts';

export const fixesMessages: Translated<typeof english> = {
  'fix/replace': 'Cambiar por “{text}”',
  'fix/add-key': 'Agregar “{text}”',
  'fix/remove-heading': 'Quitar este encabezado y continuar con el texto anterior',
  'fix/move-part': 'Mover {part} a su lugar',
  'fix/add-part': 'Agregar “{part}” con sus encabezados',
  'fix/add-question': 'Agregar el encabezado de “Question {question}”',
  'fix/add-outcome': 'Agregar los encabezados de {outcome}',
  'fix/add-detail': 'Agregar el encabezado de {detail}',
  'fix/add-section': 'Agregar la sección “{section}”',
  'fix/end-comment': 'Terminar el comentario en la primera línea vacía',
  'fix/remove-comment-mark': 'Quitar el comienzo del comentario',
  'fix/remove-code-mark': 'Quitar el comienzo del bloque de código',
  'fix/use-pseudonym': 'Cambiar “{name}” por “{pseudonym}”',
  'fix/use-pseudonym-throughout': 'Cambiar “{name}” por “{pseudonym}” en todo el archivo ({count} lugares)',
  'fix/note-consent': 'Anotar que hay un formulario de consentimiento archivado para “{artifact}”',
  'fix/add-week': 'Agregar una entrada para {weeks}',
  'fix/add-weeks': 'Agregar una entrada para cada semana',
  'fix/confirm-requirement': 'Marcar este requisito: lo he comprobado en persona',
  'fix/add-requirements': 'Agregar lo que falta en la lista de verificación ({count})',
};
