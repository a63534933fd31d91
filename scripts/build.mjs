// Bundles the extension, the language server and the command line into `dist/`.
// Nothing but built-ins is imported at the top, so that `npm start` can load this file before the set-up ran.
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const commandLine = 'dist/cli/micro-credential.cjs';

/**
 * Modules that are bundled apart and loaded only when they are needed: nobody waits at the start for what reads videos
 * and PDF files, and no window without a submission for the language client. Every bundle is in a folder beside theirs.
 */
const apart = {
  'inspect-file.ts': '../server/inspector.cjs',
  'media.ts': '../inspection/media.mjs',
  'pdf.ts': '../inspection/pdf.mjs',
  'node-client.ts': '../client/language-client.cjs',
};

const keepApart = {
  name: 'keep-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\// }, ({ kind, path }) => {
      const bundle = apart[basename(path)];
      return kind === 'dynamic-import' && bundle ? { path: bundle, external: true } : undefined;
    });
  },
};

/**
 * Modules that few texts need, in files of their own that the server loads when the first text does: the names of
 * characters for a text that writes one as `&name;`, the YAML library for front matter that is not plain.
 */
const later = {
  'decode-named-character-reference': {
    file: './character-names.cjs',
    exported: 'decodeNamedCharacterReference',
  },
  './thorough.ts': { file: './yaml.cjs', exported: 'readThoroughly' },
};

const loadLater = {
  name: 'load-later',
  setup(build) {
    const filter = /^(?:decode-named-character-reference|\.\/thorough\.ts)$/;
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'later' }));
    build.onLoad({ filter, namespace: 'later' }, ({ path }) => {
      const { file, exported } = later[path];
      const contents = `export const ${exported} = (...given) => require('${file}').${exported}(...given);`;
      return { contents, loader: 'js' };
    });
    build.onResolve({ filter: /\.cjs$/, namespace: 'later' }, ({ path }) => ({ path, external: true }));
  },
};

/**
 * What is loaded on demand becomes a file of its own, and what such files have in common another one. esbuild splits ES
 * modules alone; each of the files that it makes is then turned into CommonJS, which every host can load, and faster.
 */
const split = {
  name: 'split',
  setup(build) {
    const { write = true } = build.initialOptions;
    Object.assign(build.initialOptions, {
      format: 'esm',
      splitting: true,
      outExtension: { '.js': '.cjs' },
      write: false,
      // The map of what comes out is made of the map of what went in.
      ...(build.initialOptions.sourcemap && { sourcemap: 'inline' }),
    });
    const { target, charset, supported, minify, sourcemap } = build.initialOptions;
    build.onEnd(async (result) => {
      const options = { target, charset, minify, sourcemap, format: 'cjs', platform: 'node' };
      const files = (result.outputFiles ?? []).map(async ({ path, text }) => {
        const { code } = await build.esbuild.transform(text, {
          ...options,
          sourcefile: basename(path),
          supported: { ...supported, 'dynamic-import': false },
        });
        if (write) {
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, code);
        }
        return { path, text: code };
      });
      result.outputFiles = await Promise.all(files);
    });
  },
};

/** CommonJS throughout: VS Code 1.100 loads extensions with `require`. */
export const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // Escaped, messages and tables of characters would be twice as long.
  charset: 'utf8',
  // Node knows \p{…}; else esbuild makes an expression anew, each time, of every literal with it.
  supported: { 'regexp-unicode-property-escapes': true },
  // Prefer the ES module of a package: esbuild can shake it, and some CommonJS twins hide their imports.
  mainFields: ['module', 'main'],
  define: { 'import.meta.dirname': '__dirname' },
  // Its twin for Node is CommonJS, of which nothing can be left out.
  alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') },
  plugins: [keepApart],
  logLevel: 'warning',
};

/** For web workers. Without the condition, some packages bring what they do in a page, and die in a worker. */
export const inBrowser = {
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker'],
  define: {},
  plugins: [],
};

