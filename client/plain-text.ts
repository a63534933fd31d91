import { visible } from '../server/core/text/visible.ts';

/**
 * What somebody's file says, as it can stand in a message, a question, a list to choose from and the status bar: there VS
 * Code makes links and commands of `[…](…)` and icons of `$(…)`. A space in between keeps both from being any.
 */
export function plainText(text: string): string {
  return visible(text)
    .replace(/\](?=\()/g, '] ')
    .replace(/\$(?=\()/g, '$ ');
}
