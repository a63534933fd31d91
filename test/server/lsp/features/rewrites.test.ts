import assert from 'node:assert/strict';
import { able, codesOf, FakeEditor } from '../../../support/lsp/client.ts';
import { submission } from '../../../support/lsp/texts.ts';

const uri = 'file:///nowhere/submission.md';
const citation = '[@video, 03:15–04:02]';
const link = '[03:15–04:02](artifacts/session.mp4#t=195,242)';

describe('Rewriting without changing what is meant', () => {
  let editor: FakeEditor;

  before(async () => {
    editor = await FakeEditor.start({ capabilities: able('codeActions', 'versionedEdits') });
  });

  afterEach(async () => {
    await editor.close(uri);
    // What was pushed is taken back before this is answered.
    await editor.coverage(uri);
  });

  after(() => editor.stop());

  async function rewrite(place: string, title: RegExp, kind = 'refactor.rewrite'): Promise<void> {
    const actions = await editor.codeActions(uri, editor.document(uri).rangeOf(place), [kind]);
    const action = actions.find((each) => title.test(each.title));
    assert.equal(action?.kind, kind);
    assert.ok(action.edit);
    await editor.applyEdit(action.edit);
  }

  it('goes from a citation to a link and back', async () => {
    const document = await editor.open(uri, submission);
    const codes = codesOf(await editor.pushOf(uri, 1));
    await rewrite('03:15', /^Write as a link$/);
    assert.equal(document.text, submission.replace(citation, link));
    assert.deepEqual(codesOf(await editor.pushOf(uri, document.version)), codes);
    await rewrite('t=195', /^Write as a citation$/);
    assert.equal(document.text, submission);
  });

  it('is offered beside remedies, for what it is, and not to those who want remedies only', async () => {
    const document = await editor.open(uri, submission);
    const range = document.rangeOf('03:15');
    const kinds = async (only?: string[]) =>
      (await editor.codeActions(uri, range, only)).map(({ kind }) => kind);
    assert.ok((await kinds()).includes('refactor.rewrite'));
    assert.deepEqual(await kinds(['refactor']), ['refactor.rewrite']);
    assert.ok(!(await kinds(['quickfix'])).includes('refactor.rewrite'));
    assert.ok(!(await kinds(['refactor.extract'])).includes('refactor.rewrite'));
  });

  it('declares the file of a link', async () => {
    const text = submission.replace('We talk openly.', 'We talk, see [page 2](artifacts/Notes.pdf#page=2).');
    const document = await editor.open(uri, text);
    await rewrite('page 2', /^Declare “artifacts\/Notes\.pdf” as the artifact “notes”$/);
    const declared = '    file: artifacts/session.mp4\n  - id: notes\n    file: artifacts/Notes.pdf\n';
    assert.equal(document.text, text.replace('    file: artifacts/session.mp4\n', declared));
    const [action] = await editor.codeActions(uri, document.rangeOf('page 2'), ['refactor']);
    assert.equal(action?.title, 'Write as a citation');
  });

  it('declares what is cited and unlike anything that is declared', async () => {
    const document = await editor.open(uri, submission.replace('4:75]', '05:15; @agenda, p. 3]'));
    assert.ok(codesOf(await editor.pushOf(uri, 1)).includes('unknown-artifact'));
    await rewrite('agenda', /^Declare “artifacts\/agenda\.pdf” as the artifact “agenda”$/, 'quickfix');
    const codes = codesOf(await editor.pushOf(uri, document.version));
    assert.ok(!codes.includes('unknown-artifact') && !codes.some((code) => code.startsWith('front-matter')));
  });
});
