import type { YamlNode } from './node.ts';
import type { YamlProblem } from './problem.ts';

export interface YamlReading {
  /** What could be read; absent where nothing could, or where nothing is stated. */
  readonly root?: YamlNode;
  /** In the order of the text, at most `maximumProblems`; none of them has an empty span unless the text is empty. */
  readonly problems: readonly YamlProblem[];
  /**
   * What the tree can be trusted for. `whole`: everything; `lines`: what it says, but broken lines were left out of it,
   * so that nothing may be called missing; `nothing`: pieces only.
   */
  readonly trust: 'whole' | 'lines' | 'nothing';
}

export interface YamlReadOptions {
  /** Where the text begins in its document (default 0); all spans are offsets of the document. */
  readonly offset?: number;
  /** UTF-16 units; a longer text is refused. */
  readonly maximumLength: number;
}
