// Bundles the extension, the language server and the command line into `dist/`.
// Nothing but built-ins is imported at the top, so that `npm start` can load this file before the set-up ran.
import { readdirSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const commandLine = 'dist/cli/micro-credential.cjs';

/**
 * Modules that are bundled apart and loaded only when they are needed: nobody waits at the start for what reads videos
 * and PDF files. Every bundle finds them beside the server's.
 */
const apart = {
  'inspect-file': 'inspector',
  media: 'media',
  pdf: 'pdf',
};

const keepApart = {
  name: 'keep-apart',
  setup(build) {
    build.onResolve({ filter: /\/inspection\/|^\.\/(?:media|pdf)\.ts$/ }, ({ kind, path }) => {
      const bundle = apart[basename(path, '.ts')];
      return kind === 'dynamic-import' && bundle
        ? { path: `../server/${bundle}.cjs`, external: true }
        : undefined;
    });
  },
};

/**
 * CommonJS throughout: VS Code 1.100 loads extensions with `require`, and `yaml` does not survive a bundle as
 * an ES module for Node.
 */
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // Escaped, messages and tables of characters would be twice as long.
  charset: 'utf8',
  // Prefer the ES module of a package: esbuild can shake it, and some CommonJS twins hide their imports.
  mainFields: ['module', 'main'],
  define: { 'import.meta.dirname': '__dirname' },
  plugins: [keepApart],
  logLevel: 'warning',
};

const bundles = [
  { entryPoints: ['client/extension.ts'], outfile: 'dist/client/extension.cjs', external: ['vscode'] },
  { entryPoints: ['server/main.node.ts'], outfile: 'dist/server/main.cjs' },
  { entryPoints: ['server/host/inspection/thread.ts'], outfile: 'dist/server/inspector.cjs' },
  { entryPoints: ['server/host/inspection/media.ts'], outfile: 'dist/server/media.cjs' },
  { entryPoints: ['server/host/inspection/pdf.ts'], outfile: 'dist/server/pdf.cjs' },
  {
    entryPoints: ['server/cli/main.ts'],
    outfile: commandLine,
    banner: { js: '#!/usr/bin/env node' },
  },
];

/**
 * @param {{ production?: boolean, folder?: string }} [options] `folder` takes the place of `dist`
 * @returns {Promise<void>}
 */
export async function build({ production = false, folder = join(root, 'dist') } = {}) {
  const esbuild = await import('esbuild');
  const inFolder = (file) => join(folder, file.slice('dist/'.length));
  await Promise.all(
    bundles.map((bundle) =>
      esbuild.build({ ...forMode(bundle, production), outfile: inFolder(bundle.outfile) }),
    ),
  );
  const { tsImport } = await import('tsx/esm/api');
  const { prepareCredentials } = await tsImport('./prepare-credentials.ts', import.meta.url);
  prepareCredentials(join(folder, 'credentials'));
  await chmod(inFolder(commandLine), 0o755);
}

/**
 * Bundles the tests that run inside VS Code's extension host, one file per suite beside the entry that runs them.
 * @returns {Promise<void>}
 */
export async function buildHostTests() {
  const esbuild = await import('esbuild');
  const source = 'test/vscode/extension-host';
  const suites = readdirSync(join(root, source)).filter((name) => name.endsWith('.test.ts'));
  // A suite that was renamed or deleted must not run from an old bundle.
  await rm(join(root, 'dist/test'), { recursive: true, force: true });
  await esbuild.build({
    ...shared,
    entryPoints: [
      { in: `${source}/index.ts`, out: 'extension-host' },
      ...suites.map((name) => ({ in: `${source}/${name}`, out: `extension-host/${basename(name, '.ts')}` })),
    ],
    outdir: 'dist/test',
    outExtension: { '.js': '.cjs' },
    // Mocha finds its own files at run time and cannot be bundled.
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  });
}

async function watch() {
  const esbuild = await import('esbuild');
  for (const bundle of bundles) {
    const context = await esbuild.context({ ...forMode(bundle, false), logLevel: 'info' });
    await context.watch();
  }
  console.log('Building again at every change. Press Ctrl+C to end.');
}

/**
 * @param {object} bundle
 * @param {boolean} production
 */
function forMode(bundle, production) {
  return { ...shared, ...bundle, minify: production, sourcemap: production ? false : 'linked' };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { setUp } = await import('./setup.mjs');
  await setUp();
  if (process.argv.includes('--watch')) {
    await watch();
  } else {
    // esbuild has already printed what is wrong, with the place in the source.
    await build({ production: process.argv.includes('--production') }).catch(() => {
      process.exitCode = 1;
    });
  }
}
