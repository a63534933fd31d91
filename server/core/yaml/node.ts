import type { Span } from '../text/span.ts';

/**
 * What a YAML text says, with the place of everything in it. Scalars stay text: what `3.10`, `007` or `12:34` means is
 * for the reader who knows what is expected there. Offsets are those of the whole document.
 */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly text: string;
  /** Whether it stands in quotes or is a block of text, so that it is text and nothing else. */
  readonly quoted: boolean;
  readonly span: Span;
}

export interface YamlList {
  readonly kind: 'list';
  /** Items that are still empty (`- ` and nothing behind it) are left out. */
  readonly items: readonly YamlNode[];
  /** Whether it is written in brackets: `[a, b]`. */
  readonly bracketed: boolean;
  readonly span: Span;
}

export interface YamlMap {
  readonly kind: 'map';
  /** By key, in the order of the text; of entries with the same key the first. */
  readonly entries: ReadonlyMap<string, YamlEntry>;
  /** Whether it is written in braces: `{ a: 1 }`. */
  readonly bracketed: boolean;
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** Absent while nothing stands behind the colon. */
  readonly value?: YamlNode;
}
