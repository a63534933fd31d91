import type { Finding } from '../findings/finding.ts';
import { fixesOf } from '../yaml/fix.ts';
import type { YamlProblem, YamlProblemKind } from '../yaml/problem.ts';
import { readYaml } from '../yaml/read.ts';
import type { YamlReading } from '../yaml/reading.ts';
import { Report } from '../yaml/shape/shape.ts';
import { type Layer, layerShape } from './layer.ts';

/** UTF-16 units; the largest built-in definition has a fifth of it. */
export const maximumDefinition = 256 * 1024;

export interface LayerReading {
  /** What the file states, as far as it could be read; absent where that is no keys at all. */
  readonly layer?: Layer;
  readonly problems: readonly Finding[];
  /** Whether keys may be called missing; see `YamlReading`. */
  readonly trust: YamlReading['trust'];
}

/** Reads the text of a definition file by itself, without what it extends. Never throws. */
export function readLayer(text: string): LayerReading {
  const reading = readYaml(text, { maximumLength: maximumDefinition });
  const report = new Report(reading.trust);
  const layer = reading.root && layerShape.read(reading.root, report);
  const problems = [...reading.problems, ...report.problems].map(definitionFinding);
  return { ...(layer && { layer }), problems, trust: reading.trust };
}

const codeOf = {
  syntax: 'credential-syntax',
  shape: 'credential-schema',
  'duplicate-id': 'duplicate-id',
} as const satisfies Record<YamlProblemKind, string>;

export function definitionFinding(problem: YamlProblem): Finding {
  const code = codeOf[problem.kind];
  return {
    code,
    // The code says it all where there is but one message.
    ...(problem.variant !== code && { variant: problem.variant }),
    severity: problem.severity ?? 'error',
    span: problem.span,
    arguments: problem.arguments,
    ...fixesOf(problem),
  };
}
