import { parseArgs } from 'node:util';
import { checkFile } from '../checking/check-file.ts';
import { SeenArtifacts } from '../checking/seen-artifacts.ts';
import { Definitions, isDefinition } from '../definitions.ts';
import { formatTree } from '../formats/tree.ts';
import { findInputs } from '../inputs.ts';
import { EXIT, type Terminal, UsageError } from '../terminal.ts';
import { notASubmission } from './check.ts';

/** Shows what one submission has and lacks. */
export async function coverageCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      'stdin-path': { type: 'string' },
    },
  });
  if (values.format !== 'text' && values.format !== 'json') {
    throw new UsageError(`there is no format "${values.format}"; choose one of text, json`);
  }
  if (positionals.length !== 1)
    throw new UsageError('coverage takes one submission: micro-credential coverage PATH');
  const { inputs, faults } = await findInputs(positionals, values['stdin-path'], terminal);
  if (faults[0] !== undefined) throw new UsageError(faults[0]);
  const definitions = new Definitions(inputs);
  const tools = { definitions, severities: {}, artifacts: new SeenArtifacts() };
  const checked = await Promise.all(
    inputs.filter((input) => !isDefinition(input)).map((input) => checkFile(input, tools)),
  );
  const found = checked.filter((submission) => submission !== undefined);
  const [submission, ...others] = found;
  if (!submission) {
    const named = inputs.find((input) => input.named);
    throw new UsageError(named ? notASubmission(named) : `there is no submission in ${positionals[0]}`);
  }
  if (others.length > 0) {
    throw new UsageError(`${positionals[0]} holds ${found.length} submissions; name one of them`);
  }
  terminal.out(
    values.format === 'json'
      ? `${JSON.stringify(submission.coverage, null, 2)}\n`
      : formatTree(submission, terminal.screen),
  );
  return EXIT.ok;
}
