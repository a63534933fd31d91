/*
 * The guards that keep what docs/promises.md says, each with a way to break it and the test that must turn red then. A
 * test that stays green although its guard is broken holds nothing.
 */

/** A guard, and what breaks it. */
export interface Mutation {
  readonly guard: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly test: string;
  readonly grep: string;
  /** Its tests are soon red: they do not run into what the guard is for. */
  readonly isQuick?: true;
}

export const mutations: readonly Mutation[] = [
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
    isQuick: true,
  },
  {
    guard: 'that a document beyond its allowance is gone through from its start',
    file: 'server/core/markdown/split.ts',
    from: 'if (isAllowed(previous)) {',
    to: 'if (previous.length > 0) {',
    test: 'test/server/core/submission/incremental.test.ts',
    grep: 'asks too much of the parser',
  },
  {
    guard: 'that blame goes to the document of which the server said that it begins with it',
    file: 'client/server/conversation.ts',
    from: 'if (this.#busyWith !== undefined) return this.#busyWith;',
    to: '',
    test: 'test/client/server/conversation.test.ts',
    grep: 'blames the document with which',
    isQuick: true,
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
    isQuick: true,
  },
  {
    guard: 'that Markdown shows as text',
    file: 'server/lsp/features/markup.ts',
    from: ".replace(/[\\\\`*_[\\]<>~$|]/g, '\\\\$&')",
    to: '',
    test: 'test/server/lsp/features/markup.test.ts',
    grep: 'shows as it is',
    isQuick: true,
  },
  {
    guard: 'that hidden characters are shown',
    file: 'server/core/text/visible.ts',
    from: 'text.replace(hidden, codePointName)',
    to: 'text',
    test: 'test/server/core/text/visible.test.ts',
    grep: 'names what cannot be seen',
    isQuick: true,
  },
  {
    guard: 'that messages make no links of what files say',
    file: 'client/plain-text.ts',
    from: ".replace(/\\](?=\\()/g, '] ')",
    to: '',
    test: 'test/client/plain-text.test.ts',
    grep: 'press here',
    isQuick: true,
  },
  {
    guard: 'that new files are written over nothing',
    file: 'server/cli/commands/new.ts',
    from: "{ flag: 'wx' }",
    to: "{ flag: 'w' }",
    test: 'test/promises/changes-nothing.test.ts',
    grep: 'stands in two places',
    isQuick: true,
  },
  {
    guard: 'that no program runs text',
    file: 'server/core/text/visible.ts',
    from: 'return nothingHidden',
    to: "eval('');\n  return nothingHidden",
    test: 'test/repository/security/sources.test.ts',
    grep: 'run as a program',
    isQuick: true,
  },
];
