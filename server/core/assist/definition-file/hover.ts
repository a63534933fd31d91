import type { CredentialDefinition } from '../../credential/definition.ts';
import { definitionKeyHelp } from '../../credential/key-help.ts';
import { isCode } from '../../findings/codes.ts';
import type { Hover } from '../hover/hover.ts';
import { hoverCode } from '../hover/silence.ts';
import { definitionTree, entryAt, extendsAt } from './tree.ts';

/** What there is to tell at an offset of a definition file: what a key is for, what it extends, what a code means. */
export function hoverDefinition(
  text: string,
  offset: number,
  extended: Pick<CredentialDefinition, 'id' | 'title' | 'overview'> | undefined,
): Hover | undefined {
  const span = extended && extendsAt(text, offset);
  if (extended && span) {
    const { id, title, overview } = extended;
    return { span, title, lines: [id, ...(overview === undefined ? [] : [overview])] };
  }
  const found = entryAt(definitionTree(text), offset);
  if (!found) return undefined;
  const { path, entry } = found;
  if (path[0] === 'severities' && isCode(entry.key)) return hoverCode(entry.key, entry.keySpan);
  const help = definitionKeyHelp(path);
  return help === undefined ? undefined : { span: entry.keySpan, title: entry.key, lines: [help] };
}
