/**
 * Every diagnostic code. A code has one meaning, for ever: users silence codes in their files, scripts read them.
 * `docs/diagnostics.md` has a section for each.
 */
export const codes = [
  'front-matter-syntax',
  'front-matter-schema',
  'unknown-credential',
  'missing-part',
  'missing-question',
  'unanswered-question',
  'missing-outcome',
  'missing-detail',
  'too-few-words',
  'missing-evidence',
  'missing-locator',
  'missing-explanation',
  'malformed-timestamp',
  'reversed-range',
  'unknown-artifact',
  'artifact-missing',
  'credential-syntax',
  'credential-schema',
  'unknown-extends',
  'circular-extends',
  'duplicate-id',
] as const;

export type Code = (typeof codes)[number];

export function isCode(name: string): name is Code {
  return (codes as readonly string[]).includes(name);
}
