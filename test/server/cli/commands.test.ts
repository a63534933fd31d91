import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { version } from '../../../package.json';
import { commandLineBundle } from '../../support/lsp/bundles.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { plainMarkdown, submission } from '../../support/lsp/texts.ts';
import { skip } from '../../support/skip.ts';
import { assertFixture, run } from './run.ts';
import { varied } from './texts.ts';

describe('micro-credential', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = new Folder({ 'submission.md': varied, 'artifacts/plan.pdf': 'x' });
  });

  afterEach(() => folder.remove());

  const micro = (...args: readonly string[]) => run(folder.path, args);

  async function refuses(args: readonly string[], sentence: string) {
    assert.deepEqual(await micro(...args), { code: 2, out: '', error: `micro-credential: ${sentence}\n` });
  }

  it('explains itself', async () => {
    const { out } = await micro('--help');
    for (const args of [['--help'], ['-h'], ['help'], ['check', '--help'], ['coverage', '-h']]) {
      assert.deepEqual(await micro(...args), { code: 0, out, error: '' });
    }
    for (const word of ['check', 'coverage', 'credentials', 'server --stdio', '--rule CODE=SEVERITY']) {
      assert.ok(out.includes(word));
    }
    const alone = await micro();
    assert.deepEqual([alone.code, alone.out], [2, out]);
    assert.match(alone.error, /^micro-credential: say what to do/);
  });

  it('tells its version', async () => {
    assert.deepEqual(await micro('--version'), { code: 0, out: `${version}\n`, error: '' });
  });

  it('refuses commands that there are not', async () => {
    await refuses(['chek'], 'there is no command "chek"; see micro-credential --help');
    await refuses(['constructor'], 'there is no command "constructor"; see micro-credential --help');
    await refuses(['--bogus'], 'there is no command "--bogus"; see micro-credential --help');
  });

  it('is not disturbed by a reader that reads only the beginning', async () => {
    folder.write('submission.md', submission + 'At [@video, 3:75] too.\n\n'.repeat(5_000));
    const child = spawn(process.execPath, [commandLineBundle, 'check'], { cwd: folder.path });
    child.stdout.once('data', () => child.stdout.destroy());
    let error = '';
    child.stderr.on('data', (bytes: Buffer) => {
      error += bytes.toString();
    });
    await once(child, 'exit');
    assert.equal(error, '');
  });

  it('says so where its output cannot be written', async function () {
    if (!existsSync('/dev/full')) skip(this, 'only Linux has a device that is always full');
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [commandLineBundle, 'check', 'submission.md'], {
      cwd: folder.path,
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    let error = '';
    child.stderr?.on('data', (bytes: Buffer) => {
      error += bytes.toString();
    });
    const [code] = await once(child, 'close');
    assert.equal(code, 2);
    assert.match(error, /^micro-credential: the output cannot be written \(.*\)\n$/);
  });

  describe('coverage', () => {
    it('draws a tree', async () => {
      const { code, out, error } = await micro('coverage', 'submission.md');
      assert.deepEqual([code, error], [0, '']);
      assertFixture('coverage.txt', out);
    });

    it('shows sections and weeks, and what is the matter with a file', async () => {
      folder.write(
        'ours.credential.yaml',
        `id: ours
title: Ours
parts:
  - { id: log, title: Log, kind: course, sections: [{ id: s, titles: [Assets] }, { id: t, titles: [Notes], required: false }] }
course: { weeks: [{ from: 1, to: 2, setting: Zoom, deliverables: [{ id: m, text: A map, keywords: [map] }] }, { from: 3, setting: Zoom }] }
`,
      );
      folder.write(
        'course.md',
        '---\ncredential: ours\nartifacts: [{ id: far, file: ../far.pdf }]\n---\n\n# Log\n\n## Weeks 1–2\n\nWe met.\n',
      );
      const { out } = await micro('coverage', 'course.md');
      assert.deepEqual(out.split('\n').slice(2, -2), [
        '◐ Log: 2 words  (line 6)',
        '  ✘ Assets: not there yet',
        '  ◐ Weeks 1–2: 2 words, lacks 1 deliverable  (line 8)',
        '  ✘ Week 3: not there yet',
        '✘ Artifact far: the file lies outside the submission’s folder, ../far.pdf  (line 3)',
      ]);
    });

    it('gives the same as JSON that check gives', async () => {
      const { out, code } = await micro('coverage', 'submission.md', '--format', 'json');
      assert.equal(code, 0);
      const checked = JSON.parse((await micro('check', 'submission.md', '--format', 'json')).out);
      assert.deepEqual(JSON.parse(out), checked.submissions[0].coverage);
    });

    it('takes a folder that holds one submission, and standard input', async () => {
      const named = await micro('coverage', 'submission.md', '--format', 'json');
      assert.deepEqual(await micro('coverage', '.', '--format', 'json'), named);
      const args = ['coverage', '-', '--stdin-path', 'submission.md', '--format', 'json'];
      assert.deepEqual(await run(folder.path, args, varied), named);
    });

    it('refuses what is not one submission', async () => {
      folder.write('plain.md', plainMarkdown);
      folder.write('empty.md', '');
      folder.write('two/one.md', submission);
      folder.write('two/two.md', submission);
      folder.write('none/plain.md', plainMarkdown);
      const takesOne = 'coverage takes one submission: micro-credential coverage PATH';
      await refuses(['coverage'], takesOne);
      await refuses(['coverage', 'submission.md', 'plain.md'], takesOne);
      await refuses(['coverage', 'gone.md'], 'gone.md is not there');
      await refuses(['coverage', 'empty.md'], 'empty.md is empty');
      await refuses(
        ['coverage', 'plain.md'],
        'plain.md is no submission: it does not start with a front matter that names a credential',
      );
      await refuses(['coverage', 'none'], 'there is no submission in none');
      await refuses(['coverage', 'two'], 'two holds 2 submissions; name one of them');
      await refuses(
        ['coverage', 'submission.md', '--format', 'xml'],
        'there is no format "xml"; choose one of text, json',
      );
      await refuses(['coverage', '--bogus'], "Unknown option '--bogus'");
    });
  });

  describe('credentials', () => {
    it('lists what is known', async () => {
      const { code, out, error } = await micro('credentials');
      assert.deepEqual([code, error], [0, '']);
      const ids = out.split('\n').filter((line) => /^\S/.test(line));
      assert.deepEqual(ids, [...ids].sort());
      assert.ok(ids.includes('eln/collaborative-leadership-coaching'));
      assert.equal(ids.length, 5);
    });

    it('shows every limit, and which details the issuer does not state', async () => {
      folder.write(
        'ours.credential.yaml',
        `id: ours
extends: eln/collaborative-leadership-coaching
outcomes:
  - { id: 1, details: [Builds trust, Analyzes together] }
parts:
  - { id: part-3, title: Part 3. Looking Back, words: { maximum: 900 }, characters: { maximum: 5000 } }
`,
      );
      const { out } = await micro('credentials', 'ours');
      assert.match(
        out,
        /^ {2}Part 3\. Looking Back: at least 500 words, at most 900 words, at most 5,000 characters$/m,
      );
      assert.match(out, /^ {2}4 outcomes, 9 details \(7 of them taken from the outcomes’ wording,/m);
      await micro('new', 'ours', 'made');
      const made = await micro('check', 'made/submission.md');
      assert.match(made.out, /✘ Part 3\. Looking Back {2}/);
      const written = readFileSync(`${folder.path}/made/submission.md`, 'utf8');
      assert.match(written, /Write no more than 5,000 characters\./);
    });

    it('refuses what it does not know', async () => {
      assert.equal((await micro('credentials', '--bogus')).code, 2);
      assert.equal((await micro('credentials', 'no/such')).code, 2);
    });
  });

  describe('server', () => {
    it('needs a transport', () =>
      refuses(['server'], 'the server needs a transport: micro-credential server --stdio'));

    it('ends when its input does', async () => {
      const { code, out, error } = await micro('server', '--stdio');
      assert.deepEqual([code, out, error], [1, '', '']);
    });
  });
});
