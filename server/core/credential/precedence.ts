/**
 * Orders definition files for submissions of one folder: those beside them first, then those above, the nearest first,
 * then the others of the workspace by name. Names have `/` between folders; the workspace's own folder is ''.
 */
export function byPrecedence<T extends { readonly file: string }>(
  folder: string,
  sources: readonly T[],
): T[] {
  const ranked = sources.map((source) => {
    const own = source.file.slice(0, Math.max(0, source.file.lastIndexOf('/')));
    const isAbove = own === '' || own === folder || folder.startsWith(`${own}/`);
    return { source, depth: isAbove ? own.length : -1 };
  });
  ranked.sort((one, other) => other.depth - one.depth || compare(one.source.file, other.source.file));
  return ranked.map(({ source }) => source);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
