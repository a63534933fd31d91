import type { actionMessages as english } from '../en/actions.ts';
import type { Translated } from '../translated.ts';

export const actionMessages: Translated<typeof english> = {
  'action/fix-all-of-kind': 'Corregir los {count} casos de “{code}”',
  'action/fix-all': 'Corregir todo lo que tiene un remedio claro',
  'action/silence-here': 'Dejar de avisar de “{code}” aquí',
  'action/silence-in-file': 'Dejar de avisar de “{code}” en este archivo',
  'action/write-as-link': 'Escribir como enlace',
  'action/write-as-citation': 'Escribir como cita',
  'action/declare-artifact': 'Declarar “{file}” como el artefacto “{artifact}”',
  'action/documentation': 'Qué significa “{code}”',
};
