import type { Coverage, GapCoverage } from '../../server/core/coverage/coverage.ts';

/** What the nodes of a coverage are made with. */
export interface Making {
  readonly coverage: Coverage;
  /** Address of an artifact's file, by the artifact's id; absent where there is none to open. */
  readonly files: ReadonlyMap<string, string>;
  /** The gaps by the ids of their lines. */
  readonly gaps: ReadonlyMap<string, GapCoverage>;
}
