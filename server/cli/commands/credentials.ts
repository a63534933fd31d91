import path from 'node:path';
import { parseArgs } from 'node:util';
import { Definitions } from '../definitions.ts';
import { credentialsAsJson, formatCredential, type KnownCredential } from '../formats/credentials.ts';
import { pageOn } from '../formats/style.ts';
import { EXIT, type Terminal, UsageError } from '../terminal.ts';
import { unknownCredential } from './new.ts';

/** Lists the credentials that are known where the command runs, or shows the one that is asked for. */
export async function credentialsCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  });
  if (values.format !== 'text' && values.format !== 'json') {
    throw new UsageError(`there is no format "${values.format}"; choose one of text, json`);
  }
  if (positionals.length > 1) throw new UsageError('credentials takes one credential, or none for all');
  const credentials = await new Definitions([]).credentialsFor(path.resolve('submission.md'));
  const known = (positionals.length > 0 ? positionals : credentials.ids).flatMap((id): KnownCredential[] => {
    const definition = credentials.find(id);
    const file = credentials.fileOf(id);
    // A definition that cannot be used is told of by `check`.
    if (!definition) {
      if (positionals.length > 0) throw unknownCredential(id, credentials);
      return [];
    }
    return [{ definition, ...(file !== undefined && !file.startsWith('built-in:') && { file }) }];
  });
  terminal.out(
    values.format === 'json'
      ? credentialsAsJson(known)
      : known.map((each) => formatCredential(each, pageOn(terminal.screen))).join('\n'),
  );
  return EXIT.ok;
}
