import assert from 'node:assert/strict';
import { able, FakeEditor } from '../../support/lsp/client.ts';
import { deskForEach } from '../../support/lsp/desk.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { submission } from '../../support/lsp/texts.ts';

const off = { 'malformed-timestamp': 'off' };

describe('The setting microCredential.rules', () => {
  const desk = deskForEach();

  /** Waits until the misspelled time has this severity; 0 is none. */
  async function severityIs(wanted: number): Promise<void> {
    await desk.editor.until(() => {
      const found = desk.editor.pushed(desk.uri)?.find(({ code }) => code === 'malformed-timestamp');
      return desk.editor.pushed(desk.uri) !== undefined && (found?.severity ?? 0) === wanted;
    });
  }

  it('is asked for, and holds from the start', async () => {
    desk.editor = await FakeEditor.start({ capabilities: able('configuration'), settings: { rules: off } });
    await desk.editor.open(desk.uri, submission);
    await severityIs(0);
  });

  it('takes effect at once when it changes', async () => {
    desk.editor = await FakeEditor.start({ capabilities: able('configuration') });
    await desk.editor.open(desk.uri, submission);
    await severityIs(1);
    for (const [name, severity] of [
      ['warning', 2],
      ['information', 3],
      ['hint', 4],
      ['off', 0],
    ] as const) {
      desk.editor.settings = { rules: { 'malformed-timestamp': name } };
      await desk.editor.notify('workspace/didChangeConfiguration', { settings: null });
      await severityIs(severity);
    }
    desk.editor.settings = null;
    await desk.editor.notify('workspace/didChangeConfiguration', { settings: null });
    await severityIs(1);
  });

  it('has pulled diagnostics asked for again', async () => {
    desk.editor = await FakeEditor.start({ capabilities: able('configuration', 'pull', 'refresh') });
    await desk.editor.open(desk.uri, submission);
    await desk.editor.pull(desk.uri);
    desk.editor.settings = { rules: off };
    await desk.editor.notify('workspace/didChangeConfiguration', { settings: null });
    await desk.editor.until(() => desk.editor.refreshes > 0);
    const report = await desk.editor.pull(desk.uri);
    assert.ok(report.kind === 'full');
    assert.ok(report.items.every(({ code }) => code !== 'malformed-timestamp'));
  });

  it('gives way to the submission’s own front matter', async () => {
    desk.editor = await FakeEditor.start({ capabilities: able('configuration'), settings: { rules: off } });
    await desk.editor.open(
      desk.uri,
      submission.replace('artifacts:', 'rules: { malformed-timestamp: hint }\nartifacts:'),
    );
    await severityIs(4);
  });

  for (const settings of [{ microCredential: { rules: off } }, { rules: off }]) {
    it(`is taken from a client that sends ${JSON.stringify(settings)} unasked`, async () => {
      desk.editor = await FakeEditor.start();
      await desk.editor.open(desk.uri, submission);
      await severityIs(1);
      await desk.editor.notify('workspace/didChangeConfiguration', { settings });
      await severityIs(0);
    });

    it(`is taken from the start-up options ${JSON.stringify(settings)}`, async () => {
      desk.editor = await FakeEditor.start({ initializationOptions: settings });
      await desk.editor.open(desk.uri, submission);
      await severityIs(0);
    });
  }

  it('is passed over where it is not what it must be', async () => {
    desk.editor = await FakeEditor.start({ capabilities: able('configuration') });
    await desk.editor.open(desk.uri, submission);
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
      desk.editor.settings = settings;
      await desk.editor.notify('workspace/didChangeConfiguration', { settings: null });
    }
    const version = await desk.editor.replace(desk.uri, 'openly', 'gladly');
    await desk.editor.pushOf(desk.uri, version);
    await severityIs(1);
    desk.editor.settings = { rules: { ...off, 'no-such-code': 'off', 'too-few-words': 3 } };
    await desk.editor.notify('workspace/didChangeConfiguration', { settings: null });
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
  const desk = deskForEach();

  const misspelled = (codes: readonly { code?: unknown }[]): number =>
    codes.filter(({ code }) => code === 'malformed-timestamp').length;

  it('lets pulled diagnostics wait for the save', async () => {
    desk.editor = await FakeEditor.start({
      capabilities: able('configuration', 'pull', 'refresh'),
      settings: { run: 'onSave' },
    });
    await desk.editor.open(desk.uri, submission);
    // The settings of the document itself have arrived when the server asks for a new look.
    await desk.editor.until(() => desk.editor.refreshes > 0);
    const first = await desk.editor.pull(desk.uri);
    assert.ok(first.kind === 'full' && first.resultId !== undefined);
    await desk.editor.replace(desk.uri, '4:75', '4:15');
    const held = await desk.editor.pull(desk.uri, first.resultId);
    assert.deepEqual(held, { kind: 'unchanged', resultId: first.resultId });
    await desk.editor.save(desk.uri);
    const saved = await desk.editor.pull(desk.uri, first.resultId);
    assert.ok(saved.kind === 'full');
    assert.equal(misspelled(saved.items), 0);
  });

  it('lets pushed diagnostics wait for the save, and the coverage go on', async () => {
    desk.editor = await FakeEditor.start({ initializationOptions: { run: 'onSave' } });
    await desk.editor.open(desk.uri, submission);
    await desk.editor.until(() => misspelled(desk.editor.pushed(desk.uri) ?? []) === 1);
    const pushes = desk.editor.published.length;
    const changes = desk.editor.coverageChangesOf(desk.uri).length;
    await desk.editor.replace(desk.uri, '4:75', '4:15');
    await desk.editor.until(() => desk.editor.coverageChangesOf(desk.uri).length > changes);
    assert.equal(desk.editor.published.length, pushes);
    await desk.editor.save(desk.uri);
    await desk.editor.until(() => misspelled(desk.editor.pushed(desk.uri) ?? []) === 0);
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
