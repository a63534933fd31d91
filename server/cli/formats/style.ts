import { styleText } from 'node:util';
import type { Severity } from '../../core/index.ts';

type Format = Parameters<typeof styleText>[0];

/** How wide the reports for people are, in columns. */
export const LINE = 100;

export type Paint = (format: Format, text: string) => string;

/** Paints text where colours are shown; never the only carrier of a meaning. */
export function painter(colours: boolean): Paint {
  // Whether there is a terminal that shows them has been asked before, and a thread would see none.
  return (format, text) => (colours ? styleText(format, text, { validateStream: false }) : text);
}

export const severityFormats: Readonly<Record<Severity, Format>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

const numbers = new Intl.NumberFormat('en');

export function count(value: number): string {
  return numbers.format(value);
}

/** "1 error", "2 errors". */
export function counted(value: number, one: string, several = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : several}`;
}
