import assert from 'node:assert/strict';
import { able, FakeEditor } from '../../support/lsp/client.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { submission } from '../../support/lsp/texts.ts';

const off = { 'malformed-timestamp': 'off' };

describe('The setting microCredential.rules', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;

  beforeEach(() => {
    folder = new Folder();
    uri = folder.uri('submission.md');
  });

  afterEach(async () => {
    await editor.stop();
    folder.remove();
  });

  /** Waits until the misspelled time has this severity; 0 is none. */
  async function severityIs(wanted: number): Promise<void> {
    await editor.until(() => {
      const found = editor.pushed(uri)?.find(({ code }) => code === 'malformed-timestamp');
      return editor.pushed(uri) !== undefined && (found?.severity ?? 0) === wanted;
    });
  }

  it('is asked for, and holds from the start', async () => {
    editor = await FakeEditor.start({ capabilities: able('configuration'), settings: { rules: off } });
    await editor.open(uri, submission);
    await severityIs(0);
  });

  it('takes effect at once when it changes', async () => {
    editor = await FakeEditor.start({ capabilities: able('configuration') });
    await editor.open(uri, submission);
    await severityIs(1);
    for (const [name, severity] of [
      ['warning', 2],
      ['information', 3],
      ['hint', 4],
      ['off', 0],
    ] as const) {
      editor.settings = { rules: { 'malformed-timestamp': name } };
      await editor.notify('workspace/didChangeConfiguration', { settings: null });
      await severityIs(severity);
    }
    editor.settings = null;
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
    await severityIs(1);
  });

  it('has pulled diagnostics asked for again', async () => {
    editor = await FakeEditor.start({ capabilities: able('configuration', 'pull', 'refresh') });
    await editor.open(uri, submission);
    await editor.pull(uri);
    editor.settings = { rules: off };
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.refreshes > 0);
    const report = await editor.pull(uri);
    assert.ok(report.kind === 'full');
    assert.ok(report.items.every(({ code }) => code !== 'malformed-timestamp'));
  });

  it('gives way to the submission’s own front matter', async () => {
    editor = await FakeEditor.start({ capabilities: able('configuration'), settings: { rules: off } });
    await editor.open(
      uri,
      submission.replace('artifacts:', 'rules: { malformed-timestamp: hint }\nartifacts:'),
    );
    await severityIs(4);
  });

  for (const settings of [{ microCredential: { rules: off } }, { rules: off }]) {
    it(`is taken from a client that sends ${JSON.stringify(settings)} unasked`, async () => {
      editor = await FakeEditor.start();
      await editor.open(uri, submission);
      await severityIs(1);
      await editor.notify('workspace/didChangeConfiguration', { settings });
      await severityIs(0);
    });

    it(`is taken from the start-up options ${JSON.stringify(settings)}`, async () => {
      editor = await FakeEditor.start({ initializationOptions: settings });
      await editor.open(uri, submission);
      await severityIs(0);
    });
  }

  it('is passed over where it is not what it must be', async () => {
    editor = await FakeEditor.start({ capabilities: able('configuration') });
    await editor.open(uri, submission);
    await severityIs(1);
    const wrong = [
      7,
      'off',
      [],
      { rules: 'off' },
      { rules: null },
      { rules: { 'malformed-timestamp': 'loud' } },
    ];
    for (const settings of wrong) {
      editor.settings = settings;
      await editor.notify('workspace/didChangeConfiguration', { settings: null });
    }
    const version = await editor.replace(uri, 'openly', 'gladly');
    await editor.pushOf(uri, version);
    await severityIs(1);
    editor.settings = { rules: { ...off, 'no-such-code': 'off', 'too-few-words': 3 } };
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
    await severityIs(0);
  });
});

describe('The settings of single folders', () => {
  it('hold for the documents in them alone', async () => {
    const folder = new Folder();
    const editor = await FakeEditor.start({
      capabilities: able('configuration'),
      settings: (scope: string | undefined) => (scope?.includes('/quiet/') ? { rules: off } : {}),
    });
    const isTold = (uri: string): boolean | undefined =>
      editor.pushed(uri)?.some(({ code }) => code === 'malformed-timestamp');
    try {
      await editor.open(folder.uri('quiet/submission.md'), submission);
      await editor.open(folder.uri('loud/submission.md'), submission);
      await editor.until(() => isTold(folder.uri('loud/submission.md')) === true);
      await editor.until(() => isTold(folder.uri('quiet/submission.md')) === false);
    } finally {
      await editor.stop();
      folder.remove();
    }
  });
});

describe('The setting microCredential.run', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;

  beforeEach(() => {
    folder = new Folder();
    uri = folder.uri('submission.md');
  });

  afterEach(async () => {
    await editor.stop();
    folder.remove();
  });

  const misspelled = (codes: readonly { code?: unknown }[]): number =>
    codes.filter(({ code }) => code === 'malformed-timestamp').length;

  it('lets pulled diagnostics wait for the save', async () => {
    editor = await FakeEditor.start({
      capabilities: able('configuration', 'pull', 'refresh'),
      settings: { run: 'onSave' },
    });
    await editor.open(uri, submission);
    // The settings of the document itself have arrived when the server asks for a new look.
    await editor.until(() => editor.refreshes > 0);
    const first = await editor.pull(uri);
    assert.ok(first.kind === 'full' && first.resultId !== undefined);
    await editor.replace(uri, '4:75', '4:15');
    const held = await editor.pull(uri, first.resultId);
    assert.deepEqual(held, { kind: 'unchanged', resultId: first.resultId });
    await editor.save(uri);
    const saved = await editor.pull(uri, first.resultId);
    assert.ok(saved.kind === 'full');
    assert.equal(misspelled(saved.items), 0);
  });

  it('lets pushed diagnostics wait for the save, and the coverage go on', async () => {
    editor = await FakeEditor.start({ initializationOptions: { run: 'onSave' } });
    await editor.open(uri, submission);
    await editor.until(() => misspelled(editor.pushed(uri) ?? []) === 1);
    const pushes = editor.published.length;
    const changes = editor.coverageChangesOf(uri).length;
    await editor.replace(uri, '4:75', '4:15');
    await editor.until(() => editor.coverageChangesOf(uri).length > changes);
    assert.equal(editor.published.length, pushes);
    await editor.save(uri);
    await editor.until(() => misspelled(editor.pushed(uri) ?? []) === 0);
  });
});

describe('The setting microCredential.privateNames', () => {
  it('adds to the names of the front matter', async () => {
    const folder = new Folder();
    const uri = folder.uri('submission.md');
    const editor = await FakeEditor.start({
      initializationOptions: { privateNames: ['Ana Rivera', 7, ''] },
    });
    try {
      await editor.open(uri, submission.replace('We talk', 'Ana Rivera and I talk'));
      await editor.until(() =>
        editor
          .pushed(uri)
          ?.some(
            ({ code, message }) => code === 'personal-information' && String(message).includes('Ana Rivera'),
          ),
      );
      const { range } = editor.pushed(uri)?.find(({ code }) => code === 'personal-information') ?? {};
      assert.deepEqual(range, editor.document(uri).rangeOf('Ana Rivera'));
    } finally {
      await editor.stop();
      folder.remove();
    }
  });
});
