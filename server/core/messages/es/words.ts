import type { wordsMessages as english } from '../en/words.ts';
import type { Translated } from '../translated.ts';

export const wordsMessages: Translated<typeof english> = {
  'too-few-words': '{part} tiene {words} de {minimum} palabras: {missing} por escribir.',
  'too-few-words/none': '{part} todavía no tiene palabras.',
  'too-many-words': '{part} tiene {written} palabras, y se permiten {maximum} como máximo: {over} de más.',
  'too-many-words/characters':
    '{part} tiene {written} caracteres, y se permiten {maximum} como máximo: {over} de más.',
  'near-word-limit':
    '{part} tiene {words} de {minimum} palabras, {above} por encima del mínimo. Un contador más estricto puede hallar menos: agregue algunas para estar a salvo.',
  'unaddressed-ask': 'La respuesta a “Question {question}” quizá omite esto: {ask}.',
  'unaddressed-ask/part': '{part} quizá omite esto: {ask}.',
  'unaddressed-outcome': '{part} no dice nada de {outcome}: “{statement}”. Nómbrelo donde hable de ello.',
  'unaddressed-outcome/script': 'El guion no lleva a {outcome}: “{statement}”.',
};
