/**
 * Every diagnostic code. A code has one meaning, for ever: users silence codes in their files, scripts read them.
 * `docs/diagnostics.md` has a section for each.
 */
export const codes = [
  // Front matter
  'front-matter-syntax',
  'front-matter-schema',
  'unknown-credential',
  // Structure
  'missing-part',
  'duplicate-part',
  'part-out-of-order',
  'missing-question',
  'unanswered-question',
  'missing-section',
  'missing-outcome',
  'missing-detail',
  'unknown-outcome',
  'duplicate-outcome',
  'placeholder-text',
  // Words
  'too-few-words',
  'too-many-words',
  'near-word-limit',
  'unaddressed-ask',
  'unaddressed-outcome',
  // Evidence
  'missing-evidence',
  'missing-locator',
  'missing-explanation',
  'outcome-without-video',
  'unattached-timestamp',
  'repeated-evidence',
  // Time and place
  'malformed-timestamp',
  'reversed-range',
  'timestamp-out-of-range',
  'malformed-page',
  'page-out-of-range',
  'locator-mismatch',
  // Artifacts
  'unknown-artifact',
  'duplicate-artifact',
  'unused-artifact',
  'artifact-missing',
  'artifact-unreadable',
  'artifact-outside-workspace',
  'artifact-type',
  'artifact-too-large',
  'required-artifact',
  'video-too-short',
  'video-too-long',
  'video-without-audio',
  'duration-unknown',
  'reenactment',
  'too-many-pages',
  // People
  'personal-information',
  'missing-consent',
  // Language
  'language-to-avoid',
  'undefined-acronym',
  // Course
  'missing-week',
  'missing-deliverable',
  'step-out-of-order',
  'missing-stakeholder',
  // Person's checks
  'unconfirmed-requirement',
  // What is too much to be read
  'too-complex',
  // Silence comments
  'unused-silence',
  // Definition files
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
