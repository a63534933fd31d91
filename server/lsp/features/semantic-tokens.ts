import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver-protocol';
import { type Token, tokensOf } from '../../core/assist/index.ts';
import type { Span } from '../../core/index.ts';
import { toOffset } from '../conversions.ts';
import type { OpenDocument } from '../open-document.ts';
import type { Snapshot } from '../session.ts';
import type { Feature } from './feature.ts';
import { legend } from './offers.ts';

const types: Readonly<Record<Token['kind'], (typeof legend.tokenTypes)[number]>> = {
  artifact: 'variable',
  locator: 'number',
  mention: 'enumMember',
  outcome: 'enumMember',
  question: 'property',
  part: 'namespace',
};

/** How many numbers the protocol gives each token. */
const NUMBERS = 5;

/** Tells artifact ids, locators, mentions and the numbers of headings apart from the text around them. */
export const semanticTokens: Feature = {
  serve({ connection, snapshotOf }) {
    /** What each document's client was given last; gone with the document. */
    const given = new WeakMap<OpenDocument, { readonly resultId: string; readonly data: number[] }>();
    let last = 0;
    const give = (snapshot: Snapshot): { resultId: string; data: number[] } => {
      last += 1;
      const result = { resultId: String(last), data: dataOf(snapshot) };
      given.set(snapshot.document, result);
      return result;
    };
    connection.onRequest('textDocument/semanticTokens/full', ({ textDocument }): SemanticTokens => {
      const snapshot = snapshotOf(textDocument.uri);
      return snapshot ? give(snapshot) : { data: [] };
    });
    connection.onRequest(
      'textDocument/semanticTokens/full/delta',
      ({ textDocument, previousResultId }): SemanticTokens | SemanticTokensDelta => {
        const snapshot = snapshotOf(textDocument.uri);
        if (!snapshot) return { data: [] };
        const before = given.get(snapshot.document);
        const now = give(snapshot);
        if (before?.resultId !== previousResultId) return now;
        return { resultId: now.resultId, edits: editsBetween(before.data, now.data) };
      },
    );
    connection.onRequest('textDocument/semanticTokens/range', ({ textDocument, range }): SemanticTokens => {
      const snapshot = snapshotOf(textDocument.uri);
      const start = snapshot && toOffset(snapshot.document, range.start);
      if (!snapshot || start === undefined) return { data: [] };
      return { data: dataOf(snapshot, { start, end: snapshot.document.offsetAt(range.end) }) };
    });
  },
};

function dataOf({ document, submission }: Snapshot, within?: Span): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { span, kind, declares } of tokensOf(submission, within)) {
    const start = document.positionAt(span.start);
    const length = document.positionAt(span.end).character - start.character;
    const fromCharacter = start.line === line ? character : 0;
    data.push(
      start.line - line,
      start.character - fromCharacter,
      length,
      legend.tokenTypes.indexOf(types[kind]),
      declares ? 1 : 0,
    );
    ({ line, character } = start);
  }
  return data;
}

/** What changed, in one piece: an edit of the text changes tokens in one place. */
function editsBetween(before: readonly number[], now: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head] === now[head]) head++;
  head -= head % NUMBERS;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  tail -= tail % NUMBERS;
  const deleteCount = before.length - head - tail;
  const data = now.slice(head, now.length - tail);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start: head, deleteCount, data }];
}
