import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { able, codesOf, FakeEditor } from '../../support/lsp/client.ts';
import { Folder } from '../../support/lsp/folder.ts';

const short = (minimum: number): string =>
  `id: our/short\ntitle: Short\nparts: [{ id: part-1, title: Story, kind: narrative, words: { minimum: ${minimum} } }]\n`;
const submission = '---\ncredential: our/short\n---\n\n# Part 1\n\nFour words of story.\n';

const created = 1;
const changed = 2;
const deleted = 3;

describe('Definitions of the workspace', () => {
  let folder: Folder;
  let editor: FakeEditor;

  beforeEach(() => {
    folder = new Folder({ 'definitions/short.credential.yaml': short(10) });
  });

  afterEach(async () => {
    await editor.stop();
    folder.remove();
  });

  const uri = (): string => folder.uri('submission.md');
  const definition = (): string => folder.uri('definitions/short.credential.yaml');

  async function messages(): Promise<string[]> {
    const report = await editor.pull(uri());
    return report.kind === 'full' ? report.items.map(({ message }) => String(message)) : [];
  }

  /** Waits until a pull gives a message that matches. */
  async function becomes(expected: RegExp): Promise<void> {
    for (let attempt = 0; attempt < 100; attempt++) {
      if ((await messages()).some((message) => expected.test(message))) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.fail(`${expected} is not among ${JSON.stringify(await messages())}`);
  }

  it('are known from the first diagnostics on', async () => {
    editor = await FakeEditor.start({ folder: folder.path, capabilities: able('pull') });
    await editor.open(uri(), submission);
    assert.deepEqual(await messages(), ['Part 1 has 4 of 10 words: 6 to go.']);
  });

  it('are known to a client that is pushed to, without a word of an unknown credential before', async () => {
    editor = await FakeEditor.start({ folder: folder.path });
    await editor.open(uri(), submission);
    assert.deepEqual(codesOf(await editor.pushOf(uri(), 1)), ['too-few-words']);
    assert.ok(
      !editor.published.some(({ diagnostics }) => codesOf(diagnostics).includes('unknown-credential')),
    );
  });

  it('are read again when their files change, come and go', async () => {
    editor = await FakeEditor.start({ folder: folder.path, capabilities: able('pull', 'watch', 'refresh') });
    await editor.open(uri(), submission);
    await becomes(/of 10 words/);
    folder.write('definitions/short.credential.yaml', short(20));
    await editor.filesChanged({ uri: definition(), type: changed });
    await becomes(/of 20 words/);
    assert.ok(editor.refreshes > 0);
    folder.write('near.credential.yaml', short(30));
    await editor.filesChanged({ uri: folder.uri('near.credential.yaml'), type: created });
    await becomes(/of 30 words/);
    rmSync(folder.at('near.credential.yaml'));
    rmSync(folder.at('definitions'), { recursive: true });
    await editor.filesChanged(
      { uri: folder.uri('near.credential.yaml'), type: deleted },
      { uri: folder.uri('definitions'), type: deleted },
    );
    await becomes(/^No credential is known/);
    folder.write('moved here/short.credential.yaml', short(40));
    await editor.filesChanged({ uri: folder.uri('moved here'), type: created });
    await becomes(/of 40 words/);
  });

  it('are looked at again where the client has overlooked that they changed, came or went', async () => {
    editor = await FakeEditor.start({ folder: folder.path, capabilities: able('pull', 'watch') });
    await editor.open(uri(), submission);
    await becomes(/of 10 words/);
    folder.write('definitions/short.credential.yaml', short(20));
    await editor.notify('microCredential/lookAgain');
    await becomes(/of 20 words/);
    folder.write('near.credential.yaml', short(30));
    await editor.notify('microCredential/lookAgain');
    await becomes(/of 30 words/);
    rmSync(folder.at('near.credential.yaml'));
    rmSync(folder.at('definitions'), { recursive: true });
    await editor.notify('microCredential/lookAgain');
    await becomes(/^No credential is known/);
  });

  it('count as they stand in the editor, saved or not', async () => {
    editor = await FakeEditor.start({ folder: folder.path, capabilities: able('pull') });
    await editor.open(uri(), submission);
    await becomes(/of 10 words/);
    await editor.open(definition(), short(10));
    await editor.replace(definition(), '10', '50');
    await becomes(/of 50 words/);
    await editor.close(definition());
    await becomes(/of 10 words/);
  });

  it('are found beside a submission that is in no workspace', async () => {
    folder.write('beside.credential.yaml', short(15));
    editor = await FakeEditor.start({ capabilities: able('pull') });
    await editor.open(uri(), submission);
    await becomes(/of 15 words/);
  });

  it('are told what is wrong with them, on pull and on push, with a remedy', async () => {
    const wrong = `${short(10)}extends: ./gone.credential.yaml\nisuer: Us\n`;
    editor = await FakeEditor.start({ folder: folder.path, capabilities: able('pull', 'codeActions') });
    const document = await editor.open(definition(), wrong);
    const report = await editor.pull(definition());
    assert.ok(report.kind === 'full');
    assert.deepEqual(codesOf(report.items).sort(), ['credential-schema', 'unknown-extends']);
    assert.equal((await editor.pull(definition(), report.resultId)).kind, 'unchanged');
    const [action] = await editor.codeActions(definition(), document.rangeOf('isuer'));
    assert.deepEqual(action?.edit?.changes?.[definition()], [
      { range: document.rangeOf('isuer'), newText: 'issuer' },
    ]);
    await editor.stop();
    editor = await FakeEditor.start({ folder: folder.path });
    await editor.open(definition(), wrong);
    assert.deepEqual(codesOf(await editor.pushOf(definition(), 1)).sort(), [
      'credential-schema',
      'unknown-extends',
    ]);
    assert.equal(await editor.coverage(definition()), null);
  });

  it('see each other: what one extends is found when it comes', async () => {
    const other = folder.uri('definitions/other.credential.yaml');
    editor = await FakeEditor.start({ folder: folder.path });
    await editor.open(other, 'id: our/other\nextends: our/base\n');
    assert.deepEqual(codesOf(await editor.pushOf(other, 1)), ['unknown-extends']);
    await editor.open(folder.uri('base.credential.yaml'), 'id: our/base\ntitle: Base\n');
    for (let attempt = 0; attempt < 100 && editor.pushed(other)?.length !== 0; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.deepEqual(editor.pushed(other), []);
  });
});
