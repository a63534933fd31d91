import type { structureMessages as english } from '../en/structure.ts';
import type { Translated } from '../translated.ts';
import { under } from '../under.ts';

/** Of whatever stands inside a comment or a code block. */
const hidden = {
  'hidden-in-comment':
    '“{heading}” y lo que sigue quedan ocultos en el comentario que comienza aquí. Termine el comentario antes con “-->”.',
  'hidden-in-code':
    '“{heading}” y lo que sigue quedan ocultos en el bloque de código que comienza aquí. Quite la línea “{mark}” o termine el bloque antes.',
};

export const structureMessages: Translated<typeof english> = {
  'unknown-credential': 'No se conoce ninguna credencial “{credential}”.',
  'unknown-credential/did-you-mean':
    'No se conoce ninguna credencial “{credential}”. ¿Quiso decir “{meant}”?',
  'missing-part': 'Falta “{part}”. Agregue su encabezado y escríbala debajo.',
  ...under('missing-part', hidden),
  'missing-part/almost':
    '“{written}” todavía no es un encabezado. Comience la línea con “# ” para que {part} empiece aquí.',
  'duplicate-part':
    '{part} está aquí por segunda vez, y solo cuenta la primera. Ponga todo sobre esta parte en un solo lugar.',
  'duplicate-part/other-number':
    '“{written}” es aquí el número de dos partes. Por su título, esta es {part}: corrija el número.',
  'part-out-of-order': '{part} va después de {neighbour}.',
  'part-out-of-order/first': '{part} va antes de {neighbour}.',
  'part-out-of-order/other-number': 'Por su título, esta es {part}. Corrija el número en “{written}”.',
  'missing-section': '{part} no tiene la sección “{section}”.',
  ...under('missing-section', hidden),
  'missing-section/empty': 'En la sección “{section}” aún no hay nada.',
  'missing-question': '{part} no tiene encabezado para “Question {question}”: “{prompt}”',
  ...under('missing-question', hidden),
  'missing-question/other-number':
    '{part} no tiene “Question {written}”, y falta “Question {question}”. ¿Quiso decir “Question {question}”?',
  'unanswered-question': '“Question {question}” aún no tiene respuesta.',
  'unanswered-question/only-prompt':
    '“Question {question}” aún no tiene respuesta: lo que hay debajo es la pregunta misma o no cuenta como palabras.',
  'missing-outcome': '{part} no tiene encabezado para {outcome}: “{statement}”',
  ...under('missing-outcome', hidden),
  'missing-outcome/named':
    '{part} solo nombra {outcome} de paso: “{statement}”. Escriba una sección sobre este resultado, con evidencia y por qué lo demuestra.',
  'missing-outcome/script':
    'En {part}, solo el guion tiene evidencia para {outcome}: “{statement}”. Póngale un encabezado propio, con evidencia y por qué lo demuestra.',
  'missing-detail': '{outcome} no tiene encabezado para {detail}: “{statement}”',
  ...under('missing-detail', hidden),
  'missing-detail/script':
    'Solo el guion tiene evidencia para {detail}: “{statement}”. Póngale un encabezado debajo de {outcome}, con evidencia y por qué lo demuestra.',
  'unknown-outcome': 'Esta credencial no tiene {outcome}. Tiene {known}.',
  'unknown-outcome/detail': '{owner} no tiene {outcome}. Tiene {known}.',
  'unknown-outcome/did-you-mean': 'Esta credencial no tiene {outcome}. ¿Quiso decir {meant}?',
  'duplicate-outcome':
    '{outcome} ya tiene una sección. Ponga todo en un solo lugar, donde quien evalúe lo busca.',
  'placeholder-text': '“{written}” aún espera que usted lo reemplace con sus propias palabras.',
};
