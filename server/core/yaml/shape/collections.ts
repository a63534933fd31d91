import { nearest } from '../../text/nearest.ts';
import { type Span, span } from '../../text/span.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../node.ts';
import { quotation } from '../problem.ts';
import { unexpected } from './scalars.ts';
import type { Fields, Report, Shape, ValueOf } from './shape.ts';

/** A map as it was read: every key may be absent, a required one because it is missing or its value is of no use. */
export type MapValue<F extends Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> } & {
  /** All of it. */
  readonly span: Span;
  /** Where to say that something is missing from it: its first key, or its opening bracket. */
  readonly anchor: Span;
  /** The keys that have a value, whether of use or not, with where they stand; a misspelled one, too, by what it means. */
  readonly stated: ReadonlyMap<string, Span>;
};

/** What `MapValue` says besides the values, for a map that the writer did not write out. */
export function unwritten({ span }: YamlNode): MapValue<Record<never, never>> {
  return { span, anchor: span, stated: new Map() };
}

/** A map with exactly these keys; keys that begin with `x-` are free for the notes of other tools. */
export function mapOf<const F extends Fields>(fields: F): Shape<MapValue<F>> {
  return {
    expects: 'keys',
    fields,
    read(node, report) {
      if (node.kind !== 'map') {
        unexpected(node, 'keys', report);
        return undefined;
      }
      const anchor = anchorOf(node);
      const values = new Map<string, unknown>();
      const stated = new Map<string, Span>();
      let before: YamlEntry | undefined;
      for (const entry of node.entries.values()) {
        const shape = Object.hasOwn(fields, entry.key) ? fields[entry.key] : undefined;
        const thousands = node.bracketed ? thousandsOf(before, entry) : undefined;
        before = entry;
        if (thousands) {
          report.add('expected-whole-number', thousands.span, thousands.details);
          continue;
        }
        if (!shape) {
          const standsFor = reportUnknownKey(entry, node, fields, report);
          if (standsFor !== undefined) stated.set(standsFor, entry.keySpan);
          continue;
        }
        if (entry.value) stated.set(entry.key, entry.keySpan);
        if (entry.value && shape.filled && isEmpty(entry.value)) {
          report.add('missing-value', entry.value.span, { arguments: { key: entry.key } });
          continue;
        }
        const value = entry.value && shape.read(entry.value, report);
        if (value !== undefined) values.set(entry.key, value);
        if (!entry.value && shape.required) {
          report.add('missing-value', entry.keySpan, { arguments: { key: entry.key } });
        }
      }
      for (const [key, shape] of Object.entries(fields)) {
        if (shape.required && !node.entries.has(key) && !stated.has(key)) report.missing(anchor, key);
      }
      // The keys are those of `fields` alone, whatever the text calls its own.
      const value: unknown = { ...Object.fromEntries(values), span: node.span, anchor, stated };
      return value as MapValue<F>;
    },
  };
}

function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'scalar') return node.text.trim() === '';
  return node.kind === 'list' && node.items.length === 0;
}

/** "1,000" between brackets, where the comma makes a number and a key of it. */
function thousandsOf(
  before: YamlEntry | undefined,
  { key, keySpan, value }: YamlEntry,
): { span: Span; details: Parameters<Report['add']>[2] } | undefined {
  const number = before?.value;
  const isOne = number?.kind === 'scalar' && number.span.end + 1 === keySpan.start;
  if (value || !isOne || !/^\d{1,3}$/.test(number.text) || !/^\d{3}$/.test(key)) return undefined;
  const whole = span(number.span.start, keySpan.end);
  return {
    span: whole,
    details: {
      arguments: { value: `${number.text},${key}` },
      edit: { span: whole, text: `${number.text}${key}` },
    },
  };
}

/** Gives the key that an unknown one stands for, where that one is not there besides. */
function reportUnknownKey(
  { key, keySpan, value }: YamlEntry,
  { entries }: YamlMap,
  fields: Fields,
  report: Report,
): string | undefined {
  if (key.startsWith('x-')) return undefined;
  const known = Object.keys(fields);
  // “outcoms” with a list below it means “outcomes”, not “outcome”.
  const fitting = known.filter(
    (each) => fields[each]?.expects === (value?.kind === 'map' ? 'keys' : value?.kind),
  );
  const meant = nearest(key, fitting) ?? nearest(key, known);
  const shown = { key: quotation(key), allowed: known.join(', ') };
  if (meant === undefined) {
    report.add('unknown-key', keySpan, { arguments: shown, severity: 'warning' });
    return undefined;
  }
  const standsFor = entries.has(meant) ? undefined : meant;
  // A misspelling of a key that must be there is more than a key too much.
  const isGap = standsFor !== undefined && fields[meant]?.required;
  report.add('unknown-key-meant', keySpan, {
    arguments: { ...shown, meant },
    ...(!isGap && { severity: 'warning' }),
    edit: { span: keySpan, text: meant },
  });
  return standsFor;
}

