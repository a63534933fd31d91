import assert from 'node:assert/strict';
import { able, FakeEditor } from '../../support/lsp/client.ts';
import { Folder } from '../../support/lsp/folder.ts';

const definition = (id: string, minimum: number): string =>
  `id: ${id}\ntitle: Short\nparts: [{ id: part-1, title: Story, kind: narrative, words: { minimum: ${minimum} } }]\n`;
const submission = (credential: string): string =>
  `---\ncredential: ${credential}\n---\n\n# Part 1\n\nFour words of story.\n`;

describe('A workspace of several folders', () => {
  let folder: Folder;
  let editor: FakeEditor;

  beforeEach(async () => {
    folder = new Folder({
      'autumn/short.credential.yaml': definition('our/short', 10),
      'spring/short.credential.yaml': definition('our/short', 20),
      'spring/common/apart.credential.yaml': definition('our/apart', 30),
    });
    editor = await FakeEditor.start({ folder: folder.at('autumn'), capabilities: able('pull', 'watch') });
    await addSpring();
    await editor.open(folder.uri('autumn/submission.md'), submission('our/short'));
    await editor.open(folder.uri('spring/submission.md'), submission('our/short'));
    await editor.open(folder.uri('spring/other.md'), submission('our/apart'));
  });

  afterEach(async () => {
    assert.deepEqual(editor.log, []);
    await editor.stop();
    folder.remove();
  });

  const spring = (): object => ({ uri: folder.uri('spring'), name: 'spring' });
  const addSpring = (): Promise<void> =>
    editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [spring()], removed: [] } });
  const removeSpring = (): Promise<void> =>
    editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [spring()] } });

  async function messages(name: string): Promise<string[]> {
    const report = await editor.pull(folder.uri(name));
    return report.kind === 'full' ? report.items.map(({ message }) => String(message)) : [];
  }

  /** Waits until a pull gives one message, which matches. */
  async function becomes(name: string, expected: RegExp): Promise<void> {
    for (let attempt = 0; attempt < 100; attempt++) {
      const [message = '', ...others] = await messages(name);
      if (others.length === 0 && expected.test(message)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.fail(`${expected} is not what is told: ${JSON.stringify(await messages(name))}`);
  }

  it('takes for each submission what is nearest to it, though all names are the same', async () => {
    await becomes('autumn/submission.md', /of 10 words/);
    await becomes('spring/submission.md', /of 20 words/);
    await becomes('spring/other.md', /of 30 words/);
  });

  it('may lose one: its submissions that are open know what lies beside them, and nothing else', async () => {
    await becomes('spring/other.md', /of 30 words/);
    await removeSpring();
    await becomes('spring/other.md', /^No credential is known/);
    await becomes('spring/submission.md', /of 20 words/);
    await becomes('autumn/submission.md', /of 10 words/);
    assert.equal((await editor.coverage(folder.uri('spring/submission.md')))?.coverage.title, '');
    await addSpring();
    await becomes('spring/other.md', /of 30 words/);
    await becomes('spring/submission.md', /of 20 words/);
  });
});
