/** In which units a client counts characters within a line. */
export type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

const known: readonly string[] = ['utf-16', 'utf-8', 'utf-32'] satisfies Encoding[];

/** The encoding that a client likes best of those that this server knows; UTF-16 where it says nothing. */
export function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  return (offered?.find((name) => known.includes(name)) as Encoding | undefined) ?? 'utf-16';
}

/** How many of the encoding's units a text has. */
export function unitsOf(text: string, encoding: Encoding): number {
  let units = 0;
  for (const character of text) units += widthOf(character, encoding);
  return units;
}

/** The UTF-16 length of a text's beginning that has so many units; the whole text's where it has fewer. */
export function lengthOfUnits(text: string, units: number, encoding: Encoding): number {
  let counted = 0;
  let length = 0;
  for (const character of text) {
    if (counted >= units) break;
    counted += widthOf(character, encoding);
    length += character.length;
  }
  return length;
}

function widthOf(character: string, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1;
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
