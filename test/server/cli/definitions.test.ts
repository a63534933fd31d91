import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { Folder } from '../../support/lsp/folder.ts';
import { run } from './run.ts';

const short = (minimum: number): string =>
  `id: our/short\ntitle: Short\nparts: [{ id: part-1, title: Story, kind: narrative, words: { minimum: ${minimum} } }]\n`;
const submission = '---\ncredential: our/short\n---\n\n# Part 1\n\nFour words of story.\n';

interface Report {
  readonly submissions: readonly { readonly diagnostics: readonly { readonly message: string }[] }[];
  readonly definitions?: readonly {
    readonly path: string;
    readonly credential: string;
    readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

describe('Definitions on the command line', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = new Folder({ 'mine/submission.md': submission });
    // So that nothing above the test's folder counts.
    mkdirSync(folder.at('.git'));
  });

  afterEach(() => folder.remove());

  async function check(...args: readonly string[]): Promise<Report & { code: number | null }> {
    const { code, out } = await run(folder.path, ['check', ...args, '--format', 'json']);
    return { code, ...(JSON.parse(out) as Report) };
  }

  async function message(): Promise<string | undefined> {
    return (await check('mine/submission.md')).submissions[0]?.diagnostics[0]?.message;
  }

  it('are found beside, above and elsewhere in the workspace, the nearest first', async () => {
    assert.match((await message()) ?? '', /^No credential is known as “our\/short”/);
    folder.write('elsewhere/deep/a.credential.yaml', short(10));
    assert.match((await message()) ?? '', /4 of 10 words/);
    folder.write('b.credential.yaml', short(20));
    assert.match((await message()) ?? '', /4 of 20 words/);
    folder.write('mine/c.credential.yaml', short(30));
    assert.match((await message()) ?? '', /4 of 30 words/);
  });

  it('win over those that come with the program, also for a workspace without a repository', async () => {
    const alone = new Folder({
      'submission.md': '---\ncredential: eln/collaborative-leadership-coaching\n---\n\n# Part 1\n\nText\n',
      'ours.credential.yaml':
        'extends: eln/collaborative-leadership-coaching\nparts: [{ id: part-1, words: { minimum: 7 } }]\n',
    });
    try {
      const { out } = await run(alone.path, ['check', 'submission.md']);
      assert.match(out, /Part 1 has 1 of 7 words/);
    } finally {
      alone.remove();
    }
  });

  it('are not sought in hidden folders, installed packages and artifacts', async () => {
    for (const place of ['.hidden', 'node_modules/x', 'artifacts']) {
      folder.write(`${place}/a.credential.yaml`, short(10));
    }
    assert.match((await message()) ?? '', /^No credential is known/);
  });

  it('are checked where they are named, and counted', async () => {
    folder.write('a.credential.yaml', short(10).replace('words', 'wrods'));
    folder.write('b.credential.yaml', 'id: b\nextends: ./a.credentail.yaml\n');
    const { code, definitions, submissions, summary } = await check('a.credential.yaml', 'b.credential.yaml');
    assert.equal(code, 1);
    assert.deepEqual(submissions, []);
    assert.deepEqual(
      definitions?.map((each) => [each.path, each.credential, each.diagnostics.map((found) => found.code)]),
      [
        ['a.credential.yaml', 'our/short', ['credential-schema']],
        ['b.credential.yaml', 'b', ['unknown-extends']],
      ],
    );
    assert.deepEqual(summary, {
      submissions: 0,
      definitions: 2,
      errors: 1,
      warnings: 1,
      informations: 0,
      hints: 0,
    });
  });

  it('are checked where they are found, and where they bear on a submission', async () => {
    folder.write('a.credential.yaml', `${short(2)}colour: red\n`);
    assert.deepEqual(
      (await check('.')).definitions?.map((each) => each.path),
      ['a.credential.yaml'],
    );
    assert.deepEqual(
      (await check('mine')).definitions?.map((each) => each.path),
      ['a.credential.yaml'],
    );
    folder.write('a.credential.yaml', short(2));
    assert.equal((await check('mine')).definitions, undefined);
  });

  it('may come through standard input, before what is on disk', async () => {
    folder.write('a.credential.yaml', short(2));
    const { code, out } = await run(
      folder.path,
      ['check', '-', '--stdin-path', 'a.credential.yaml', 'mine/submission.md'],
      short(50),
    );
    assert.equal(code, 1);
    assert.match(out, /This definition has no problems/);
    assert.match(out, /4 of 50 words/);
    assert.match(out, /1 submission, 1 definition: 1 error\n$/);
  });

  it('are listed with their file', async () => {
    folder.write('a.credential.yaml', short(1200));
    const { out } = await run(folder.path, ['credentials']);
    assert.match(out, /our\/short\n {2}Short\n {2}Part 1\. Story: at least 1,200 words\n/);
    assert.match(out, /\n {2}Defined in a\.credential\.yaml\n/);
    const json = JSON.parse((await run(folder.path, ['credentials', 'our/short', '--format', 'json'])).out);
    assert.equal(json.version, 1);
    assert.deepEqual(
      json.credentials.map((each: { id: string; file: string }) => [each.id, each.file]),
      [['our/short', 'a.credential.yaml']],
    );
    const unknown = await run(folder.path, ['credentials', 'our/shrot']);
    assert.deepEqual([unknown.code, unknown.out], [2, '']);
    assert.match(unknown.error, /did you mean "our\/short"\?\n$/);
  });
});
