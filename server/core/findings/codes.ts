import type { Severity } from './finding.ts';

/**
 * Every diagnostic code with its default severity. A code has one meaning, for ever: users silence codes in their
 * files, scripts read them. `docs/diagnostics.md` has a page for each.
 */
export const defaultSeverities = {
  'front-matter-syntax': 'error',
  'front-matter-schema': 'error',
  'unknown-credential': 'error',
  'missing-part': 'error',
  'missing-question': 'error',
  'unanswered-question': 'error',
  'missing-outcome': 'error',
  'missing-detail': 'error',
  'too-few-words': 'error',
  'missing-evidence': 'error',
  'missing-locator': 'error',
  'missing-explanation': 'error',
  'malformed-timestamp': 'error',
  'reversed-range': 'error',
  'unknown-artifact': 'error',
  'artifact-missing': 'error',
  'credential-syntax': 'error',
  'credential-schema': 'error',
  'unknown-extends': 'error',
  'circular-extends': 'error',
  'duplicate-id': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

export type Code = keyof typeof defaultSeverities;

export const codes = Object.keys(defaultSeverities) as readonly Code[];

export function isCode(name: string): name is Code {
  return Object.hasOwn(defaultSeverities, name);
}