const bundles = [
  { entryPoints: ['client/main.node.ts'], outfile: 'dist/client/extension.cjs', external: ['vscode'] },
  {
    entryPoints: ['client/server/node-client.ts'],
    outfile: 'dist/client/language-client.cjs',
    external: ['vscode'],
  },
  {
    entryPoints: [{ in: 'server/main.node.ts', out: 'main' }],
    outdir: 'dist/server',
    plugins: [keepApart, loadLater, split],
  },
  { entryPoints: ['decode-named-character-reference'], outfile: 'dist/server/character-names.cjs' },
  { entryPoints: ['server/core/yaml/thorough.ts'], outfile: 'dist/server/yaml.cjs' },
  { entryPoints: ['server/host/inspector-thread.ts'], outfile: 'dist/server/inspector.cjs' },
  { entryPoints: ['server/orphan-watch.ts'], outfile: 'dist/server/orphan-watch.cjs' },
  // These two run everywhere: in a thread of Node and in a web worker.
  ...['media', 'pdf'].map((name) => ({
    ...inBrowser,
    entryPoints: [`server/host/inspection/${name}.ts`],
    outfile: `dist/inspection/${name}.mjs`,
    format: 'esm',
  })),
  // A web worker's extension host may take what is not called `.cjs` for an ES module, which it refuses; and to what is
  // not called `.js` it adds that.
  {
    ...inBrowser,
    entryPoints: ['client/main.web.ts'],
    outfile: 'dist/web/extension.cjs.js',
    external: ['vscode'],
  },
  {
    ...inBrowser,
    entryPoints: ['server/main.worker.ts'],
    outfile: 'dist/web/server.js',
    format: 'iife',
    holdsDefinitions: true,
  },
  {
    ...inBrowser,
    entryPoints: ['server/host/client/inspector-worker.ts'],
    outfile: 'dist/web/inspector.js',
    format: 'iife',
  },
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
  const { prepareCredentials, preparedDefinitions } = await credentials();
  const { writeTranslations } = await source('./translations.ts');
  const definitions = preparedDefinitions();
  // What was bundled under another name before must not live on.
  await rm(folder, { recursive: true, force: true });
  await Promise.all(
    bundles.map(({ outfile, outdir, ...bundle }) =>
      esbuild.build({
        ...forMode(bundle, production, definitions),
        ...(outfile ? { outfile: inFolder(outfile) } : { outdir: inFolder(outdir) }),
      }),
    ),
  );
  prepareCredentials(join(folder, 'credentials'));
  writeTranslations(join(folder, 'messages'));
  await chmod(inFolder(commandLine), 0o755);
}

/**
 * The production bundles as esbuild describes and writes them; nothing is written to the disk.
 * @returns {Promise<{ metafile: import('esbuild').Metafile, texts: ReadonlyMap<string, string> }[]>} texts by file name
 */
export function describedBundles() {
  described ??= describe();
  return described;
}

/** Bundles take seconds, and several tests ask for them. */
let described;

async function describe() {
  const esbuild = await import('esbuild');
  const definitions = (await credentials()).preparedDefinitions();
  return Promise.all(
    bundles.map(async (bundle) => {
      const options = { ...forMode(bundle, true, definitions), write: false, metafile: true };
      const { metafile, outputFiles } = await esbuild.build(options);
      const texts = outputFiles.map(({ path, text }) => [relative(root, path).replaceAll('\\', '/'), text]);
      return { metafile, texts: new Map(texts) };
    }),
  );
}

const credentials = () => source('./prepare-credentials.ts');

/** A module of our own that is written in TypeScript. */
async function source(file) {
  const { tsImport } = await import('tsx/esm/api');
  return tsImport(file, import.meta.url);
}

async function watch() {
  const esbuild = await import('esbuild');
  const definitions = (await credentials()).preparedDefinitions();
  for (const bundle of bundles) {
    const context = await esbuild.context({ ...forMode(bundle, false, definitions), logLevel: 'info' });
    await context.watch();
  }
  console.log('Building again at every change. Press Ctrl+C to end.');
}

/**
 * @param {object} bundle
 * @param {boolean} production
 * @param {object[]} definitions the built-in ones, for the bundle that finds no files at run time
 */
function forMode({ holdsDefinitions = false, ...bundle }, production, definitions) {
  const options = { ...shared, ...bundle, minify: production, sourcemap: production ? false : 'linked' };
  if (holdsDefinitions) options.define = { BUILT_IN_DEFINITIONS: JSON.stringify(definitions) };
  return options;
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
