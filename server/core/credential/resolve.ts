import type { Finding } from '../findings/finding.ts';
import { type Span, span } from '../text/span.ts';
import { complete } from './complete.ts';
import type { CredentialDefinition } from './definition.ts';
import type { Layer } from './layer.ts';
import type { Incomplete } from './merge.ts';
import { definitionFinding, type LayerReading } from './read.ts';
import { isRelativePath } from './relative-path.ts';

export interface Resolved {
  /** Absent where the file has no id, neither of its own nor of what it extends. */
  readonly definition?: CredentialDefinition;
  /** What is wrong with the file itself, in the order of its text; not with what it extends. */
  readonly problems: readonly Finding[];
}

/** What `extends` leads to; `meant` is the id that the writer most likely meant. */
export type Base =
  | { readonly definition: CredentialDefinition }
  | { readonly fault: 'circular' }
  | { readonly fault: 'unknown'; readonly meant?: string };

/** Puts what a file states onto what it extends; `findBase` is asked for the value of `extends` where there is one. */
export function resolveLayer(reading: LayerReading, findBase: (reference: string) => Base): Resolved {
  const problems = [...reading.problems];
  // Where lines had to be left out, what is missing may be in them.
  const missing = ({ anchor, stated }: Incomplete, key: string): undefined => {
    if (reading.trust !== 'whole') return;
    const at = stated.get(key);
    if (at) {
      // A misspelling that leaves a gap matters more than a key too much; a value of no use was told.
      const index = problems.findIndex(
        ({ variant, span: { start } }) => variant === 'unknown-key-meant' && start === at.start,
      );
      const misspelled = problems[index];
      if (misspelled) problems[index] = { ...misspelled, severity: 'error' };
      return;
    }
    const found = { kind: 'shape', variant: 'missing-key', span: anchor, arguments: { key } } as const;
    problems.push(definitionFinding(found));
  };
  const { layer } = reading;
  if (!layer) {
    if (problems.length === 0) missing({ anchor: span(0, 0), stated: new Map() }, 'id');
    return { problems };
  }
  const base = layer.extends && findBase(layer.extends.value);
  if (layer.extends && base && 'fault' in base) {
    problems.push(extendsFinding(layer.extends.span, layer.extends.value, base));
  }
  const below = base && 'definition' in base ? base.definition : undefined;
  const extending = layer.stated.has('extends');
  // A misspelled `extends` leaves a gap, whatever else is there.
  if (extending && !layer.extends) missing(layer, 'extends');
  // Nothing more is missing than what was to come from a definition that was not found.
  const incomplete = extending && !below ? () => undefined : missing;
  const definition = complete(layer, below, incomplete);
  if (definition && below) problems.push(...crossedLimits(layer, definition));
  // A file that extends another by its id takes its place; one that extends a file by its path must say who it is.
  if (!layer.id && (!extending || isRelativePath(layer.extends?.value ?? ''))) missing(layer, 'id');
  return {
    ...(definition && { definition }),
    problems: problems.sort((a, b) => a.span.start - b.span.start),
  };
}

/** Limits of words that are sound by themselves, and are not with the other limit from below. */
function crossedLimits({ parts }: Layer, definition: CredentialDefinition): Finding[] {
  return (parts ?? []).flatMap(({ id, words }) => {
    // Where one file states both limits, its reading has told.
    const isOneAlone = (words?.minimum === undefined) !== (words?.maximum === undefined);
    const place = words?.stated.get('maximum') ?? words?.stated.get('minimum');
    const { minimum, maximum } = definition.parts.find((part) => part.id === id)?.words ?? {};
    if (!isOneAlone || !place || minimum === undefined || maximum === undefined || minimum <= maximum)
      return [];
    const crossed = { variant: 'limits-crossed-below', span: place, arguments: { minimum, maximum } };
    return definitionFinding({ kind: 'shape', ...crossed });
  });
}

function extendsFinding(
  place: Span,
  reference: string,
  base: Exclude<Base, { definition: unknown }>,
): Finding {
  const shared = { severity: 'error', span: place } as const;
  if (base.fault === 'circular') return { ...shared, code: 'circular-extends', arguments: { reference } };
  const { meant } = base;
  if (meant === undefined) return { ...shared, code: 'unknown-extends', arguments: { reference } };
  const edits = [{ span: place, text: meant }];
  return {
    ...shared,
    code: 'unknown-extends',
    variant: 'did-you-mean',
    arguments: { reference, meant },
    fixes: () => [{ title: 'fix/change-to', arguments: { text: meant }, edits, preferred: true }],
  };
}
