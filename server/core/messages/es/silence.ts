import type { silenceMessages as english } from '../en/silence.ts';
import type { Translated } from '../translated.ts';

export const silenceMessages: Translated<typeof english> = {
  'unused-silence': 'Aquí no se encuentra nada que este comentario pueda silenciar. Quítelo.',
  'unused-silence/disable-code':
    'Aquí no se encuentra nada llamado “{code}” que se pueda silenciar. Quítelo.',
  'unused-silence/enable': 'Aquí no hay nada silenciado a lo que este comentario pueda poner fin. Quítelo.',
  'unused-silence/enable-code':
    '“{code}” no está silenciado aquí, así que no hay nada que terminar. Quítelo.',
  'unused-silence/unknown-code': 'Ninguna revisión se llama “{code}”, así que no hay nada que silenciar.',
  'unused-silence/did-you-mean': 'Ninguna revisión se llama “{code}”. ¿Quiso decir “{meant}”?',
  'unused-silence/unknown-comment':
    'Este comentario no se entiende. Escriba micro-credential-disable-next-line, micro-credential-disable o micro-credential-enable.',
  'fix/remove-comment': 'Quitar el comentario',
  'fix/remove-code': 'Quitar “{code}” del comentario',
};
