import type { outcomeDetailsMessages as english } from '../en/outcome-details.ts';
import type { Translated } from '../translated.ts';

export const outcomeDetailsMessages: Translated<typeof english> = {
  'outcome-details/no-outcome': 'No hay ningún resultado encima, así que no se sabe a cuál pertenece.',
  'outcome-details/no-detail': 'No es ni un detalle ni un resultado.',
  'outcome-details/unknown-outcome': 'La credencial no tiene el resultado {outcome}.',
  'outcome-details/no-words': 'Un detalle sin palabras.',
  'outcome-details/repeated': 'El detalle {detail} ya está más arriba.',
  'outcome-details/too-long': 'La lista es demasiado larga para leerse hasta el final.',
};
