import type { BuildOptions, Metafile } from 'esbuild';

/** What all bundles have in common. */
export const shared: BuildOptions;
/** What bundles for web workers have instead. */
export const inBrowser: BuildOptions;
export function build(options?: { production?: boolean; folder?: string }): Promise<void>;
/** The production bundles, unwritten: what is in them, and their texts by file name. */
export function describedBundles(): Promise<
  { readonly metafile: Metafile; readonly texts: ReadonlyMap<string, string> }[]
>;
