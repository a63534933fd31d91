import type { peopleMessages as english } from '../en/people.ts';
import type { Translated } from '../translated.ts';

export const peopleMessages: Translated<typeof english> = {
  'personal-information/name':
    '“{written}” parece el nombre de una persona. Use una inicial o diga “the principal”, para que no se pueda reconocer a nadie.',
  'personal-information/name-repeated':
    '“{written}” parece el nombre de una persona; está en {count} lugares. Use una inicial o diga “the principal”, para que no se pueda reconocer a nadie.',
  'personal-information/private-name': '“{written}” está en su lista de nombres que no deben aparecer.',
  'personal-information/private-name-repeated':
    '“{written}” está en su lista de nombres que no deben aparecer; está en {count} lugares.',
  'personal-information/school':
    '“{written}” parece el nombre de una escuela o un distrito. Diga “our middle school”, para que no se pueda reconocer a nadie.',
  'personal-information/school-repeated':
    '“{written}” parece el nombre de una escuela o un distrito; está en {count} lugares. Diga “our middle school”, para que no se pueda reconocer a nadie.',
  'personal-information/e-mail': '“{written}” es la dirección de correo electrónico de alguien. Quítela.',
  'personal-information/e-mail-repeated':
    '“{written}” es la dirección de correo electrónico de alguien; está en {count} lugares. Quítela.',
  'personal-information/telephone': '“{written}” parece un número de teléfono. Quítelo.',
  'personal-information/telephone-repeated':
    '“{written}” parece un número de teléfono; está en {count} lugares. Quítelo.',
  'personal-information/identity': '“{written}” parece un número que identifica a una persona. Quítelo.',
  'personal-information/identity-repeated':
    '“{written}” parece un número que identifica a una persona; está en {count} lugares. Quítelo.',
  'personal-information/file-name':
    'El nombre del archivo dice “{written}”. Cambie el nombre del archivo, para que no se pueda reconocer a nadie.',
  'personal-information/file-name-repeated':
    'Los nombres de {count} archivos dicen “{written}”. Cambie sus nombres, para que no se pueda reconocer a nadie.',
  'missing-consent':
    '“{artifact}” muestra personas. Anote debajo su consentimiento, por ejemplo “consent: { form: on file, date: 2026-03-10 }”.',
  'missing-consent/not-given':
    'Las personas que aparecen en “{artifact}” no han dado su consentimiento para que se entregue.',
};
