import type { Code } from './codes.ts';

const PAGE =
  'https://github.com/micro-credential-writer/micro-credential-writer/blob/main/docs/diagnostics.md';

/** The address of the page that explains a code. */
export function helpAddress(code: Code): string {
  return `${PAGE}#${code}`;
}
