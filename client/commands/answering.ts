import { commands, type Disposable } from 'vscode';
import { Unanswered } from '../server/unanswered.ts';

/** Registers a command that asks the server: while nobody can answer, the writer reads why in one sentence. */
export function registerAnswering<Arguments extends unknown[]>(
  name: string,
  tell: (problem: string) => void,
  act: (...given: Arguments) => unknown,
): Disposable {
  return commands.registerCommand(name, async (...given: Arguments) => {
    try {
      return await act(...given);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      tell(error.message);
      return undefined;
    }
  });
}
