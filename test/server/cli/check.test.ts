import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { exampleFolder } from '../../support/lsp/bundles.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { plainMarkdown, submission } from '../../support/lsp/texts.ts';
import { asRoot, noLinks, onWindows, readsAll, skip } from '../../support/skip.ts';
import { assertFixture, run } from './run.ts';
import { varied } from './texts.ts';

const header = 'credential: eln/collaborative-leadership-coaching\n';

interface Report {
  readonly submissions: readonly {
    readonly path: string;
    readonly diagnostics: readonly {
      readonly code: string;
      readonly severity: string;
      readonly range: unknown;
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

describe('micro-credential check', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = new Folder({ 'submission.md': submission });
  });

  afterEach(() => folder.remove());

  const check = (...args: readonly string[]) => run(folder.path, ['check', ...args]);

  async function report(...args: readonly string[]): Promise<Report> {
    return JSON.parse((await check(...args, '--format', 'json')).out);
  }

  async function pathsFound(...args: readonly string[]): Promise<string[]> {
    return (await report(...args)).submissions.map((each) => each.path);
  }

  /** Could not do what was asked: one sentence, nothing else. */
  async function refuses(args: readonly string[], sentence: string, input?: string | Uint8Array) {
    const outcome = await run(folder.path, ['check', ...args], input);
    assert.deepEqual(outcome, { code: 2, out: '', error: `micro-credential: ${sentence}\n` });
  }

  describe('the examples', () => {
    it('has nothing against the complete one', async () => {
      const file = 'submission.md';
      const { code, out, error } = await run(exampleFolder, ['check', file, '--format', 'json']);
      assert.deepEqual([code, error, JSON.parse(out).submissions[0].diagnostics], [0, '', []]);
    });

    it('finds what the half-way one lacks', async () => {
      const file = 'submission-half-way.md';
      const { code, out, error } = await run(exampleFolder, ['check', file, '--format', 'json']);
      assert.deepEqual([code, error], [1, '']);
      assert.ok(JSON.parse(out).submissions[0].diagnostics.length >= 10);
    });

    it('finds both in their folder', async () => {
      const { code, out } = await run(exampleFolder, ['check', '.', '--format', 'json']);
      assert.equal(code, 1);
      assert.deepEqual(
        (JSON.parse(out) as Report).submissions.map((each) => each.path),
        ['submission-half-way.md', 'submission.md'],
      );
    });
  });

  describe('the exit code', () => {
    it('is 1 where errors were found', async () => assert.equal((await check('submission.md')).code, 1));

    it('is 0 where only less than errors were found', async () => {
      const { submissions } = await report('submission.md');
      const codes = new Set(submissions[0]?.diagnostics.map((each) => each.code));
      const rules = [...codes].flatMap((code) => ['--rule', `${code}=warning`]);
      const { code, out } = await check('submission.md', ...rules);
      assert.equal(code, 0);
      assert.match(out, /\n1 submission: \d+ warnings\n$/);
    });

    it('is 2 where one of several could not be read, and the others are reported', async () => {
      const { code, out, error } = await check('submission.md', 'gone.md', '--format', 'json');
      assert.equal(code, 2);
      assert.equal(error, 'micro-credential: gone.md is not there\n');
      assert.equal((JSON.parse(out) as Report).summary.submissions, 1);
    });
  });

  describe('JSON', () => {
    it('has exactly this shape', async () => {
      const text =
        '---\r\ncredential: eln/colaborative-leadership-coaching\r\ntitle: 👩🏽‍🏫 Coaching\r\nartifacts:\r\n  - id: plan\r\n    file: plan.pdf\r\n---\r\n\r\nText [@plan, p. 1].\r\n';
      folder.write('sub/odd.md', text);
      folder.write('sub/plan.pdf', 'x');
      const { code, out, error } = await check('./sub/odd.md', '--format', 'json');
      assert.deepEqual([code, error], [1, '']);
      assert.equal(out, `${JSON.stringify(JSON.parse(out), null, 2)}\n`);
      const expected = {
        version: 1,
        submissions: [
          {
            path: './sub/odd.md',
            credential: 'eln/colaborative-leadership-coaching',
            diagnostics: [
              {
                code: 'unknown-credential',
                severity: 'error',
                message:
                  'No credential is known as “eln/colaborative-leadership-coaching”. Did you mean “eln/collaborative-leadership-coaching”?',
                range: { start: { line: 1, character: 12 }, end: { line: 1, character: 48 } },
              },
            ],
            coverage: {
              credential: 'eln/colaborative-leadership-coaching',
              title: '👩🏽‍🏫 Coaching',
              state: 'empty',
              words: 0,
              parts: [],
              outcomeAbbreviation: '',
              outcomes: [],
              artifacts: [
                {
                  id: 'plan',
                  file: 'plan.pdf',
                  kind: 'document',
                  exists: true,
                  references: 1,
                  uses: [
                    {
                      items: [],
                      locator: { kind: 'page', start: 1 },
                      citation: '[@plan, p. 1]',
                      range: { start: { line: 8, character: 6 }, end: { line: 8, character: 17 } },
                    },
                  ],
                  range: { start: { line: 4, character: 8 }, end: { line: 4, character: 12 } },
                },
              ],
              checklist: [],
              gaps: [],
              summary: { details: 0, covered: 0, partial: 0, missing: 0 },
            },
          },
        ],
        summary: { submissions: 1, errors: 1, warnings: 0, informations: 0, hints: 0 },
      };
      // As text, so that the order of the keys counts.
      assert.equal(out, `${JSON.stringify(expected, null, 2)}\n`);
    });

    it('has the whole coverage', async () => {
      const { out } = await check('submission.md', '--format', 'json');
      assertFixture('check.json', out);
    });

    it('has ranges from zero, in units of UTF-16', async () => {
      folder.write('wide.md', submission.replace('At [@video, 4:75]', '👩🏽‍🏫 at [@video, 4:75]'));
      const { submissions } = await report('wide.md');
      const found = submissions[0]?.diagnostics.find(({ code }) => code === 'malformed-timestamp');
      assert.deepEqual(found?.range, {
        start: { line: 22, character: 20 },
        end: { line: 22, character: 24 },
      });
    });

    it('has an empty report where there is nothing to report', async () => {
      mkdirSync(folder.at('bare'));
      const { code, out, error } = await check('bare', '--format', 'json');
      assert.equal(code, 0);
      assert.equal(error, 'micro-credential: there is no submission in bare\n');
      assert.deepEqual(JSON.parse(out), {
        version: 1,
        submissions: [],
        summary: { submissions: 0, errors: 0, warnings: 0, informations: 0, hints: 0 },
      });
    });
  });

  describe('pretty', () => {
    it('reads well', async () => {
      folder.write('submission.md', varied);
      folder.write('artifacts/plan.pdf', 'x');
      const { out } = await check();
      assertFixture('check.txt', out);
    });

    it('says that a complete submission is complete', async () => {
      const { out } = await run(exampleFolder, ['check', 'submission.md']);
      assert.match(
        out,
        /\n {2}Complete, and the checklist is confirmed\.\n\n1 submission: no problems found\n$/,
      );
    });

    it('tells nothing of an unknown credential but that', async () => {
      folder.write('submission.md', '---\ncredential: nothing/such\n---\n\nSome words.\n');
      const { out } = await check();
      assertFixture('check-unknown.txt', out);
    });

    it('has no colours and nothing that steers a terminal where no terminal is', async () => {
      folder.write(
        'odd.md',
        submission.replace('title: A small one', 'title: "\\e[31mred\\e[0m \\u202eturned"'),
      );
      folder.write('odder.md', submission.replace('[@video, 4:75]', '[@video, \u001b[2J4:75]'));
      const { out } = await check('odd.md', 'odder.md');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    });
  });

  describe('paths', () => {
    it('are searched with all folders below, in a stable order', async () => {
      for (const name of [
        'b/two.md',
        'b/one.markdown',
        'a/deep/er/x.MD',
        'b/notes.txt',
        'node_modules/p/x.md',
        '.git/x.md',
        'a/artifacts/x.md',
      ]) {
        folder.write(name, submission);
      }
      folder.write('plain.md', plainMarkdown);
      const all = ['a/deep/er/x.MD', 'b/one.markdown', 'b/two.md', 'submission.md'];
      assert.deepEqual(await pathsFound(), all);
      assert.deepEqual(await pathsFound('.'), all);
      assert.deepEqual(await pathsFound('b'), ['b/one.markdown', 'b/two.md']);
      assert.deepEqual(await pathsFound('./b/'), ['./b/one.markdown', './b/two.md']);
      assert.deepEqual(await pathsFound(folder.at('b')), [
        folder.at('b/one.markdown'),
        folder.at('b/two.md'),
      ]);
      assert.deepEqual(await pathsFound('submission.md', 'b'), [
        'submission.md',
        'b/one.markdown',
        'b/two.md',
      ]);
    });

    it('may be standard input, which belongs where it is said to', async () => {
      folder.write('sub/artifacts/session.mp4', 'x');
      const args = ['check', '-', '--format', 'json'];
      const alone = JSON.parse((await run(folder.path, args, submission)).out);
      assert.equal(alone.submissions[0].path, '-');
      assert.equal(alone.submissions[0].coverage.artifacts[0].exists, false);
      const placed = await run(folder.path, [...args, '--stdin-path', 'sub/new.md'], submission);
      const [found] = JSON.parse(placed.out).submissions;
      assert.equal(placed.code, 1);
      assert.equal(found.path, 'sub/new.md');
      assert.equal(found.coverage.artifacts[0].exists, true);
    });

    it('may lead through links to files, not to folders', async function () {
      if (onWindows) skip(this, noLinks);
      mkdirSync(folder.at('loop'));
      symlinkSync('..', folder.at('loop/parent'));
      symlinkSync('../..', folder.at('loop/grandparent'));
      symlinkSync('itself', folder.at('loop/itself'));
      symlinkSync('broken.md', folder.at('loop/gone.md'));
      symlinkSync('../submission.md', folder.at('loop/link.md'));
      assert.deepEqual(await pathsFound('.'), ['loop/link.md', 'submission.md']);
    });
  });

  describe('--rule', () => {
    it('changes a severity', async () => {
      const severityWith = async (...rules: readonly string[]) => {
        const found = await report('submission.md', ...rules.flatMap((rule) => ['--rule', rule]));
        return found.submissions[0]?.diagnostics.find(({ code }) => code === 'malformed-timestamp')?.severity;
      };
      assert.equal(await severityWith(), 'error');
      assert.equal(await severityWith('malformed-timestamp=hint'), 'hint');
      assert.equal(await severityWith('malformed-timestamp=off'), undefined);
      assert.equal(await severityWith('malformed-timestamp=off', 'malformed-timestamp=warning'), 'warning');
    });

    it('refuses what is no rule', async () => {
      await refuses(['--rule', 'no-such=off'], 'there is no diagnostic "no-such" (in --rule no-such=off)');
      await refuses(
        ['--rule', 'too-few-words=loud'],
        '"loud" is no severity (in --rule too-few-words=loud); choose one of off, hint, information, warning, error',
      );
      await refuses(
        ['--rule', 'too-few-words'],
        '--rule takes a code and a severity, as in --rule too-few-words=warning',
      );
      const { code, error } = await check('--rule', 'too-few-words=off=error');
      assert.equal(code, 2);
      assert.match(error, /"off=error" is no severity/);
    });
  });

  describe('bad input', () => {
    it('a file that is not there', async () => {
      await refuses(['gone.md'], 'gone.md is not there');
      await refuses([''], '"" is not there');
    });

    it('a file below a file', async function () {
      if (onWindows) skip(this, 'Windows does not tell it from a file that is not there');
      await refuses(['submission.md/x.md'], 'submission.md/x.md is not there');
    });

    it('a folder without submissions', async () => {
      folder.write('notes/plain.md', plainMarkdown);
      assert.deepEqual(await check('notes'), {
        code: 0,
        out: '',
        error: 'micro-credential: there is no submission in notes\n',
      });
    });

    it('Markdown that is no submission', async () => {
      folder.write('plain.md', plainMarkdown);
      await refuses(
        ['plain.md'],
        'plain.md is no submission: it does not start with a front matter that names a credential',
      );
    });

    it('an empty file, and one of blank lines', async () => {
      folder.write('empty.md', '');
      folder.write('blank.md', '\n \n');
      await refuses(['empty.md'], 'empty.md is empty');
      await refuses(['blank.md'], 'blank.md is empty');
      await refuses(['-'], 'standard input is empty', '');
    });

    it('a binary file, named or found', async () => {
      folder.write('sub/binary.md', new Uint8Array([0x89, 0x50, 0, 1, 2, 0xff]));
      await refuses(['sub/binary.md'], 'sub/binary.md is not a text file');
      await refuses(['sub'], 'sub/binary.md is not a text file');
      await refuses(['-'], 'standard input is not a text file', new Uint8Array([0, 1]));
    });

    it('text that is not UTF-8', async () => {
      folder.write('latin.md', Buffer.from(`---\n${header}title: Café\n---\n`, 'latin1'));
      folder.write('utf16.md', Buffer.from(`\ufeff---\n${header}---\n`, 'utf16le'));
      for (const name of ['latin.md', 'utf16.md']) {
        await refuses([name], `${name} is not text in UTF-8; save it again in that encoding`);
      }
    });

    it('a file that is too large', async () => {
      folder.write('large.md', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'));
      await refuses(['large.md'], 'large.md is larger than 10 MB');
      await refuses(['-'], 'standard input is larger than 10 MB', Buffer.alloc(11 * 1024 * 1024, 'a'));
    });

    it('a named pipe: it is not waited for', async function () {
      if (onWindows) skip(this, noLinks);
      execFileSync('mkfifo', [folder.at('pipe.md'), folder.at('artifact.mp4')]);
      await refuses(['pipe.md'], 'pipe.md is neither a file nor a folder');
      assert.deepEqual(await pathsFound('.'), ['submission.md']);
      folder.write('submission.md', submission.replace('artifacts/session.mp4', 'artifact.mp4'));
      assert.equal((await check('submission.md')).code, 1);
    });

    it('a device', async function () {
      if (onWindows) skip(this, noLinks);
      await refuses(['/dev/zero'], '/dev/zero is neither a file nor a folder');
    });

    it('a file or a folder that may not be read', async function () {
      if (onWindows || asRoot) skip(this, readsAll);
      chmodSync(folder.write('locked.md', submission), 0);
      folder.write('locked/inside.md', submission);
      chmodSync(folder.at('locked'), 0);
      await refuses(['locked.md'], 'locked.md may not be read');
      const { code, out, error } = await check('.', '--format', 'json');
      chmodSync(folder.at('locked'), 0o700);
      assert.equal(code, 2);
      assert.deepEqual(error.split('\n').sort(), [
        '',
        'micro-credential: locked may not be read',
        'micro-credential: locked.md may not be read',
      ]);
      assert.equal((JSON.parse(out) as Report).summary.submissions, 1);
    });

    it('a name that steers the terminal', async () => {
      await refuses(['\u001b[31m\n.md'], '<U+001B>[31m .md is not there');
    });

    for (const [name, text, code] of [
      ['front matter without an end', `---\n${header}\n# Part 1\n`, 'front-matter-syntax'],
      ['an unknown credential', '---\ncredential: no/such\n---\n', 'unknown-credential'],
      ['a credential without a name', '---\ncredential:\n---\n', undefined],
      ['front matter that is no YAML', `---\n${header}title: "open\n---\n`, 'front-matter-syntax'],
      [
        'front matter nested without end',
        `---\n${header}title: ${'['.repeat(5000)}\n---\n`,
        'front-matter-syntax',
      ],
    ] as const) {
      it(`${name} is a problem to be fixed`, async () => {
        folder.write('submission.md', text);
        const { submissions, summary } = await report('submission.md');
        const codes = submissions[0]?.diagnostics.map((each) => each.code) ?? [];
        assert.ok((summary.errors ?? 0) > 0);
        if (code) assert.ok(codes.includes(code), codes.join());
        const outcome = await check('submission.md');
        assert.deepEqual([outcome.code, outcome.error], [1, '']);
      });
    }

    it('options that there are not', async () => {
      await refuses(['--formt', 'json'], "Unknown option '--formt'");
      const wrong = await check('--format', 'xml');
      assert.deepEqual([wrong.code, wrong.out], [2, '']);
      assert.match(wrong.error, /^micro-credential: there is no format "xml"; choose one of pretty, json/);
      await refuses(['--stdin-path', 'a.md'], '--stdin-path goes with the path "-"');
      const { code, error } = await check('--rule');
      assert.equal(code, 2);
      assert.match(error, /argument missing/);
    });
  });
});
