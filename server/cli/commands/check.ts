import { parseArgs } from 'node:util';
import { isCode, type SeverityName } from '../../core/index.ts';
import { checkFiles } from '../checking/check-files.ts';
import { SeenArtifacts } from '../checking/seen-artifacts.ts';
import { Definitions, isDefinition } from '../definitions.ts';
import { type FormatName, formats, isFormatName } from '../formats/formats.ts';
import { printable } from '../formats/printable.ts';
import { findInputs, type Input, nameOf } from '../inputs.ts';
import { type CheckedDefinition, type ReportedSubmission, summaryOf } from '../report.ts';
import { EXIT, type Terminal, UsageError } from '../terminal.ts';

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
  const definitions = new Definitions(inputs);
  const definitionInputs = inputs.filter(isDefinition);
  const others = inputs.filter((input) => !isDefinition(input));
  const tools = { definitions, severities, artifacts: new SeenArtifacts() };
  const writing = { format, screen: terminal.screen };
  const found = await checkFiles(others, definitionInputs, tools, writing);
  const checkedInputs = new Map(others.map((input, index) => [input, found[index]]));
  const checked: ReportedSubmission[] = [];
  const checkedDefinitions = new Map<string, CheckedDefinition>();
  const given = new Set(inputs.map(({ location }) => location));
  let failed = faults.length > 0;
  for (const input of inputs) {
    if (isDefinition(input)) {
      checkedDefinitions.set(input.location, await definitions.check(input, severities));
      continue;
    }
    const submission = checkedInputs.get(input);
    if (submission) {
      checked.push(submission);
      for (const faulty of await definitions.faultyAbove(input.location)) {
        if (checkedDefinitions.has(faulty.location) || given.has(faulty.location)) continue;
        checkedDefinitions.set(faulty.location, await definitions.check(faulty, severities));
      }
    } else if (input.named) {
      failed = true;
      terminal.error(`micro-credential: ${printable(notASubmission(input))}\n`);
    }
  }
  const report = { submissions: checked, definitions: [...checkedDefinitions.values()] };
  const isEmpty = checked.length === 0 && report.definitions.length === 0;
  if (isEmpty && !failed) {
    const places = positionals.length > 0 ? positionals.join(', ') : 'this folder';
    terminal.error(`micro-credential: there is no submission in ${printable(places)}\n`);
  }
  if (!isEmpty || !failed) {
    for (const piece of formats[format].report(report, terminal.screen)) terminal.out(piece);
  }
  if (failed) return EXIT.failed;
  return summaryOf(report).errors > 0 ? EXIT.errorsFound : EXIT.ok;
}

/** Why a file that was named cannot be checked. */
export function notASubmission({ path, text }: Input): string {
  const name = nameOf(path);
  return text.trim() === ''
    ? `${name} is empty`
    : `${name} is no submission: it does not start with a front matter that names a credential`;
}

function formatOf(name: string): FormatName {
  if (isFormatName(name)) return name;
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
