/*
 * `npm run mutation`: breaks one guard after the other in a copy of the sources, and runs the tests that hold it. A test
 * that stays green although its guard is broken holds nothing.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Mutation {
  readonly guard: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly test: string;
  readonly grep: string;
}

const mutations: readonly Mutation[] = [
  {
    guard: 'the number of problems of a kind',
    file: 'server/core/rules/limits/too-complex.ts',
    from: 'findings.length <= MOST_OF_A_KIND',
    to: 'findings.length >= 0',
    test: 'test/hostile/markdown.test.ts',
    grep: 'first thousand',
  },
  {
    guard: 'the limit of nesting',
    file: 'server/core/markdown/difficulty.ts',
    from: 'nesting > DEEPEST_NESTING || ',
    to: '',
    test: 'test/hostile/markdown.test.ts',
    grep: 'bullets in a row|never called complete',
  },
  {
    guard: 'the limit of what a document asks of the parser',
    file: 'server/core/markdown/difficulty.ts',
    from: 'if (effort > this.#effort) return false;',
    to: '',
    test: 'test/hostile/markdown.test.ts',
    grep: 'hard paragraphs, a megabyte',
  },
  {
    guard: 'that a submission over a limit is not complete',
    file: 'server/core/coverage/coverage-of.ts',
    from: 'isReadWhole(submission) &&',
    to: '',
    test: 'test/hostile/markdown.test.ts',
    grep: 'never called complete',
  },
  {
    guard: 'the depth of YAML',
    file: 'server/core/yaml/scan.ts',
    from: 'if (depth.exceededBy(token))',
    to: 'if (depth.exceededBy(token) && false)',
    test: 'test/server/core/yaml/hostile.test.ts',
    grep: 'says so when lists nest too deep',
  },
  {
    guard: 'the length of a place in an artifact',
    file: 'server/core/locators/read-locator.ts',
    from: 'text.length > LONGEST_LOCATOR',
    to: 'false',
    test: 'test/hostile/time-stamps.test.ts',
    grep: 'spaces',
  },
  {
    guard: 'that only regular files are looked into',
    file: 'server/host/artifact-files.ts',
    from: 'if (stats.isFile())',
    to: 'if (stats)',
    test: 'test/hostile/artifacts.test.ts',
    grep: 'a folder is|a pipe is',
  },
  {
    guard: 'that references outside are not looked at',
    file: 'server/host/artifact-files.ts',
    from: 'if (refusal) return refusal;',
    to: '',
    test: 'test/hostile/artifacts.test.ts',
    grep: 'not looked at',
  },
  {
    guard: 'that Markdown shows as text',
    file: 'server/lsp/features/markup.ts',
    from: ".replace(/[\\\\`*_[\\]<>~$|]/g, '\\\\$&')",
    to: '',
    test: 'test/server/lsp/features/markup.test.ts',
    grep: 'shows as it is',
  },
  {
    guard: 'that hidden characters are shown',
    file: 'server/core/text/visible.ts',
    from: '.replace(hidden, codePointName)',
    to: '',
    test: 'test/server/core/text/visible.test.ts',
    grep: 'names what cannot be seen',
  },
  {
    guard: 'that messages make no links of what files say',
    file: 'client/plain-text.ts',
    from: ".replace(/\\](?=\\()/g, '] ')",
    to: '',
    test: 'test/client/plain-text.test.ts',
    grep: 'press here',
  },
  {
    guard: 'that new files are written over nothing',
    file: 'server/cli/commands/new.ts',
    from: "{ flag: 'wx' }",
    to: "{ flag: 'w' }",
    test: 'test/promises/changes-nothing.test.ts',
    grep: 'stands in two places',
  },
  {
    guard: 'that no program runs text',
    file: 'server/core/text/visible.ts',
    from: 'return text',
    to: "eval('');\n  return text",
    test: 'test/repository/security/sources.test.ts',
    grep: 'run as a program',
  },
];

const root = path.join(import.meta.dirname, '..');
const copied = ['client', 'server', 'test', 'credentials', 'schemas', 'package.json', 'tsconfig.json'];
const linked = ['node_modules', 'dist', 'examples'];
/** A guard that is broken may well hang: that is red too. Milliseconds. */
const patience = 180_000;

const copy = mkdtempSync(path.join(tmpdir(), 'mutation-'));
let survivors = 0;
try {
  for (const name of copied) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  for (const name of linked) symlinkSync(path.join(root, name), path.join(copy, name));
  for (const mutation of mutations) {
    const place = path.join(copy, mutation.file);
    const sound = readFileSync(place, 'utf8');
    if (!sound.includes(mutation.from))
      throw new Error(`${mutation.file} has no “${mutation.from}” any more`);
    const before = isGreen(mutation);
    writeFileSync(place, sound.replace(mutation.from, mutation.to));
    const after = isGreen(mutation);
    writeFileSync(place, sound);
    const isHeld = before && !after;
    if (!isHeld) survivors += 1;
    console.log(
      `${isHeld ? 'held    ' : before ? 'NOT HELD' : 'RED ALREADY'}  ${mutation.guard} (${mutation.test})`,
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${mutations.length - survivors} of ${mutations.length} guards are held`);
process.exitCode = survivors === 0 ? 0 : 1;

function isGreen({ test, grep }: Mutation): boolean {
  const mocha = path.join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const options = [
    '--no-config',
    '--node-option',
    'import=tsx',
    '--timeout',
    '20000',
    '--exit',
    '--grep',
    grep,
  ];
  const { status } = spawnSync(process.execPath, [mocha, ...options, test], {
    cwd: copy,
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  return status === 0;
}
