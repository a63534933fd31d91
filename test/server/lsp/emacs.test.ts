import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { commandLineBundle } from '../../support/lsp/bundles.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { submission } from '../../support/lsp/texts.ts';
import { skip } from '../../support/skip.ts';

const script = fileURLToPath(new URL('emacs/help.el', import.meta.url));

describe('Emacs with eglot, as they come', () => {
  let folder: Folder | undefined;

  before(function () {
    if (spawnSync('emacs', ['--version']).status !== 0) {
      skip(this, 'Emacs is not installed here');
    }
  });

  afterEach(() => folder?.remove());

  it('helps to write: completes, hovers, renames and applies a fix', async function () {
    folder = new Folder({ 'submission.md': submission });
    const helped = await write(folder);
    if (helped.missing) {
      skip(this, 'eglot is not installed here');
    }
    assert.equal(helped.fault, undefined);
    assert.match(helped.hover, /video/);
    assert.match(helped.hover, /artifacts.*session.*mp4/);
    assert.equal(helped.completed, 'We talk openly. [@video, 05:00]');
    assert.equal(helped.actions[0], 'Change to “05:15”');
    const expected = submission
      .replace('We talk openly.', helped.completed)
      .replaceAll('video', 'clip')
      .replace('4:75', '05:15');
    assert.equal(helped.text, expected);
  });
});

/** Runs the script without any settings of the user: a home of its own, in which nothing is. */
async function write(folder: Folder): Promise<Helped> {
  const child = spawn('emacs', ['--batch', '--no-init-file', '--load', script], {
    env: {
      ...process.env,
      HOME: folder.path,
      LC_ALL: 'C.UTF-8',
      MICRO_CREDENTIAL_SERVER: JSON.stringify([process.execPath, commandLineBundle, 'server', '--stdio']),
      MICRO_CREDENTIAL_FILE: folder.at('submission.md'),
    },
    timeout: 25_000,
    killSignal: 'SIGKILL',
  });
  child.stdin.end();
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => errors.push(bytes));
  await once(child, 'close');
  const line = Buffer.concat(output)
    .toString()
    .split('\n')
    .find((each) => each.startsWith('{'));
  assert.ok(line, `Emacs said: ${Buffer.concat(errors)}`);
  return JSON.parse(line);
}

interface Helped {
  /** Whether there is an Emacs without eglot. */
  readonly missing?: boolean;
  readonly fault?: string;
  readonly hover: string;
  readonly completed: string;
  readonly actions: readonly string[];
  readonly text: string;
}
