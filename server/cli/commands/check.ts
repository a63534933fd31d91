import { parseArgs } from 'node:util';
import { isCode, type SeverityName } from '../../core/index.ts';
import { builtInCredentials } from '../../host/built-in-credentials.ts';
import { checkFile } from '../check-file.ts';
import { formatJson } from '../formats/json.ts';
import { formatPretty } from '../formats/pretty.ts';
import { printable } from '../formats/printable.ts';
import { findInputs, type Input, nameOf } from '../inputs.ts';
import { type CheckedSubmission, summaryOf } from '../report.ts';
import { EXIT, type Terminal, UsageError } from '../terminal.ts';

const formats = { pretty: formatPretty, json: formatJson } as const;
const severityNames: readonly string[] = ['off', 'hint', 'information', 'warning', 'error'];

/** Checks files, folders or standard input. */
export async function checkCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'pretty' },
      rule: { type: 'string', multiple: true, default: [] },
      'stdin-path': { type: 'string' },
    },
  });
  const format = formatOf(values.format);
  const severities = severitiesOf(values.rule);
  const { inputs, faults } = await findInputs(positionals, values['stdin-path'], terminal);
  for (const fault of faults) terminal.error(`micro-credential: ${printable(fault)}\n`);
  const credentials = builtInCredentials();
  const checked: CheckedSubmission[] = [];
  let failed = faults.length > 0;
  for (const input of inputs) {
    const submission = checkFile(input, credentials, severities);
    if (submission) checked.push(submission);
    else if (input.named) {
      failed = true;
      terminal.error(`micro-credential: ${printable(notASubmission(input))}\n`);
    }
  }
  if (checked.length === 0 && !failed) {
    const places = positionals.length > 0 ? positionals.join(', ') : 'this folder';
    terminal.error(`micro-credential: there is no submission in ${printable(places)}\n`);
  }
  if (checked.length > 0 || !failed) terminal.out(format(checked, terminal.colours));
  if (failed) return EXIT.failed;
  return summaryOf(checked).errors > 0 ? EXIT.errorsFound : EXIT.ok;
}

/** Why a file that was named cannot be checked. */
export function notASubmission({ path, text }: Input): string {
  const name = nameOf(path);
  return text.trim() === ''
    ? `${name} is empty`
    : `${name} is no submission: it does not start with a front matter that names a credential`;
}

function formatOf(name: string): (typeof formats)[keyof typeof formats] {
  if (Object.hasOwn(formats, name)) return formats[name as keyof typeof formats];
  throw new UsageError(`there is no format "${name}"; choose one of ${Object.keys(formats).join(', ')}`);
}

function severitiesOf(settings: readonly string[]): Record<string, SeverityName> {
  const severities: Record<string, SeverityName> = {};
  for (const setting of settings) {
    const [, code, severity] = /^([^=]*)=(.*)$/s.exec(setting) ?? [];
    if (code === undefined || severity === undefined) {
      throw new UsageError(`--rule takes a code and a severity, as in --rule too-few-words=warning`);
    }
    if (!isCode(code)) throw new UsageError(`there is no diagnostic "${code}" (in --rule ${setting})`);
    if (!severityNames.includes(severity)) {
      throw new UsageError(
        `"${severity}" is no severity (in --rule ${setting}); choose one of ${severityNames.join(', ')}`,
      );
    }
    severities[code] = severity as SeverityName;
  }
  return severities;
}
