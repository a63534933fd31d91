import { isMap, isScalar, isSeq, type Pair, Scalar, type YAMLMap } from 'yaml';
import { type Span, span } from '../text/span.ts';
import type { YamlEntry, YamlMap, YamlNode } from './node.ts';
import { quotation, type YamlProblem } from './problem.ts';

/** `since`: of what is stated twice, where it is stated first. */
export type ReportInTree = (problem: YamlProblem, since?: Span) => void;

/** The library's tree as ours; recursion is bounded by the depth that the scan lets through. */
export function treeOf(content: unknown, text: string, report: ReportInTree): YamlNode | undefined {
  if (isScalar(content)) return scalarOf(content);
  if (isSeq(content)) {
    const items = content.items
      .map((item) => treeOf(item, text, report))
      .filter((item) => item !== undefined);
    const bracketed = content.flow === true;
    return { kind: 'list', items, bracketed, span: bracketed ? rangeOf(content) : around(content, text) };
  }
  if (isMap(content)) return mapOf(content, text, report);
  return undefined;
}

function scalarOf(scalar: Scalar): YamlNode | undefined {
  const text = typeof scalar.value === 'string' ? scalar.value : '';
  const quoted = scalar.type !== undefined && scalar.type !== Scalar.PLAIN;
  // What YAML calls null is, to a writer, a value that is not there yet.
  if (!quoted && (text === '' || text === '~' || text === 'null')) return undefined;
  return { kind: 'scalar', text, quoted, span: rangeOf(scalar) };
}

function mapOf(map: YAMLMap, text: string, report: ReportInTree): YamlMap {
  const entries = new Map<string, YamlEntry>();
  for (const pair of map.items) {
    const entry = entryOf(pair, text, report);
    if (!entry) continue;
    const first = entries.get(entry.key);
    if (first) {
      report(about(entry.keySpan, 'duplicate-key', { key: quotation(entry.key) }), first.keySpan);
    } else {
      entries.set(entry.key, entry);
    }
  }
  const bracketed = map.flow === true;
  return { kind: 'map', entries, bracketed, span: bracketed ? rangeOf(map) : around(map, text) };
}

function entryOf(pair: Pair, text: string, report: ReportInTree): YamlEntry | undefined {
  const { key } = pair;
  const keySpan = key === null || key === undefined ? undefined : visible(rangeOf(key), text);
  if (!isScalar(key) || !keySpan) {
    const place = keySpan ?? visible(rangeOf(pair.value), text);
    if (place) report(about(place, 'key', {}));
    return undefined;
  }
  const name = typeof key.value === 'string' ? key.value : '';
  if (name === '<<' && (key.type === undefined || key.type === Scalar.PLAIN)) {
    report(about(keySpan, 'merge-key', {}));
    return undefined;
  }
  const value = treeOf(pair.value, text, report);
  return { key: name, keySpan, ...(value && { value }) };
}

function about(place: Span, variant: string, args: YamlProblem['arguments']): YamlProblem {
  return { kind: 'syntax', variant, span: place, arguments: args };
}

/** From the first character to the last visible one: the library counts trailing blank lines to a collection. */
function around(node: unknown, text: string): Span {
  const whole = rangeOf(node);
  return visible(whole, text) ?? whole;
}

function visible(place: Span, text: string): Span | undefined {
  let { end } = place;
  while (end > place.start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return end > place.start ? span(place.start, end) : undefined;
}

function rangeOf(node: unknown): Span {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
  return span(range?.[0] ?? 0, range?.[1] ?? 0);
}
