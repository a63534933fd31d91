/** Whether a reference names a file rather than an id. */
export function isRelativePath(reference: string): boolean {
  return reference.startsWith('./') || reference.startsWith('../');
}

/**
 * The name of the file that `reference` means when it stands in the file called `from`. Names are compared with other
 * names only; no file is ever looked for under what comes out.
 */
export function resolveRelative(from: string, reference: string): string {
  const segments = from.split('/').slice(0, -1);
  for (const segment of reference.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
