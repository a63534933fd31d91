/*
 * What belongs into the package. Whatever is copied and is not on the list stops the packaging: nothing is shipped by
 * oversight, neither sources nor tests, maps or the examples' videos.
 */

/** Bytes. Schools install over slow lines. */
export const LARGEST_PACKAGE = 1.5 * 1024 * 1024;

/** Copied as they are, where they are there. */
export const copied: readonly string[] = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'THIRD_PARTY_NOTICES.txt',
  'client/media',
  'credentials',
  'l10n',
  'package.nls.es.json',
  'package.nls.json',
  'schemas',
  'snippets',
  'syntaxes',
];

const allowed: readonly RegExp[] = [
  /^(?:CHANGELOG|README)\.md$/,
  /^LICENSE$/,
  /^THIRD_PARTY_NOTICES\.txt$/,
  /^package(?:\.nls(?:\.[a-z]{2})?)?\.json$/,
  /^client\/media\/(?:[\w-]+\/)*[\w-]+\.(?:css|js|md|png|svg)$/,
  /^credentials\/(?:[\w-]+\/)*[\w-]+\.credential\.yaml$/,
  /^dist\/(?:client|server)\/[\w-]+\.cjs$/,
  /^dist\/credentials\/(?:[\w-]+\/)*[\w-]+\.credential\.json$/,
  /^dist\/inspection\/[\w-]+\.mjs$/,
  /^dist\/messages\/[a-z]{2,3}\.json$/,
  /^dist\/web\/[\w-]+(?:\.cjs)?\.js$/,
  /^l10n\/bundle\.l10n(?:\.[a-z]{2})?\.json$/,
  /^schemas\/[\w-]+\.schema\.json$/,
  /^snippets\/[\w-]+\.json$/,
  /^syntaxes\/[\w-]+\.tmLanguage\.json$/,
];

/** Of files, named from the package's root and with forward slashes, those that are not on the list. */
export function notAllowed(files: readonly string[]): string[] {
  return files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
}

/** The files that a manifest leads to: programs, icons, grammars and the like. */
export function namedIn(manifest: Readonly<Record<string, unknown>>): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      const [, path] =
        /^(?:\.\/)?((?:client|dist|l10n|media|schemas|snippets|syntaxes)\/[^\s${}]+)$/.exec(value) ?? [];
      if (path !== undefined) found.push(path);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(manifest);
  return found;
}
