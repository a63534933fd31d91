import type { SeverityName } from '../core/index.ts';

/** The section of the client's settings that the server reads. */
export const SETTINGS_SECTION = 'microCredential';

export type Severities = Readonly<Record<string, SeverityName>>;

/** What the user wants of one document. Settings are written by hand: what is not as it must be is passed over. */
export interface Settings {
  /** The setting `rules`. */
  readonly severities: Severities;
  /** The setting `privateNames`: names that must not appear. */
  readonly privateNames: readonly string[];
  /** The setting `inlayHints`: the titles of artifacts behind their citations. */
  readonly inlayHints: boolean;
  /** The setting `run`: when problems are told. */
  readonly run: 'onType' | 'onSave';
}

const severityNames: ReadonlySet<unknown> = new Set<SeverityName>([
  'off',
  'hint',
  'information',
  'warning',
  'error',
]);

export function settingsIn(settings: unknown): Settings {
  return {
    severities: severitiesIn(property(settings, 'rules')),
    privateNames: namesIn(property(settings, 'privateNames')),
    inlayHints: property(settings, 'inlayHints') === true,
    run: property(settings, 'run') === 'onSave' ? 'onSave' : 'onType',
  };
}

function severitiesIn(rules: unknown): Severities {
  if (typeof rules !== 'object' || rules === null) return {};
  return Object.fromEntries(Object.entries(rules).filter(([, severity]) => severityNames.has(severity)));
}

function namesIn(names: unknown): string[] {
  if (!Array.isArray(names)) return [];
  return names.filter((name: unknown): name is string => typeof name === 'string' && name.trim() !== '');
}

/** The section of settings that a client sends unasked: some send the section alone, some everything. */
export function sectionOf(settings: unknown): unknown {
  return property(settings, SETTINGS_SECTION) ?? settings;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
