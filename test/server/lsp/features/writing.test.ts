import assert from 'node:assert/strict';
import {
  type ArtifactProposalsAnswer,
  ArtifactProposalsRequest,
  type CiteFilesAnswer,
  CiteFilesRequest,
  type CredentialsAnswer,
  CredentialsRequest,
  DeclareRequest,
  type EditAnswer,
  type EditToMake,
  type EvidenceChoicesAnswer,
  EvidenceChoicesRequest,
  type FileNameAnswer,
  FileNameRequest,
  InsertEvidenceRequest,
  type PlaceAnswer,
  PlaceRequest,
  type ScaffoldAnswer,
  ScaffoldRequest,
} from '../../../../server/protocol/messages.ts';
import { FakeEditor } from '../../../support/lsp/client.ts';
import { Folder } from '../../../support/lsp/folder.ts';
import { plainMarkdown, submission } from '../../../support/lsp/texts.ts';

const definition = `id: school/own
title: Our own
outcomes:
  - { id: "1", statement: Listen, details: [{ id: "1.1", statement: Listen first, origin: issuer }] }
parts:
  - { id: part-1, title: Evidence, kind: evidence, evidence: { per: detail } }
`;

describe('What writing commands ask for', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;

  before(async () => {
    folder = new Folder({ 'own.credential.yaml': definition });
    uri = folder.uri('submission.md');
    editor = await FakeEditor.start({ folder: folder.path });
  });

  afterEach(() => editor.close(uri));

  after(async () => {
    await editor.stop();
    folder.remove();
  });

  function ask<Answer>({ method }: { readonly method: string }, params: object): Promise<Answer> {
    return editor.connection.sendRequest(method, params);
  }

  const about = (): { textDocument: { uri: string } } => ({ textDocument: { uri } });

  async function apply(answer: EditAnswer): Promise<void> {
    assert.ok('edits' in answer);
    const { version, edits } = answer;
    await editor.applyEdit({
      documentChanges: [{ textDocument: { uri, version }, edits: edits.map((edit) => ({ ...edit })) }],
    });
  }

  it('are the credentials with their facts, those of the workspace among them', async () => {
    const found = await ask<CredentialsAnswer>(CredentialsRequest, { folder: folder.uri('') });
    const coaching = found.find(({ id }) => id === 'eln/collaborative-leadership-coaching');
    assert.equal(coaching?.outcomes, 4);
    assert.equal(coaching?.details, 9);
    assert.deepEqual(coaching?.video, { minimum: 600, maximum: 900 });
    assert.deepEqual(
      coaching?.parts.map(({ words }) => words.minimum),
      [1000, undefined, 500],
    );
    assert.equal(found.find(({ id }) => id === 'school/own')?.details, 1);
  });

  it('is the text of a submission that begins at its first question', async () => {
    const credential = 'eln/collaborative-leadership-coaching';
    const answer = await ask<ScaffoldAnswer>(ScaffoldRequest, {
      folder: folder.uri(''),
      credential,
      title: 'A: b',
    });
    const { text = '' } = answer?.files[0] ?? {};
    assert.ok(text.includes('title: "A: b"'));
    const before = text.slice(0, answer?.start);
    assert.match(before, /\n## Question 1\. [^\n]+\n\n$/);
    assert.match(text.slice(answer?.start), /^\n\n## /);
    assert.equal(
      await ask(ScaffoldRequest, { folder: folder.uri(''), credential: 'no/such', title: '' }),
      null,
    );
  });

  it('is a name that a file can have', async () => {
    const answer = await ask<FileNameAnswer>(FileNameRequest, { text: '../../my plan', taken: ['My-plan'] });
    assert.deepEqual(answer, { name: 'my-plan-2' });
  });

  it('are proposals for artifacts, and their declaration', async () => {
    const document = await editor.open(uri, submission);
    const params = { ...about(), files: ['file:///elsewhere/Action%20plan.pdf'], taken: [] };
    const [proposal] = (await ask<ArtifactProposalsAnswer>(ArtifactProposalsRequest, params)) ?? [];
    assert.deepEqual(proposal, {
      id: 'action-plan',
      source: 'file:///elsewhere/Action%20plan.pdf',
      name: 'Action plan.pdf',
      file: 'artifacts/Action-plan.pdf',
      isCopied: true,
      isDeclared: false,
      title: 'Action plan',
      kind: 'document',
    });
    const artifacts = [{ id: 'action-plan', file: 'artifacts/Action-plan.pdf', title: 'The plan' }];
    await apply(await ask<EditAnswer>(DeclareRequest, { ...about(), artifacts }));
    const declared = '  - id: action-plan\n    file: artifacts/Action-plan.pdf\n    title: The plan\n---\n';
    assert.ok(document.text.includes(declared));
  });

  it('is one sentence where the head of a submission cannot be read', async () => {
    await editor.open(uri, submission.replace('artifacts:', 'artifacts: ['));
    const artifacts = [{ id: 'plan', file: 'artifacts/plan.pdf' }];
    const answer = await ask<EditAnswer>(DeclareRequest, { ...about(), artifacts });
    assert.ok('problem' in answer);
    assert.match(answer.problem, /^The lines at the top of the submission cannot be read\./);
  });

  it('are the details, that at the cursor and gaps first, and the artifacts', async () => {
    const document = await editor.open(uri, submission);
    const position = document.rangeOf('we look').start;
    const choices = await ask<EvidenceChoicesAnswer>(EvidenceChoicesRequest, { ...about(), position });
    assert.deepEqual(
      choices?.items.slice(0, 3).map(({ name, isHere }) => [name, isHere]),
      [
        ['EO 1.2', true],
        ['EO 1.1', false],
        ['EO 2.1', false],
      ],
    );
    assert.deepEqual(choices?.artifacts, [
      {
        id: 'video',
        kind: 'video',
        file: 'artifacts/session.mp4',
        exists: false,
        references: 2,
        needsPlace: true,
      },
    ]);
  });

  it('is a place as it is typed, read as the format reads it', async () => {
    await editor.open(uri, submission);
    const place = (typed: string): Promise<PlaceAnswer> =>
      ask(PlaceRequest, { ...about(), artifact: 'video', typed });
    assert.deepEqual(await place('3:15 to 4:02'), {
      citation: '[@video, 03:15–04:02]',
      places: '03:15–04:02',
    });
    assert.deepEqual(await place('soon'), {
      problem: '“soon” is no time. Write minutes and seconds, as in 03:15 or 03:15–04:02.',
    });
  });

  it('is the edit that inserts evidence, with the place of the explanation', async () => {
    const document = await editor.open(uri, submission);
    const params = { ...about(), item: '2.1', citation: '[@video, 05:00]' };
    const answer = await ask<EditAnswer>(InsertEvidenceRequest, params);
    await apply(answer);
    assert.match(document.text, /### EO 2\.1 Communicate collaboratively[^\n]*\n\n\[@video, 05:00\] \n/i);
    const { edits, cursor } = answer as EditToMake;
    assert.ok(edits[0]?.newText.slice(0, cursor).endsWith('[@video, 05:00] '));
    const nowhere = await ask<EditAnswer>(InsertEvidenceRequest, { ...params, item: '9.9' });
    assert.ok('problem' in nowhere);
  });

  it('is how files are cited', async () => {
    await editor.open(uri, submission);
    const files = [folder.uri('artifacts/session.mp4'), 'file:///elsewhere/plan.pdf'];
    const line = submission.split('\n').indexOf('We talk openly.');
    const replaced = { start: { line, character: 'We'.length }, end: { line, character: 'We talk '.length } };
    const answer = await ask<CiteFilesAnswer>(CiteFilesRequest, { ...about(), files, replaced });
    assert.deepEqual(answer, { citation: ' [@video] ', outside: [files[1]] });
  });

  it('is nothing for a document that is no submission', async () => {
    await editor.open(uri, plainMarkdown);
    const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.equal(await ask(EvidenceChoicesRequest, about()), null);
    assert.equal(await ask(CiteFilesRequest, { ...about(), files: [], replaced: nowhere }), null);
    assert.equal(await ask(ArtifactProposalsRequest, { ...about(), files: [], taken: [] }), null);
  });
});