function anchorOf(node: YamlMap): Span {
  if (node.bracketed) return span(node.span.start, node.span.start + 1);
  return node.entries.values().next().value?.keySpan ?? node.span;
}

export interface ListOptions {
  /** The key by which items are told apart; an item that repeats one is reported and left out. */
  readonly uniqueBy?: string;
  /** What a plain text that stands for an item begins with, where that is what `uniqueBy` would hold. */
  readonly idOfPlain?: (text: string) => string | undefined;
}

/** A list; items that cannot be used are left out. */
export function listOf<T>(item: Shape<T>, options: ListOptions = {}): Shape<readonly T[]> {
  return {
    expects: 'list',
    item,
    read(node, report) {
      if (node.kind !== 'list') {
        unexpected(node, 'list', report);
        return undefined;
      }
      const seen = new Set<string>();
      const values: T[] = [];
      for (const element of node.items) {
        const repeated = isRepeated(element, options, seen, report);
        const value = item.read(element, report);
        if (value !== undefined && !repeated) values.push(value);
      }
      return values;
    },
  };
}

function isRepeated(element: YamlNode, options: ListOptions, seen: Set<string>, report: Report): boolean {
  const stated = statedId(element, options);
  if (!stated) return false;
  const repeated = seen.has(stated.id);
  if (repeated) report.duplicateId(stated.span, quotation(stated.id));
  seen.add(stated.id);
  return repeated;
}

function statedId(
  element: YamlNode,
  { uniqueBy, idOfPlain }: ListOptions,
): { readonly id: string; readonly span: Span } | undefined {
  if (uniqueBy === undefined || element.kind === 'list') return undefined;
  if (element.kind === 'map') {
    const value = element.entries.get(uniqueBy)?.value;
    return value?.kind === 'scalar' ? { id: value.text, span: value.span } : undefined;
  }
  const id = idOfPlain?.(element.text);
  if (id === undefined) return undefined;
  // Between quotation marks a place in the text need not be one in what it means.
  const { start } = element.span;
  return { id, span: element.quoted ? element.span : span(start, start + id.length) };
}

export interface RecordEntry<T> {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: T;
  /** From the key to the end of the value. */
  readonly span: Span;
}

/** A map whose keys the writer chooses; `acceptKey` reports keys that mean nothing and says whether to use the entry. */
export function recordOf<T>(
  item: Shape<T>,
  acceptKey: (entry: YamlEntry, report: Report) => boolean,
  values: readonly string[] = [],
): Shape<readonly RecordEntry<T>[]> {
  return {
    expects: 'keys',
    item,
    values,
    read(node, report) {
      if (node.kind !== 'map') {
        unexpected(node, 'keys', report);
        return undefined;
      }
      const entries: RecordEntry<T>[] = [];
      for (const entry of node.entries.values()) {
        const accepted = acceptKey(entry, report);
        const value = entry.value && item.read(entry.value, report);
        if (!accepted || !entry.value || value === undefined) continue;
        const whole = span(entry.keySpan.start, entry.value.span.end);
        entries.push({ key: entry.key, keySpan: entry.keySpan, value, span: whole });
      }
      return entries;
    },
  };
}

/** Lets plain text stand for the whole thing: `consent: on file` for `consent: { form: on file }`. */
export function orPlain<T, P>(
  shape: Shape<T>,
  plain: Shape<P>,
  whole: (plain: P, node: YamlNode) => T,
): Shape<T> {
  return {
    ...shape,
    read(node, report) {
      if (node.kind !== 'scalar') return shape.read(node, report);
      const value = plain.read(node, report);
      return value === undefined ? undefined : whole(value, node);
    },
  };
}

interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A map of limits that something can be between. */
export function limits<T extends Limits>(shape: Shape<T>): Shape<T> {
  return {
    ...shape,
    read(node, report) {
      const value = shape.read(node, report);
      const { minimum, maximum } = value ?? {};
      if (node.kind === 'map' && minimum !== undefined && maximum !== undefined && minimum > maximum) {
        report.add('limits-crossed', node.entries.get('maximum')?.value?.span ?? node.span, {
          arguments: {},
        });
      }
      return value;
    },
  };
}
