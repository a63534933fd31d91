import type { hoverMessages as english } from '../en/hover.ts';
import type { Translated } from '../translated.ts';

export const hoverMessages: Translated<typeof english> = {
  'hover/part-words': 'Palabras que cuentan: {words}',
  'hover/part-words-of': '{words} de {minimum} palabras',
  'hover/part-counts':
    'Cuentan: párrafos, listas, tablas, citas textuales, el texto de los enlaces. No cuentan: encabezados, citas de evidencia, consignas repetidas, listas de verificación, notas al pie, código, comentarios.',
  'hover/part-pasted':
    'Un procesador de textos contaría unas {words} después de pegar, incluidos los encabezados y las citas.',
  'hover/question-words': 'Palabras debajo: {words}',
  'hover/asks': 'Pide: {asks}',
  'hover/state-covered': 'Cubierto.',
  'hover/state-partial': 'En parte: palabras de explicación, {words}; citas, {count}.',
  'hover/state-missing': 'Aún no hay nada.',
  'hover/derived':
    'Estas palabras se tomaron de la redacción del propio resultado; la entidad emisora puede redactar este detalle de otra manera.',
  'hover/assumed':
    'Esto se agregó para que la credencial se pueda escribir; la entidad emisora no lo indica.',
  'hover/writer': 'Este detalle viene de su propio encabezado.',
  'hover/evidence': 'Evidencia: {places}',
  'hover/artifact-kind': '{kind}: {file}',
  'hover/artifact-length': 'Duración: {length}',
  'hover/artifact-pages': 'Páginas: {pages}',
  'hover/artifact-missing': 'El archivo no está.',
  'hover/artifact-undeclared': 'Bajo “artifacts” no se declara nada con este nombre.',
  'hover/artifact-cited': 'Lugares citados en esta entrega: {count}',
  'hover/transcript': '{time} {line}',
  'completion/covered': 'cubierto · {detail}',
  'completion/partial': 'en parte · {detail}',
  'completion/missing': 'falta · {detail}',
  'completion/length': '{kind}, {length}',
  'completion/pages': '{kind}, {pages} páginas',
  'completion/pages/one': '{kind}, {pages} página',
  'completion/file': '{kind}, {file}',
  'completion/not-there': '{kind}, {file}: no está',
};
