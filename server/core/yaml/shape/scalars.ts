import { LetterPattern } from '../../text/letter-pattern.ts';
import { nearest } from '../../text/nearest.ts';
import type { Located } from '../../text/span.ts';
import type { YamlNode, YamlScalar } from '../node.ts';
import { inQuotes, quotation } from '../problem.ts';
import type { Expected, Report, Shape } from './shape.ts';

/** Reads a scalar's text; nothing where `convert` finds that it is not of the kind. */
function scalar<T>(expects: Expected, convert: (text: string) => T | undefined): Shape<T> {
  return {
    expects,
    read(node, report) {
      const value = node.kind === 'scalar' ? convert(node.text) : undefined;
      if (value === undefined) unexpected(node, expects, report);
      return value;
    },
  };
}

/** Says that something else is expected than what stands there. */
export function unexpected(node: YamlNode, expects: Expected, report: Report): void {
  const found = node.kind === 'scalar' ? quotation(node.text) : '';
  report.add(`expected-${expects}`, placeOf(node), { arguments: { value: found } });
}

/** Where to point at a node as such: the whole of a scalar, the first thing in a collection. */
function placeOf(node: YamlNode): YamlNode['span'] {
  if (node.kind === 'map' && !node.bracketed) return node.entries.values().next().value?.keySpan ?? node.span;
  if (node.kind === 'list' && !node.bracketed && node.items[0]) return placeOf(node.items[0]);
  return node.span;
}

/** Any text without the space around it. Numbers and dates are text too where text is expected. */
export const text: Shape<string> = {
  expects: 'text',
  read(node, report) {
    if (node.kind !== 'scalar') {
      notText(node, report);
      return undefined;
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what "\n" or "\t" in a file name in quotes became
    const control = node.quoted ? /[\u0000-\u0008\u000b-\u001f\u007f]/.exec(node.text) : null;
    if (control) {
      report.add('control-character', node.span, { arguments: {} });
      return undefined;
    }
    return node.text.trim();
  },
};

/** One line of text: a name, a file, a title. */
export const line: Shape<string> = {
  ...text,
  read(node, report) {
    const value = text.read(node, report);
    if (value !== undefined && node.kind === 'scalar' && /[\n\t]/.test(value)) {
      report.add('control-character', node.span, { arguments: {} });
      return undefined;
    }
    return value;
  },
};

/** `- Trust: a start` reads as a key and `[draft]` as a list, though the writer means text. */
function notText(node: YamlNode, report: Report): void {
  if (node.kind === 'map' && !node.bracketed && node.entries.size === 1) {
    const [entry] = node.entries.values();
    if (entry?.value?.kind === 'scalar' && !entry.value.quoted) {
      const meant = `${entry.key}: ${entry.value.text}`;
      report.add('text-with-colon', node.span, {
        arguments: { value: quotation(meant) },
        edit: { span: node.span, text: inQuotes(meant) },
      });
      return;
    }
  }
  if (node.kind !== 'scalar' && node.bracketed) {
    report.add('text-in-brackets', node.span, { arguments: {} });
    return;
  }
  unexpected(node, 'text', report);
}

/** A whole number from `minimum` (default 0) on. */
export function wholeNumber(minimum = 0): Shape<number> {
  return {
    expects: 'whole-number',
    read(node, report) {
      if (node.kind !== 'scalar' || !/^\d{1,15}$/.test(node.text)) {
        notANumber(node, report);
        return undefined;
      }
      const value = Number(node.text);
      if (value >= minimum) return value;
      report.add('number-too-small', node.span, { arguments: { value, minimum } });
      return undefined;
    },
  };
}

function notANumber(node: YamlNode, report: Report): void {
  if (node.kind !== 'scalar' || !/^\d{1,3}(?:[,. ]\d{3})+$/.test(node.text)) {
    unexpected(node, 'whole-number', report);
    return;
  }
  // "1,000", as people write it.
  report.add('expected-whole-number', node.span, {
    arguments: { value: quotation(node.text) },
    edit: { span: node.span, text: node.text.replace(/\D/g, '') },
  });
}

const truth: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

export const yesOrNo: Shape<boolean> = {
  ...scalar('yes-or-no', (written) => truth.get(written.toLowerCase())),
  values: ['true', 'false'],
};

/** A day that exists, as `YYYY-MM-DD`. */
export const date: Shape<string> = scalar('date', (written) => (isDate(written) ? written : undefined));

function isDate(written: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year > 0 && days !== undefined && day >= 1 && day <= days;
}

/** Seconds, stated as such or as `MM:SS` or `H:MM:SS`. */
export const duration: Shape<number> = scalar('duration', (written) => {
  if (/^\d{1,9}(?:\.\d{1,3})?$/.test(written)) return Number(written);
  const parts = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)$/.exec(written);
  if (!parts) return undefined;
  const [hours, minutes, seconds] = [parts[1] ?? '0', parts[2], parts[3]].map(Number) as [
    number,
    number,
    number,
  ];
  return parts[1] !== undefined && minutes > 59 ? undefined : hours * 3600 + minutes * 60 + seconds;
});

/** Text that has the form of a name, as `allowed` says. */
export function idOf(allowed: (id: string) => boolean): Shape<string> {
  return scalar('id', (written) => (allowed(written) ? written : undefined));
}

/** The names of things inside a definition: `1.1`, `part-2`, `both-visible`. */
const anId = new LetterPattern(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,99}$/u);

export const id: Shape<string> = idOf((written) => anId.test(written));

export function oneOf<const V extends string>(values: readonly V[]): Shape<V> {
  return {
    expects: 'choice',
    values,
    read(node, report) {
      if (node.kind !== 'scalar') {
        unexpected(node, 'choice', report);
        return undefined;
      }
      const found = values.find((value) => value === node.text);
      if (found === undefined) notInList(node, values, report);
      return found;
    },
  };
}

function notInList(node: YamlScalar, values: readonly string[], report: Report): void {
  const meant = nearest(node.text, values);
  const shown = { value: quotation(node.text), allowed: values.join(', ') };
  if (meant === undefined) {
    report.add('not-in-list', node.span, { arguments: shown });
    return;
  }
  report.add('not-in-list-meant', node.span, {
    arguments: { ...shown, meant },
    edit: { span: node.span, text: meant },
  });
}

/** The value together with the place of what states it. */
export function located<T>(shape: Shape<T>): Shape<Located<T>> {
  return {
    ...shape,
    read(node, report) {
      const value = shape.read(node, report);
      return value === undefined ? undefined : { value, span: node.span };
    },
  };
}
