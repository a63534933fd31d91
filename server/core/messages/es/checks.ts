import type { checksMessages as english } from '../en/checks.ts';
import type { Translated } from '../translated.ts';

export const checksMessages: Translated<typeof english> = {
  'unconfirmed-requirement': 'Aún sin confirmar: “{requirement}” Márquelo cuando sea así.',
  'unconfirmed-requirement/absent':
    'De los {total} requisitos que solo una persona puede confirmar, faltan en la lista de verificación: {count}.',
};
