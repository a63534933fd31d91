import { version } from '../../package.json';
import { checkCommand } from './commands/check.ts';
import { coverageCommand } from './commands/coverage.ts';
import { credentialsCommand } from './commands/credentials.ts';
import { newCommand } from './commands/new.ts';
import { serverCommand } from './commands/server.ts';
import { printable } from './formats/printable.ts';
import { EXIT, type Terminal, UsageError } from './terminal.ts';

/** A command: takes its arguments, gives its exit code, or nothing if it goes on running. */
type Command = (args: readonly string[], terminal: Terminal) => Promise<number | undefined>;

const commands: Readonly<Record<string, Command>> = {
  check: checkCommand,
  coverage: coverageCommand,
  credentials: credentialsCommand,
  new: newCommand,
  server: serverCommand,
};

const help = `micro-credential ${version}: shows what an assessor would still miss in a micro-credential submission.

Usage:
  micro-credential check [PATH…]      problems, then what is covered; folders are searched
      --format FORMAT                 pretty, json, sarif, junit or github (pretty)
      --rule CODE=SEVERITY            off, hint, information, warning or error; repeatable
      --stdin-path PATH               where the text that comes with the path "-" belongs
  micro-credential coverage PATH      parts, outcomes and details as a tree
      --format text|json
  micro-credential credentials [CREDENTIAL]
                                      the credentials that are known, with their parts and limits
      --format text|json
  micro-credential new CREDENTIAL [DIR]
                                      a new submission in a folder (this one); nothing is written over
      --title TITLE
  micro-credential server --stdio     the language server, for any editor

Exit codes: 0 no errors, 1 errors found, 2 could not do what was asked.
`;

/** Runs the command line and gives its exit code; `undefined` for a server, which ends by itself. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number | undefined> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.out(help);
    if (name !== undefined) return EXIT.ok;
    terminal.error('micro-credential: say what to do, for example: micro-credential check submission.md\n');
    return EXIT.failed;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${version}\n`);
    return EXIT.ok;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(`there is no command "${name}"; see micro-credential --help`);
    if (args.includes('--help') || args.includes('-h')) {
      terminal.out(help);
      return EXIT.ok;
    }
    return await command(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError) && !isArgumentError(error)) throw error;
    terminal.error(`micro-credential: ${printable(firstSentence(error.message))}\n`);
    return EXIT.failed;
  }
}

function isArgumentError(error: unknown): error is Error {
  const { code } = error as { code?: unknown };
  return error instanceof Error && typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
}

function firstSentence(message: string): string {
  return message.split('\n')[0]?.replace(/\. To specify.*$/, '') ?? message;
}
