import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { inBrowser, shared } from '../build.mjs';
import { root } from '../vscode/folders.ts';

/** Suites that run inside VS Code, and where their bundles go; both below the root. */
export interface HostSuites {
  readonly source: string;
  readonly target: string;
}

export const extensionHostSuites: HostSuites = { source: 'test/vscode/extension-host', target: 'dist/test' };
const runners = 'test/vscode/extension-host';

/** What a suite may import of Node and still run in a browser, and what it gets there. */
const inPlaceOfNode: Readonly<Record<string, string>> = {
  'node:assert/strict': 'assert',
  'node:assert': 'assert',
};

/** Bundles suites for Node, one file per suite beside the entry that runs them. */
export async function buildHostTests({ source, target } = extensionHostSuites): Promise<void> {
  // A suite that was renamed or deleted must not run from an old bundle.
  await rm(join(root, target), { recursive: true, force: true });
  await build({
    ...shared,
    entryPoints: [
      { in: `${runners}/index.ts`, out: 'extension-host' },
      ...suitesIn(source).map((name) => ({
        in: `${source}/${name}`,
        out: `extension-host/${basename(name, '.ts')}`,
      })),
    ],
    outdir: target,
    outExtension: { '.js': '.cjs' },
    // Mocha finds its own files at run time and cannot be bundled.
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  });
}

/** The same suites as one file for a web worker, with the tests that were chosen; what needs Node is left out. */
export async function buildBrowserTests({ source, target }: HostSuites, grep: string): Promise<void> {
  const needs = await Promise.all(
    suitesIn(source).map(async (name) => [name, await needsOf(`${source}/${name}`)] as const),
  );
  const able = needs.filter(([, modules]) => modules.length === 0).map(([name]) => name);
  const skipped = Object.fromEntries(needs.filter(([, modules]) => modules.length > 0));
  const loading = able.map((name) => `${JSON.stringify(name)}: () => require('./${source}/${name}')`);
  await build({
    ...shared,
    ...inBrowser,
    stdin: {
      contents: `import { runInBrowser } from './${runners}/run-in-browser.ts';
        export const run = () => runInBrowser({
          grep: ${JSON.stringify(grep)}, skipped: ${JSON.stringify(skipped)}, suites: { ${loading.join()} } });`,
      resolveDir: root,
    },
    outfile: `${target}/browser-host.cjs.js`,
    external: ['vscode'],
    alias: inPlaceOfNode,
    define: { global: 'globalThis', 'process.env.NODE_DEBUG': 'undefined', 'process.stderr': 'undefined' },
    sourcemap: 'inline',
  });
}

function suitesIn(source: string): string[] {
  return readdirSync(join(root, source)).filter((name) => name.endsWith('.test.ts'));
}

/** What a suite, with all that it imports, needs of Node. */
async function needsOf(suite: string): Promise<string[]> {
  const { metafile } = await build({
    ...shared,
    entryPoints: [suite],
    external: ['vscode'],
    write: false,
    metafile: true,
  });
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  return [...new Set(imported)].filter((path) => path !== 'vscode' && !(path in inPlaceOfNode));
}
