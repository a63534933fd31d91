import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { type Code, codes, helpAddress, type Range, type Severity } from '../../core/index.ts';
import type { CheckedFile, Report } from '../report.ts';

/** SARIF 2.1.0, as code hosts and editors read it. A rule's id is the code; hints and information are notes. */
export function formatSarif({ submissions, definitions }: Report): string {
  const files = [...definitions, ...submissions];
  const found = new Set(files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)));
  const rules = codes.filter((code) => found.has(code));
  const indexOf = new Map(rules.map((code, index) => [code, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Micro-Credential Writer',
            semanticVersion: version,
            informationUri: helpAddress('missing-part').split('/blob/')[0],
            rules: rules.map(ruleOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map((file) => ({ location: { uri: addressOf(file) } })),
        results: files.flatMap((file, index) =>
          file.diagnostics.map(({ code, severity, message, range }) => ({
            ruleId: code,
            ruleIndex: indexOf.get(code),
            level: levels[severity],
            message: { text: message },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: addressOf(file), index },
                  region: regionOf(range),
                },
              },
            ],
            properties: { severity },
          })),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function ruleOf(code: Code) {
  return {
    id: code,
    shortDescription: { text: `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}` },
    helpUri: helpAddress(code),
  };
}

/** Lines and columns count from one; the end column is the first behind the region. */
function regionOf({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A path as a URI reference, relative where the path is. */
function addressOf({ path: given }: Pick<CheckedFile, 'path'>): string {
  if (path.isAbsolute(given)) return pathToFileURL(given).href;
  const segments = given.replace(/^\.\//, '').split(path.sep === '\\' ? /[\\/]/ : '/');
  return segments.map(encodeURIComponent).join('/');
}
