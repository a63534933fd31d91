import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serverFlags } from '../client/server/server-flags.ts';
import { runNpm } from '../scripts/npm.mjs';
import { cacheFolder, root } from '../scripts/vscode/folders.ts';
import { type Answer, nodeProgram, type Program } from './client.ts';

/** A language server that is measured. */
export interface Peer {
  readonly name: string;
  readonly program: Program;
  readonly diagnostics: 'push' | 'pull';
  /** Whether the client's answers depend on the text, which the client then has to keep. */
  readonly needsText?: boolean;
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  readonly answers?: (document: { uri: string; text: () => string }) => Record<string, Answer>;
}

/** None of these is a dependency: they are fetched when they are first measured, and nothing else uses them. */
const versions = {
  rumdl: '0.2.75',
  'vscode-markdown-languageserver': '0.5.0',
  'unified-language-server': '4.1.0',
  remark: '15.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  'remark-frontmatter': '5.0.0',
  'remark-gfm': '4.0.1',
  markdownlint: '0.40.0',
  'markdownlint-cli2': '0.21.0',
  'markdown-it': '14.1.1',
};

export const peersFolder = path.join(cacheFolder, 'bench-peers');

/** Fetches the peers unless they are there. Where that fails, the bench goes on without them. */
export async function installPeers(): Promise<boolean> {
  const manifest = `${JSON.stringify({ private: true, dependencies: versions }, null, 2)}\n`;
  const file = path.join(peersFolder, 'package.json');
  const done = path.join(peersFolder, 'node_modules', '.installed');
  if (existsSync(done) && readFileSync(done, 'utf8') === manifest) return true;
  console.log('Fetching the programs that are measured side by side …');
  mkdirSync(peersFolder, { recursive: true });
  writeFileSync(file, manifest);
  try {
    await runNpm(['install', '--no-package-lock'], { cwd: peersFolder });
    writeFileSync(done, manifest);
    return true;
  } catch (error) {
    console.error(`They cannot be fetched, so this program is measured alone: ${(error as Error).message}`);
    return false;
  }
}

export const names = {
  push: 'Micro-Credential Writer, push',
  pull: 'Micro-Credential Writer, pull',
  floor: 'a server that does nothing',
  rumdl: `rumdl ${versions.rumdl}`,
  vscode: `vscode-markdown-languageserver ${versions['vscode-markdown-languageserver']}`,
  markdownlint: `markdownlint ${versions.markdownlint} in a minimal server`,
  unified: `unified-language-server ${versions['unified-language-server']} with remark-lint`,
  quieter: `unified-language-server ${versions['unified-language-server']} with remark-lint but for no-undefined-references`,
  cli2: `markdownlint-cli2 ${versions['markdownlint-cli2']}`,
} as const;

export function ourServers(bundle: string): Peer[] {
  // As our client starts it.
  const program = nodeProgram(...serverFlags, bundle, '--stdio');
  return [
    { name: names.push, program, diagnostics: 'push' },
    { name: names.pull, program, diagnostics: 'pull' },
  ];
}

export function floor(): Peer {
  const program = nodeProgram(path.join(root, 'bench/servers/floor.mjs'), '--stdio');
  return { name: names.floor, program, diagnostics: 'push' };
}

export function otherServers(): Peer[] {
  const program = { command: rumdlProgram(), args: ['server'] };
  const rumdl: Peer = { name: names.rumdl, program, diagnostics: 'push' };
  return [rumdl, vscodeMarkdown(), markdownlint(), unified(names.unified), unified(names.quieter)];
}

/** The program itself: the file that npm puts into `.bin` starts a Node that starts it. */
export function rumdlProgram(): string {
  const folder = path.join(peersFolder, 'node_modules/@rumdl');
  const platform = `cli-${process.platform}-${process.arch}`;
  const binary = [platform, `${platform}-musl`]
    .map((name) => path.join(folder, name, process.platform === 'win32' ? 'rumdl.exe' : 'rumdl'))
    .find((file) => existsSync(file));
  return binary ?? path.join(peersFolder, 'node_modules/.bin/rumdl');
}

function vscodeMarkdown(): Peer {
  const program = nodeProgram(
    moduleFile('vscode-markdown-languageserver/dist/node/workerMain.js'),
    '--stdio',
  );
  // VS Code parses for this server, in the extension: that is part of what a keystroke takes.
  const MarkdownIt = createRequire(path.join(peersFolder, 'package.json'))('markdown-it');
  const parser = MarkdownIt({ html: true });
  return {
    name: names.vscode,
    program,
    diagnostics: 'pull',
    needsText: true,
    settings: { markdown: validation, 'markdown.validate': validation.validate },
    initializationOptions: { markdownFileExtensions: ['md'] },
    answers: ({ uri, text }) => ({
      'markdown/parse': () => parser.parse(text(), {}),
      'markdown/findMarkdownFilesInWorkspace': () => [uri],
      'markdown/fs/readFile': () => [...Buffer.from(text())],
      'markdown/fs/stat': () => ({ isDirectory: false }),
      'markdown/fs/readDirectory': () => [],
    }),
  };
}

const validation = {
  server: { log: 'off' },
  preferredMdPathExtensionStyle: 'auto',
  occurrencesHighlight: { enabled: false },
  suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
  validate: {
    enabled: true,
    referenceLinks: { enabled: 'warning' },
    fragmentLinks: { enabled: 'warning' },
    fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
    ignoredLinks: [],
    unusedLinkDefinitions: { enabled: 'hint' },
    duplicateLinkDefinitions: { enabled: 'warning' },
  },
};

function markdownlint(): Peer {
  const program = nodeProgram(
    path.join(root, 'bench/servers/markdownlint.mjs'),
    moduleAddress('markdownlint/lib/exports-sync.mjs'),
  );
  return { name: names.markdownlint, program, diagnostics: 'push' };
}

/** With the recommended rules as they come, or without the one that takes every citation for a broken link. */
function unified(name: typeof names.unified | typeof names.quieter): Peer {
  const modules = ['unified-language-server', 'remark', 'remark-frontmatter', 'remark-gfm'];
  const lint = ['remark-preset-lint-recommended', 'remark-lint-no-undefined-references'];
  const program = nodeProgram(
    path.join(root, 'bench/servers/unified.mjs'),
    ...[...modules, ...lint].map((name) => moduleAddress(`${name}/index.js`)),
    ...(name === names.quieter ? ['--quieter'] : []),
    '--stdio',
  );
  return {
    name,
    program,
    diagnostics: 'push',
    settings: { remark: { requireConfig: false } },
  };
}

export function moduleFile(inside: string): string {
  return path.join(peersFolder, 'node_modules', inside);
}

function moduleAddress(inside: string): string {
  return pathToFileURL(moduleFile(inside)).href;
}
