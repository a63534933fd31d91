import assert from 'node:assert/strict';
import type { CoverageReport } from '../../../server/protocol/messages.ts';
import { deskForAll } from '../../support/lsp/desk.ts';
import { plainMarkdown, submission } from '../../support/lsp/texts.ts';

describe('Coverage', () => {
  const desk = deskForAll();

  /** Makes a change and waits until the server has spoken of it. */
  async function change(text: string, by: string): Promise<void> {
    const version = await desk.editor.replace(desk.uri, text, by);
    await desk.editor.pushOf(desk.uri, version);
  }

  async function report(): Promise<CoverageReport> {
    const answer = await desk.editor.coverage(desk.uri);
    assert.ok(answer);
    return answer;
  }

  it('tells the state of every item, with the places to go to', async () => {
    const document = await desk.editor.open(desk.uri, submission);
    const { coverage, extents, version } = await report();
    assert.equal(version, 1);
    assert.equal(coverage.state, 'drafting');
    assert.deepEqual(coverage.summary, { details: 9, covered: 0, partial: 2, missing: 7 });
    const [first] = coverage.outcomes;
    assert.deepEqual(first?.details[0]?.evidence, [
      {
        artifact: 'video',
        locator: { kind: 'time', start: 195, end: 242 },
        citation: '[@video, 03:15–04:02]',
        range: document.rangeOf('@video, 03:15–04:02'),
      },
    ]);
    assert.deepEqual(coverage.artifacts, [
      {
        id: 'video',
        file: 'artifacts/session.mp4',
        kind: 'video',
        exists: false,
        problem: 'missing',
        references: 2,
        uses: [
          {
            part: 'part-2',
            items: ['1.1'],
            locator: { kind: 'time', start: 195, end: 242 },
            citation: '[@video, 03:15–04:02]',
            range: document.rangeOf('@video, 03:15–04:02'),
          },
          {
            part: 'part-2',
            items: ['1.2'],
            written: '4:75',
            citation: '[@video, 4:75]',
            range: document.rangeOf('@video, 4:75'),
          },
        ],
        range: document.rangeOf('video'),
      },
    ]);
    assert.deepEqual(
      extents.map(({ part, range }) => [part, range.start.line, range.end.line]),
      [
        ['part-1', 8, 12],
        ['part-2', 12, 23],
      ],
    );
  });

  it('is told of once after opening', async () => {
    await desk.editor.open(desk.uri, submission);
    await desk.editor.pushOf(desk.uri, 1);
    assert.equal((await report()).version, 1);
    assert.deepEqual(desk.editor.coverageChangesOf(desk.uri), [{ uri: desk.uri, version: 1 }]);
  });

  it('is told of once for each change', async () => {
    await desk.editor.open(desk.uri, submission);
    await desk.editor.pushOf(desk.uri, 1);
    await change('We talk openly.', 'We talk openly and often.');
    await change('[@video, 4:75]', '[@video, 5:15]');
    assert.equal((await report()).version, 3);
    const sent = desk.editor.coverageChangesOf(desk.uri);
    assert.deepEqual(
      sent.map((each) => each.version),
      [1, 2, 3],
    );
  });

  it('is not told of when nothing in it changed', async () => {
    await desk.editor.open(desk.uri, submission);
    await desk.editor.pushOf(desk.uri, 1);
    await change('openly', 'freely');
    await change('freely', 'gladly');
    await desk.editor.save(desk.uri);
    await change('gladly', 'gladly indeed');
    assert.equal((await report()).version, 4);
    assert.deepEqual(
      desk.editor.coverageChangesOf(desk.uri).map((each) => each.version),
      [1, 4],
    );
  });

  it('is null once the document is no submission any more, and only once', async () => {
    await desk.editor.open(desk.uri, submission);
    await desk.editor.pushOf(desk.uri, 1);
    await desk.editor.replace(desk.uri, 'credential: eln', 'note: eln');
    await desk.editor.until(() => desk.editor.coverageChangesOf(desk.uri).length === 2);
    assert.equal(await desk.editor.coverage(desk.uri), null);
    await desk.editor.replace(desk.uri, 'openly', 'gladly');
    await change('note: eln', 'credential: eln');
    assert.equal((await report()).version, 4);
    assert.deepEqual(
      desk.editor.coverageChangesOf(desk.uri).map((each) => each.version),
      [1, null, 4],
    );
  });

  it('is told of anew after closing and opening', async () => {
    await desk.editor.open(desk.uri, submission);
    await desk.editor.pushOf(desk.uri, 1);
    await desk.editor.close(desk.uri);
    await desk.editor.open(desk.uri, submission);
    await desk.editor.until(() => desk.editor.coverageChangesOf(desk.uri).length === 2);
  });

  it('is null for Markdown that is no submission and for what is not open', async () => {
    await desk.editor.open(desk.uri, plainMarkdown);
    assert.equal(await desk.editor.coverage(desk.uri), null);
    assert.equal(await desk.editor.coverage(desk.folder.uri('never-opened.md')), null);
  });
});
