import type { BuildOptions } from 'esbuild';

/** What all bundles have in common. */
export const shared: BuildOptions;
/** What bundles for web workers have instead. */
export const inBrowser: BuildOptions;
export function build(options?: { production?: boolean; folder?: string }): Promise<void>;
