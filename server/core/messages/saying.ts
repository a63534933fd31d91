import type { MessageArguments } from '../findings/finding.ts';
import { visible } from '../text/visible.ts';
import { englishCatalogue, format, type MessageCatalogue } from './format.ts';

/** Something to tell the writer, still to be put into words of the writer's language. */
export interface Saying {
  /** Key of the message. */
  readonly message: string;
  readonly arguments: MessageArguments;
}

export function saying(message: string, args: MessageArguments = {}): Saying {
  return { message, arguments: args };
}

/** A saying with a number in it: for exactly one there is a message `…/one`. */
export function counted(message: string, count: number, args: MessageArguments = {}): Saying {
  return saying(count === 1 ? `${message}/one` : message, { ...args, count });
}

/** Several sayings in one line. */
export function say(sayings: readonly Saying[], catalogue: MessageCatalogue = englishCatalogue): string {
  return visible(sayings.map((each) => format(each.message, each.arguments, catalogue)).join(' · '));
}
