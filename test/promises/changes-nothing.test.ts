import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles, withoutComments } from '../architecture/imports.ts';
import { run } from '../server/cli/run.ts';
import type { Folder } from '../support/lsp/folder.ts';
import { copyOfExamples, exampleNames, wholeWay } from './whole-way.ts';

const halfWay = 'collaborative-leadership-coaching/submission-half-way.md';

/** Every file and folder below a folder: name, mode, time of the last change, content. */
function picture(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const stat = lstatSync(join(folder, name));
      const content = stat.isFile()
        ? createHash('sha256')
            .update(readFileSync(join(folder, name)))
            .digest('hex')
        : '';
      return `${name} ${stat.mode} ${stat.mtimeMs} ${content}`;
    });
}

function readOnly(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names) {
    chmodSync(join(folder, name), lstatSync(join(folder, name)).isDirectory() ? 0o555 : 0o444);
  }
}

function writable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) writable(join(folder, entry.name));
  }
}

describe('No file is changed', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = copyOfExamples();
    readOnly(folder.path);
  });

  afterEach(() => {
    writable(folder.path);
    folder.remove();
  });

  it('by the server, while a writer does all that there is to do: edits are the editor’s to make', async function () {
    this.timeout(120_000);
    const before = picture(folder.path);
    await wholeWay(folder, exampleNames.slice(0, 2));
    assert.deepEqual(picture(folder.path), before);
  });

  it('by check and coverage, in any format', async function () {
    this.timeout(120_000);
    const before = picture(folder.path);
    for (const format of ['pretty', 'json', 'sarif', 'junit', 'github']) {
      assert.equal((await run(folder.path, ['check', '--format', format, `examples/${halfWay}`])).code, 1);
    }
    assert.equal((await run(folder.path, ['coverage', `examples/${halfWay}`])).code, 0);
    assert.deepEqual(picture(folder.path), before);
  });

  it('by new: where there are files already, only further ones come to be', async () => {
    const name = 'examples/collaborative-coaching';
    writable(folder.path);
    const before = picture(folder.at('examples'));
    const { code, error } = await run(folder.path, ['new', 'collaborative-coaching', name]);
    assert.deepEqual([code, /is there already and was left as it is/.test(error)], [2, true]);
    assert.deepEqual(picture(folder.at('examples')), before);
    assert.equal((await run(folder.path, ['new', 'collaborative-coaching', 'examples/another'])).code, 0);
    const after = picture(folder.at('examples'));
    assert.deepEqual(
      after.filter((line) => !line.startsWith('another')),
      before,
    );
    assert.ok(after.length > before.length);
  });
});

/** Calls that write to a disk. */
const writing =
  /\b(?:writeFile|writeFileSync|writeSync|appendFile|appendFileSync|createWriteStream|mkdir|mkdirSync|rmSync|rmdir|unlink|unlinkSync|copyFile|cpSync|truncate|symlink|createDirectory|rename|renameSync)\(|\bfs\.(?:copy|delete|write\w*)\(/;

describe('What writes files', () => {
  it('stands in two places, which write new ones only', () => {
    const found = sourceFiles('client', 'server')
      .filter(({ text }) => writing.test(withoutComments(text)))
      .map(({ path }) => path);
    assert.deepEqual(found, ['client/files/new-files.ts', 'server/cli/commands/new.ts']);
    const [inEditor, onDisk] = sourceFiles('client/files', 'server/cli/commands')
      .filter(({ path }) => found.includes(path))
      .map(({ text }) => text);
    // Never over what is there: both ask the file system itself, so that nothing can come in between.
    assert.ok(
      (inEditor?.match(/overwrite: (?:true|false)/g) ?? []).every((each) => each === 'overwrite: false'),
    );
    assert.match(onDisk ?? '', /writeFile\([^)]*\), text, \{ flag: 'wx' \}\)/);
  });
});
