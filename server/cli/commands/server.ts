import { UsageError } from '../terminal.ts';

/** Runs the language server in this process. The transport is named by the arguments, as every client expects it. */
export async function serverCommand(args: readonly string[]): Promise<undefined> {
  const transports = /^--(?:stdio|node-ipc|socket=\d+|pipe=.+)$/;
  if (!args.some((argument) => transports.test(argument))) {
    throw new UsageError('the server needs a transport: micro-credential server --stdio');
  }
  await import('../../main.node.ts');
  return undefined;
}
