import { styleText } from 'node:util';
import type { Severity } from '../../core/index.ts';

type Format = Parameters<typeof styleText>[0];

/** What reports for people are shown on. */
export interface Screen {
  readonly colours: boolean;
  readonly columns: number;
}

/** How wide reports for people are at most, and where no terminal says how wide it is. */
export const WIDEST = 100;
/** Narrower, hardly a sentence could be read. */
const NARROWEST = 40;

export type Paint = (format: Format, text: string) => string;

/** How a report for people is written. */
export interface Page {
  readonly columns: number;
  /** Paints text where colours are shown; never the only carrier of a meaning. */
  readonly paint: Paint;
}

export function pageOn({ colours, columns }: Screen): Page {
  return {
    columns: Math.max(NARROWEST, Math.min(WIDEST, columns)),
    // Whether there is a terminal that shows them has been asked before, and a thread would see none.
    paint: (format, text) => (colours ? styleText(format, text, { validateStream: false }) : text),
  };
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
