import assert from 'node:assert/strict';
import { type CitationsReport, CitationsRequest } from '../../../../server/protocol/messages.ts';
import { FakeEditor } from '../../../support/lsp/client.ts';
import { Folder } from '../../../support/lsp/folder.ts';
import { plainMarkdown } from '../../../support/lsp/texts.ts';

const head = `---
credential: eln/collaborative-leadership-coaching
artifacts:
  - { id: video, file: artifacts/session.mp4, title: "Coaching <b>conversation</b>" }
  - { id: plan, file: artifacts/plan.pdf }
---

# Part 1. Overview Questions

`;

describe('What the citations mean', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;

  beforeEach(async () => {
    folder = new Folder();
    uri = folder.uri('submission.md');
    editor = await FakeEditor.start();
  });

  afterEach(async () => {
    await editor.stop();
    folder.remove();
  });

  const ask = (): Promise<CitationsReport | null> =>
    editor.request(CitationsRequest.method, { textDocument: { uri } });

  async function told(body: string): Promise<CitationsReport['citations']> {
    await editor.open(uri, head + body);
    const report = await ask();
    assert.ok(report);
    assert.equal(report.version, 1);
    return report.citations;
  }

  it('is told with title, file and place, each text once', async () => {
    const citations = await told('[@video, 03:15–04:02] and again [@video, 03:15–04:02], [@plan].');
    assert.deepEqual(citations, [
      {
        text: '[@video, 03:15–04:02]',
        form: 'citation',
        places: [
          {
            artifact: 'video',
            title: 'Coaching <b>conversation</b>',
            file: 'artifacts/session.mp4',
            kind: 'video',
            locator: { kind: 'time', start: 195, end: 242 },
          },
        ],
      },
      {
        text: '[@plan]',
        form: 'citation',
        places: [{ artifact: 'plan', file: 'artifacts/plan.pdf', kind: 'document' }],
      },
    ]);
  });

  it('names every place of a bracket, on one line even where it stands in a quote', async () => {
    const [cited] = await told('> So [@video, 03:15;\n> 04:02; @plan,\n> p. 3].');
    assert.equal(cited?.text, '[@video, 03:15; 04:02; @plan, p. 3]');
    assert.deepEqual(
      cited?.places.map(({ artifact, locator }) => [artifact, locator?.kind]),
      [
        ['video', 'time'],
        ['video', 'time'],
        ['plan', 'page'],
      ],
    );
  });

  it('says what is wrong with an artifact or a place, in a sentence', async () => {
    const citations = await told('[@vidoe, 01:00] [@video, 3:75] [@video, 04:02–03:15; @plan, p. 3]');
    assert.deepEqual(
      citations.map(({ places }) => places.map(({ problem, written }) => [problem?.about, written])),
      [
        [['artifact', undefined]],
        [['place', '3:75']],
        [
          ['place', undefined],
          [undefined, undefined],
        ],
      ],
    );
    assert.match(citations[0]?.places[0]?.problem?.message ?? '', /No artifact is called “vidoe”/);
    assert.match(citations[1]?.places[0]?.problem?.message ?? '', /3:75/);
  });

  it('names a link by its target as it is written', async () => {
    const [link] = await told('[see](./artifacts/session.mp4#t=195,242)');
    assert.equal(link?.form, 'link');
    assert.equal(link?.text, './artifacts/session.mp4#t=195,242');
    assert.deepEqual(link?.places[0]?.locator, { kind: 'time', start: 195, end: 242 });
  });

  it('is nothing for what is no submission, or is not open', async () => {
    assert.equal(await ask(), null);
    await editor.open(uri, plainMarkdown);
    assert.equal(await ask(), null);
  });
});
