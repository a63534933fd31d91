import type { SeverityName } from '../core/index.ts';

/** The section of the client's settings that the server reads. */
export const SETTINGS_SECTION = 'microCredential';

export type Severities = Readonly<Record<string, SeverityName>>;

const severityNames: ReadonlySet<unknown> = new Set<SeverityName>([
  'off',
  'hint',
  'information',
  'warning',
  'error',
]);

/** The setting `rules`. Settings are written by hand: what is no severity is passed over. */
export function severitiesIn(settings: unknown): Severities {
  const rules = property(settings, 'rules');
  if (typeof rules !== 'object' || rules === null) return {};
  return Object.fromEntries(Object.entries(rules).filter(([, severity]) => severityNames.has(severity)));
}

/** What the user wants to see, apart from problems. */
export interface Preferences {
  /** The titles of artifacts behind their citations. */
  readonly inlayHints: boolean;
}

export function preferencesIn(settings: unknown): Preferences {
  return { inlayHints: property(settings, 'inlayHints') === true };
}

/** The section of settings that a client sends unasked: some send the section alone, some everything. */
export function sectionOf(settings: unknown): unknown {
  return property(settings, SETTINGS_SECTION) ?? settings;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
