import type { courseMessages as english } from '../en/course.ts';
import type { Translated } from '../translated.ts';

export const courseMessages: Translated<typeof english> = {
  'missing-week': '{part} no tiene entrada para {weeks}.',
  'missing-week/none':
    '{part} aún no tiene entradas. Dé a cada semana o grupo de semanas un encabezado, como “Week 1” o “Weeks 2–4”.',
  'missing-deliverable': '{weeks}: nada muestra aquí “{deliverable}”.',
  'missing-deliverable/empty': 'Debajo de {weeks} aún no hay nada.',
  'step-out-of-order':
    'El paso {step} se nombra en la semana {week}, y el paso {before} no antes de la semana {weekBefore}. Los pasos van uno tras otro.',
  'step-out-of-order/dates':
    '“{step}” tiene la fecha {date}, pero “{before}” va primero y tiene la fecha {dateBefore}.',
  'missing-stakeholder': 'Aquí no se nombra a nadie de este grupo: {stakeholder}.',
  'missing-stakeholder/empty-row': 'Esta fila está vacía: diga quién representa a este grupo: {stakeholder}.',
};
