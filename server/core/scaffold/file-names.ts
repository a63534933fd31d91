/** Portals and mail programs shorten or refuse what is longer. */
const LONGEST = 80;

/**
 * A text as the name of one file or folder on every system: no separators, no characters that some system keeps for
 * itself or that nobody sees, no name of a device, never empty. An extension is kept.
 */
export function safeFileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[<>:"/\\|?*#%&{}$!'`@+=^~\s]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/-*\.[-.]*/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '');
  const [, stem = '', extension = ''] = /^(.*?)(\.[^.]{1,12})?$/u.exec(plain) ?? [];
  const room = LONGEST - extension.length;
  const short = [...stem]
    .slice(0, room)
    .join('')
    .replace(/[-.]+$/, '');
  const name = `${short === '' ? 'file' : short}${extension}`;
  return isDevice(name) ? `file-${name}` : name;
}

/** The name of a folder for what has a title: small letters and hyphens. */
export function folderNameFor(title: string): string {
  return safeFileName(
    title
      .toLowerCase()
      .replace(/[.,;()[\]“”‘’–—]+/g, ' ')
      .trim(),
  );
}

/** The name itself, or the name with the first number that makes it one that is not taken, whatever its case. */
export function freeFileName(name: string, taken: Iterable<string>): string {
  const others = new Set([...taken].map(folded));
  if (!others.has(folded(name))) return name;
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const extension = dot > 0 ? name.slice(dot) : '';
  let number = 2;
  while (others.has(folded(`${stem}-${number}${extension}`))) number += 1;
  return `${stem}-${number}${extension}`;
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function isDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\.|$)/i.test(name);
}
