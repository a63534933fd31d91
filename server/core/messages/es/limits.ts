import type { limitMessages as english } from '../en/limits.ts';
import type { Translated } from '../translated.ts';

export const limitMessages: Translated<typeof english> = {
  'too-complex':
    'Este pasaje es demasiado complejo para leerse a tiempo. Cuenta como simples palabras: no se ve lo que cita o nombra.',
  'too-complex/several':
    '{count} pasajes, el primero aquí, son demasiado complejos para leerse a tiempo. Cuentan como simples palabras: no se ve lo que citan o nombran.',
  'too-complex/text':
    'Este texto tiene {characters} caracteres, más de los {most} que se leen. No se revisa nada debajo de las líneas iniciales.',
  'too-complex/problems': 'Solo se muestran los primeros {most} problemas “{code}”; hay más.',
};
