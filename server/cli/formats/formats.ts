import type { Format } from '../report.ts';
import { formatGithub } from './github.ts';
import { formatJson, submissionInJson } from './json.ts';
import { formatJunit } from './junit.ts';
import { formatPretty, submissionForPeople } from './pretty.ts';
import { formatSarif } from './sarif.ts';

/** The formats of a report on checked files, by the names under which they are chosen. */
export const formats = {
  pretty: { submission: submissionForPeople, report: formatPretty },
  json: { submission: submissionInJson, report: formatJson },
  sarif: { report: (report) => [formatSarif(report)] },
  junit: { report: (report) => [formatJunit(report)] },
  github: { report: (report) => [formatGithub(report)] },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
