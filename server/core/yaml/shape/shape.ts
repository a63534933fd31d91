import type { Severity } from '../../findings/finding.ts';
import type { Span } from '../../text/span.ts';
import type { YamlNode } from '../node.ts';
import { maximumProblems, type YamlProblem } from '../problem.ts';
import type { YamlReading } from '../reading.ts';

/**
 * What may stand somewhere in a YAML text: reads it into a typed value and says what is wrong with it. What is wrong is
 * left out of the value, the rest is used. The properties beside `read` are for help and completion in an editor.
 */
export interface Shape<T> {
  /** Returns nothing where the node holds nothing that can be used; why was reported then. */
  readonly read: (node: YamlNode, report: Report) => T | undefined;
  /** Ends the variant of "something else is expected here": `expected-…`. */
  readonly expects: Expected;
  /** The keys of a map. */
  readonly fields?: Fields;
  /** What the items of a list or the values of a record are. */
  readonly item?: Shape<unknown>;
  /** The values to choose from. */
  readonly values?: readonly string[];
  /** Whether a map without this key is incomplete. */
  readonly required?: true;
  /** Whether `""` or `[]` says as little as nothing, and is told. */
  readonly filled?: true;
}

export type Expected =
  | 'text'
  | 'whole-number'
  | 'yes-or-no'
  | 'date'
  | 'duration'
  | 'id'
  | 'choice'
  | 'list'
  | 'keys';

export type Fields = Readonly<Record<string, Shape<unknown>>>;

export type ValueOf<S> = S extends Shape<infer T> ? T : never;

/** Collects what is wrong, up to a number that still helps. */
export class Report {
  readonly problems: YamlProblem[] = [];
  readonly #trust: YamlReading['trust'];

  constructor(trust: YamlReading['trust']) {
    this.#trust = trust;
  }

  add(variant: string, span: Span, details: Omit<YamlProblem, 'kind' | 'variant' | 'span'>): void {
    this.#push({ kind: 'shape', variant, span, ...details });
  }

  duplicateId(span: Span, id: string): void {
    this.#push({ kind: 'duplicate-id', variant: 'duplicate-id', span, arguments: { id } });
  }

  /** Something that should be there is not, as far as one can tell. */
  missing(span: Span, key: string, severity?: Severity): void {
    if (this.#trust !== 'whole') return;
    this.add('missing-key', span, { arguments: { key }, ...(severity && { severity }) });
  }

  #push(problem: YamlProblem): void {
    if (this.#trust !== 'nothing' && this.problems.length < maximumProblems) this.problems.push(problem);
  }
}

/** The same shape for a key that must be there. */
export function required<T>(shape: Shape<T>): Shape<T> {
  return { ...shape, required: true };
}

/** The same shape for a key that says something if it is there. */
export function filled<T>(shape: Shape<T>): Shape<T> {
  return { ...shape, filled: true };
}
