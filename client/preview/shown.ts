import type { ArtifactKind } from '../../server/core/credential/definition.ts';

/** What the preview shows of a submission beyond its Markdown, in the words in which a reader sees it. */
export interface Shown {
  readonly strip: Strip;
  readonly citations: readonly ShownCitation[];
}

export type State = 'covered' | 'partial' | 'missing';

/** The coverage in one glance. All texts are plain: whoever makes markup of them escapes them. */
export interface Strip {
  /** What the strip is, for those who do not see it. */
  readonly name: string;
  readonly title: string;
  readonly state: State;
  readonly stateText: string;
  readonly meters: readonly Meter[];
}

/** How far something is: a text that says it all, and the share of it that is there. */
export interface Meter {
  readonly label: string;
  readonly text: string;
  readonly tooltip: string;
  readonly state: State;
  readonly stateText: string;
  /** From 0 to 1; absent where it is not said how much there must be. */
  readonly share?: number;
}

export interface ShownCitation {
  /** As it is written, each stretch of space as one; of a link its target. */
  readonly text: string;
  readonly form: 'citation' | 'link';
  readonly chips: readonly Chip[];
}

export interface Chip {
  readonly text: string;
  readonly tooltip: string;
  readonly kind: ArtifactKind;
  /** What is wrong, in a word or two. */
  readonly problem?: string;
}
