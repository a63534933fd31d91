import type { Span } from '../../text/span.ts';

const eMail = /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}@-])/gu;
const telephones: readonly RegExp[] = [
  // (555) 123-4567, 555-123-4567, 555.123.4567, +1 555 123 4567
  /(?<![\p{L}\p{N}_.:/+-])(?:\+?1[ .-]?)?(?:\(\d{3}\)[ \u00A0]?|\d{3}[.-])\d{3}[ .-]\d{4}(?![\p{L}\p{N}_]|[.:/-]\d)/gu,
  // +44 20 7946 0958
  /(?<![\p{L}\p{N}_.:/+-])\+\d{1,3}(?:[ .\u00A0-]?\(?\d{1,4}\)?){2,5}(?![\p{L}\p{N}_]|[.:/-]\d)/gu,
];
/** Fewer digits, where the words before say that it is a telephone's number. */
const announced =
  /(?<=(?:\b(?:phone|telephone|tel|call(?:ed)?|cell|mobile|text(?:ed)?|fax|ext|extension|reached at|reach (?:me|her|him|us|them) at)\b[.:#]?[ \u00A0]*(?:(?:me|her|him|us|them|number|no\.?|is|at|on)[ \u00A0:]+){0,3}))(?:\d{3}[ .-]\d{4}|\d{3}[ .-]\d{3}[ .-]\d{4}|\d{7,11})(?![\p{L}\p{N}_]|[.:/-]\d)/giu;
const identities: readonly RegExp[] = [
  /(?<![\p{L}\p{N}_.:/-])(?!000|666|9)\d{3}-\d{2}-\d{4}(?![\p{L}\p{N}_]|[.:/-]\d)/gu,
  /(?<=\b(?:student|pupil|employee|staff|teacher|educator|state|district|national|school|personnel|badge|passport|licen[cs]e|certificate|social security)(?:['’]s)?(?: (?:id|identification|security))?(?: (?:id|no\.?|number|#)|:| #| id:?)+[ \u00A0#:]*(?:is[ \u00A0]+|was[ \u00A0]+)?)\p{Lu}{0,3}-?\d{5,14}(?![\p{L}\p{N}_]|[.:/-]\d)/giu,
  /(?<=(?:\bID(?: (?:number|no\.?))?|\bSSN)[ \u00A0#:]{1,3}(?:is[ \u00A0]+)?)\d{5,14}(?![\p{L}\p{N}_]|[.:/-]\d)/gu,
];

export interface ContactFound {
  readonly kind: 'e-mail' | 'telephone' | 'identity';
  readonly span: Span;
}

/** Finds e-mail addresses, telephone numbers and numbers that stand for one person. */
export function findContacts(text: string): ContactFound[] {
  const found: ContactFound[] = [];
  const add = (kind: ContactFound['kind'], pattern: RegExp): void => {
    for (const { index, 0: written } of text.matchAll(pattern)) {
      const span = { start: index, end: index + written.length };
      const taken = found.some((other) => other.span.start < span.end && span.start < other.span.end);
      if (!taken && written !== '') found.push({ kind, span });
    }
  };
  if (text.includes('@')) add('e-mail', eMail);
  if (!/\d{4}/.test(text)) return found;
  for (const pattern of identities) add('identity', pattern);
  for (const pattern of telephones) {
    for (const { 0: written } of text.matchAll(pattern)) {
      const digits = written.replace(/\D/g, '').length;
      // An international number has eight digits at least.
      if (digits >= 8 && digits <= 15) {
        add('telephone', pattern);
        break;
      }
    }
  }
  add('telephone', announced);
  return found;
}
