import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { commandLineBundle, exampleFolder } from '../../support/lsp/bundles.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { submission } from '../../support/lsp/texts.ts';
import { skip } from '../../support/skip.ts';
import { run } from '../cli/run.ts';

function script(name: string): string {
  return fileURLToPath(new URL(`neovim/${name}`, import.meta.url));
}

describe('Neovim, as it comes', () => {
  let folder: Folder;

  before(function () {
    if (spawnSync('nvim', ['--version']).status !== 0) {
      skip(this, 'Neovim (nvim) is not installed here');
    }
  });

  beforeEach(() => {
    folder = new Folder({ 'submission.md': submission });
  });

  afterEach(() => folder?.remove());

  it('shows for a small submission what the command line finds', () => shows('submission.md', folder.path));

  it('shows for the half-way example what the command line finds', async function () {
    const name = 'submission-half-way.md';
    if (!existsSync(path.join(exampleFolder, name))) skip(this, 'the example is not there');
    await shows(name, exampleFolder);
  });

  async function shows(name: string, where: string): Promise<void> {
    const { out } = await run(where, ['check', name, '--format', 'json']);
    const found = JSON.parse(out).submissions[0].diagnostics.map(
      (each: { code: string; range: { start: { line: number } } }) => `${each.range.start.line} ${each.code}`,
    );
    const { filetype, diagnostics } = await open<Shown>('diagnostics.lua', path.join(where, name));
    assert.equal(filetype, 'markdown');
    assert.deepEqual(diagnostics.map(({ line, code }) => `${line} ${code}`).sort(), found.sort());
    assert.ok(diagnostics.every(({ source }) => source === 'Micro-Credential'));
  }

  it('helps to write: completes, hovers, renames and applies a fix', async () => {
    const helped = await open<Helped>('help.lua', folder.at('submission.md'));
    assert.match(helped.hover.join('\n'), /video/);
    assert.match(helped.hover.join('\n'), /artifacts.*session.*mp4/);
    assert.deepEqual(
      helped.completion.map(({ word }) => word),
      ['video'],
    );
    assert.equal(helped.actions[0], 'Change to “05:15”');
    const expected = submission
      .replace('We talk openly.', 'We talk openly. [@video, 05:00]')
      .replaceAll('video', 'clip')
      .replace('4:75', '05:15');
    assert.equal(helped.text.trimEnd(), expected.trimEnd());
  });

  async function open<Result extends { readonly fault?: string }>(
    name: string,
    file: string,
  ): Promise<Result> {
    // `--clean`: no settings of the user, no plugins. Its folders are its own, so that it leaves nothing behind.
    const child = spawn('nvim', ['--clean', '--headless', '-n', '-S', script(name)], {
      env: {
        ...process.env,
        HOME: folder.path,
        XDG_CACHE_HOME: folder.at('cache'),
        XDG_STATE_HOME: folder.at('state'),
        XDG_DATA_HOME: folder.at('data'),
        MICRO_CREDENTIAL_SERVER: JSON.stringify([process.execPath, commandLineBundle, 'server', '--stdio']),
        MICRO_CREDENTIAL_FILE: file,
      },
      timeout: 15_000,
      killSignal: 'SIGKILL',
    });
    child.stdin.end();
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => errors.push(bytes));
    await once(child, 'close');
    const [line = ''] = Buffer.concat(output).toString().split('\n');
    assert.match(line, /^\{/, `Neovim said: ${Buffer.concat(errors)}`);
    const shown = JSON.parse(line);
    assert.equal(shown.fault, undefined);
    return shown;
  }
});

interface Shown {
  readonly fault?: string;
  readonly filetype: string;
  readonly diagnostics: readonly { readonly code: string; readonly line: number; readonly source: string }[];
}

interface Helped {
  readonly fault?: string;
  readonly hover: readonly string[];
  readonly completion: readonly { readonly word: string }[];
  /** The titles of what can be done, in the order in which Neovim lists them. */
  readonly actions: readonly string[];
  readonly text: string;
}
