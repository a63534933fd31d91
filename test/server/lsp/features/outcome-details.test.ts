import assert from 'node:assert/strict';
import type { OutcomeDetails } from '../../../../server/protocol/outcome-details.ts';
import { able, codesOf, FakeEditor } from '../../../support/lsp/client.ts';
import { Folder } from '../../../support/lsp/folder.ts';
import { submission } from '../../../support/lsp/texts.ts';

describe('The portal’s details, over the protocol', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;

  before(async () => {
    folder = new Folder({ 'submission.md': submission });
    uri = folder.uri('submission.md');
    editor = await FakeEditor.start({ folder: folder.path, capabilities: able('pull', 'refresh', 'watch') });
    await editor.open(uri, submission);
  });

  after(async () => {
    await editor.stop();
    folder.remove();
  });

  const ask = (text: string, at = uri): Promise<OutcomeDetails | null> =>
    editor.request('microCredential/outcomeDetails', { textDocument: { uri: at }, text });

  it('are told with what was left out, before anything is written', async () => {
    const found = await ask('1.1 Builds trust\n9.1 Flies');
    assert.deepEqual(
      found?.outcomes.map(({ id, details }) => [id, details]),
      [['1', [{ id: '1.1', statement: 'Builds trust' }]]],
    );
    assert.deepEqual(found?.notUnderstood, [
      { line: 2, text: '9.1 Flies', reason: 'The credential has no outcome 9.' },
    ]);
    assert.equal(found?.fileName, 'collaborative-leadership-coaching.credential.yaml');
    assert.equal(found.abbreviation, 'EO');
  });

  it('count for the submission once their definition file lies beside it', async () => {
    const found = await ask('1.1 Builds trust\n1.2 Names the issue\n1.3 Closes the loop');
    assert.ok(found);
    const file = folder.write(found.fileName, found.definition);
    assert.ok(file);
    await editor.filesChanged({ uri: folder.uri(found.fileName), type: 1 });
    // What becomes known of the artifacts changes the coverage too, perhaps before the definition does.
    let seen = 0;
    let statement: string | undefined;
    while (statement !== 'Closes the loop') {
      await editor.until(() => editor.coverageChangesOf(uri).length > seen);
      seen = editor.coverageChangesOf(uri).length;
      statement = (await editor.coverage(uri))?.coverage.outcomes[0]?.details.at(-1)?.statement;
    }
    const report = await editor.pull(uri);
    assert.ok(report.kind === 'full');
    assert.ok(!codesOf(report.items).includes('unknown-credential'));
  });

  it('are nothing where there is no submission', async () => {
    assert.equal(await ask('1.1 Builds trust', folder.uri('other.md')), null);
  });
});
