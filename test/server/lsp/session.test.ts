import assert from 'node:assert/strict';
import { makeSubmission, middleOf } from '../../../bench/submissions.ts';
import { ChunkedText, englishCatalogue } from '../../../server/core/index.ts';
import { builtInCredentials } from '../../../server/host/built-in-credentials.ts';
import { toDiagnostic } from '../../../server/lsp/conversions.ts';
import type { Host } from '../../../server/lsp/host.ts';
import { OpenDocument } from '../../../server/lsp/open-document.ts';
import { Session } from '../../../server/lsp/session.ts';
import { settingsIn } from '../../../server/lsp/settings.ts';
import { WorkspaceDefinitions } from '../../../server/lsp/workspace-definitions.ts';

const { toString: putTogether, slice: cutOut } = ChunkedText.prototype;

describe('Typing in a long submission', () => {
  const text = makeSubmission(20_000);
  /** How often a text was put together as a whole, and the longest part that was cut out of one. */
  let wholes: number;
  let longest: number;
  let document: OpenDocument;
  let session: Session;

  beforeEach(() => {
    document = new OpenDocument('file:///folder/submission.md', 'markdown', 1, text);
    const host = {
      credentials: builtInCredentials(),
      builtInDefinitions: [],
      lookAtArtifact: async () => ({ state: 'missing' }),
    } as unknown as Host;
    const settings = settingsIn({});
    session = new Session(
      document,
      host,
      () => settings,
      () => true,
      () => {},
      new WorkspaceDefinitions(host, () => {}),
      () => {},
    );
    tell();
    wholes = 0;
    longest = 0;
    ChunkedText.prototype.toString = function () {
      wholes += 1;
      return putTogether.call(this);
    };
    ChunkedText.prototype.slice = function (start, end) {
      longest = Math.max(longest, (end ?? this.length) - start);
      return cutOut.call(this, start, end);
    };
  });

  afterEach(() => {
    Object.assign(ChunkedText.prototype, { toString: putTogether, slice: cutOut });
  });

  for (const [place, at] of [
    ['the middle', middleOf(text).offset],
    ['a heading', text.lastIndexOf('\n#') + 4],
    ['a table', text.indexOf('\n| [@') + 20],
    ['the last line', text.trimEnd().length],
  ] as const) {
    it(`never puts the whole text together: in ${place}`, () => {
      for (const [index, typed] of [...'what we [@video, 1:00] *learned*, – `and`'].entries()) {
        type(at + index, typed);
        tell();
      }
      assert.ok(document.text.length > text.length);
      assert.equal(wholes, 0);
      assert.ok(longest > 0);
      assert.ok(longest < text.length / 3, `${longest} of ${text.length} characters were looked at`);
    });
  }

  it('puts it together once where a fence takes in all that follows', () => {
    const { offset } = middleOf(text);
    type(offset, '\n\n```\n');
    tell();
    tell();
    assert.equal(wholes, 1);
  });

  function type(offset: number, typed: string): void {
    const start = document.positionAt(offset);
    document.update([{ range: { start, end: start }, text: typed }], document.version + 1);
  }

  /** All that the server tells of a document after each edit. */
  function tell(): void {
    const snapshot = session.current();
    assert.ok(snapshot);
    for (const finding of snapshot.findings) toDiagnostic(document, finding, englishCatalogue);
    assert.ok(session.signature());
  }
});
