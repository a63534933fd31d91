import type { evidenceMessages as english } from '../en/evidence.ts';
import type { Translated } from '../translated.ts';

export const evidenceMessages: Translated<typeof english> = {
  'missing-evidence':
    '{item} no cita ninguna evidencia. Cite un artefacto y el lugar en él, por ejemplo {example}.',
  'missing-locator/time':
    'Diga en qué lugar de “{artifact}” hay que mirar: agregue un tiempo, por ejemplo [@{artifact}, 03:15–04:02].',
  'missing-locator/page':
    'Diga en qué lugar de “{artifact}” hay que mirar: agregue una página, por ejemplo [@{artifact}, p. 3].',
  'missing-locator/slide':
    'Diga en qué lugar de “{artifact}” hay que mirar: agregue una diapositiva, por ejemplo [@{artifact}, slide 3].',
  'missing-locator/beside': 'Ponga el tiempo dentro de la cita: [@{artifact}, {written}].',
  'missing-locator/beside-link':
    'Ponga el tiempo dentro del enlace: “{written}” detrás del nombre del archivo.',
  'missing-locator/place':
    'Diga en qué lugar de “{artifact}” hay que mirar, por ejemplo [@{artifact}, row 3].',
  'missing-explanation':
    '{item} tiene {words} de {minimum} palabras de explicación. Diga por qué la evidencia demuestra este detalle.',
  'outcome-without-video':
    '{outcome} no cita ningún momento del video. Indique en qué momento del video se puede ver.',
  'unattached-timestamp':
    '¿De qué grabación es {written}? Escríbalo como cita, por ejemplo [@{artifact}, {written}], para que quien evalúe pueda encontrarlo.',
  'unattached-timestamp/almost':
    'Esto todavía no se lee como una cita. Escriba [@{artifact}, {written}], para que un evaluador pueda encontrarlo.',
  'repeated-evidence': '{item} ya cita este lugar de “{artifact}”. Cite otro, o quite este.',
};
