import assert from 'node:assert/strict';
import {
  type Completion,
  type CompletionSources,
  completionsAt,
} from '../../../../../server/core/assist/index.ts';
import {
  type ArtifactFacts,
  type Credentials,
  check,
  createCredentials,
  format,
  readSubmission,
  type Saying,
} from '../../../../../server/core/index.ts';
import { credentials, factsOf } from '../../../../support/brief.ts';
import { edited, readCursor } from '../../../../support/cursor.ts';

export interface Given {
  readonly credentials?: Credentials;
  readonly files?: readonly string[];
  readonly transcript?: CompletionSources['transcriptOf'];
  readonly facts?: (file: string) => ArtifactFacts | undefined;
}

/** What is offered at the cursor, as it is and with the ways of storing a text that must make no difference. */
export function offersAt(marked: string, given: Given = {}): Completion[] {
  const plain = offersIn(marked, given);
  for (const store of [
    (text: string) => text.replace(/\n/g, '\r\n'),
    (text: string) => text.replace(/\n/g, '\r'),
    (text: string) => `\uFEFF${text}`,
  ]) {
    const stored = store(marked);
    const other = offersIn(stored, given);
    assert.deepEqual(
      other.map((offer) => applied(stored, offer)),
      plain.map((offer) => store(applied(marked, offer))),
    );
  }
  return plain;
}

function offersIn(marked: string, given: Given): Completion[] {
  const { text, offset } = readCursor(marked);
  const known = given.credentials ?? credentials;
  const submission = readSubmission(text, known);
  assert.ok(submission, 'The text is no submission');
  const facts = given.facts ?? factsOf;
  const { assessment } = check(submission, { factsOf: facts, knownCredentials: known.ids });
  const offers = completionsAt(submission, offset, {
    assessment,
    factsOf: facts,
    credentials: known.ids.flatMap((id) => known.find(id) ?? []),
    files: given.files ?? [],
    transcriptOf: given.transcript ?? (() => []),
  });
  assertSound(text, offset, offers);
  return offers;
}

function assertSound(text: string, offset: number, offers: readonly Completion[]): void {
  assert.equal(new Set(offers.map(({ id }) => id)).size, offers.length, 'Something is offered twice');
  for (const { span, text: written, cursor = written.length } of offers) {
    assert.ok(span.start <= offset && offset <= span.end);
    assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/);
    assert.ok(cursor >= 0 && cursor <= written.length);
  }
}

/** The text once an offer was taken, with the cursor where it is then. */
export function applied(marked: string, { span, text, cursor = text.length }: Completion): string {
  const written = `${text.slice(0, cursor)}‸${text.slice(cursor)}`;
  return edited(readCursor(marked).text, [{ span, text: written }]);
}

/** The text once the offer of a label was taken. */
export function taken(marked: string, label: string, given: Given = {}): string {
  const offers = offersAt(marked, given);
  const offer = offers.find((each) => each.label === label);
  assert.ok(offer, `“${label}” is not offered, but ${offers.map((each) => each.label).join(', ')}`);
  return applied(marked, offer);
}

export function labels(marked: string, given: Given = {}): string[] {
  return offersAt(marked, given).map(({ label }) => label);
}

export function told(text: string | Saying | undefined): string {
  return text === undefined || typeof text === 'string' ? (text ?? '') : format(text.message, text.arguments);
}

export function credentialFrom(yaml: string): Credentials {
  return createCredentials([{ file: 'own.credential.yaml', text: () => yaml }]);
}
