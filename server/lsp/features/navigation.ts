import {
  type Definition,
  type DefinitionLink,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from 'vscode-languageserver-types';
import {
  credentialAt,
  declarationsOf,
  extendsAt,
  occurrencesOf,
  type Subject,
  type SubjectAtPlace,
  subjectAt,
} from '../../core/assist/index.ts';
import { toOffset, toRange } from '../conversions.ts';
import type { Snapshot } from '../session.ts';
import { definitionPlace } from './definition-files.ts';
import type { Feature, FeatureContext } from './feature.ts';

/** The start of a file whose text is not at hand. */
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** From a citation to its artifact's declaration, from a mention to its section, from a credential to its file. */
export const definition: Feature = {
  serve(context) {
    const { connection, client, definitionAddress, snapshotOf } = context;
    connection.onRequest(
      'textDocument/definition',
      ({ textDocument: { uri }, position }): Definition | DefinitionLink[] => {
        const snapshot = snapshotOf(uri);
        const found = snapshot && subjectAtPosition(snapshot, position);
        const links = found
          ? linksTo(found, snapshot, definitionAddress)
          : linksToExtended(context, uri, position);
        if (client().textDocument?.definition?.linkSupport === true) return links;
        return links.map(({ targetUri, targetSelectionRange: range }) => ({ uri: targetUri, range }));
      },
    );
  },
};

/**
 * Everything that speaks of the same artifact, outcome or detail; of a credential, in a submission or in its definition
 * file, all open submissions for it.
 */
export const references: Feature = {
  serve(context) {
    const { connection, snapshotOf, snapshots } = context;
    connection.onRequest(
      'textDocument/references',
      ({ textDocument: { uri }, position, context: wanted }, token): Location[] => {
        const snapshot = snapshotOf(uri);
        const subject = snapshot
          ? subjectAtPosition(snapshot, position)?.subject
          : credentialOfDefinition(context, uri, position);
        if (!subject) return [];
        const everywhere = snapshot && subject.kind !== 'credential' ? [snapshot] : snapshots();
        const found: Location[] = [];
        for (const each of everywhere) {
          if (token.isCancellationRequested) return [];
          found.push(...referencesIn(each, subject, wanted.includeDeclaration));
        }
        return found;
      },
    );
  },
};

export const documentHighlights: Feature = {
  serve({ connection, snapshotOf }) {
    connection.onRequest(
      'textDocument/documentHighlight',
      ({ textDocument, position }): DocumentHighlight[] => {
        const snapshot = snapshotOf(textDocument.uri);
        const found = snapshot && subjectAtPosition(snapshot, position);
        if (!found) return [];
        const { document, submission } = snapshot;
        return occurrencesOf(submission, found.subject).map(({ name, role }) => ({
          range: toRange(document, name),
          kind: role === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      },
    );
  },
};

function subjectAtPosition(
  { document, submission }: Snapshot,
  position: Position,
): SubjectAtPlace | undefined {
  const offset = toOffset(document, position);
  return offset === undefined ? undefined : subjectAt(submission, offset);
}

function linksTo(
  { subject, span }: SubjectAtPlace,
  { document, submission }: Snapshot,
  definitionAddress: FeatureContext['definitionAddress'],
): DefinitionLink[] {
  const originSelectionRange = toRange(document, span);
  if (subject.kind === 'credential') {
    const targetUri = definitionAddress(document.uri, subject.id);
    if (targetUri === undefined) return [];
    return [{ originSelectionRange, targetUri, targetRange: START, targetSelectionRange: START }];
  }
  return declarationsOf(submission, subject).map(({ name, whole }) => ({
    originSelectionRange,
    targetUri: document.uri,
    targetRange: toRange(document, whole),
    targetSelectionRange: toRange(document, name),
  }));
}

/** From what a definition file extends to that file. */
function linksToExtended(context: FeatureContext, uri: string, position: Position): DefinitionLink[] {
  const place = definitionPlace(context, uri, position);
  const span = place && extendsAt(place.text, place.offset);
  const targetUri = span && context.extensionOf(uri).address;
  if (!span || targetUri === undefined) return [];
  const originSelectionRange = toRange(place.document, span);
  return [{ originSelectionRange, targetUri, targetRange: START, targetSelectionRange: START }];
}

/** The credential at a place of an open definition file. */
function credentialOfDefinition(
  context: FeatureContext,
  uri: string,
  position: Position,
): Subject | undefined {
  const place = definitionPlace(context, uri, position);
  const id = place && credentialAt(place.text, place.offset);
  return id === undefined ? undefined : { kind: 'credential', id };
}

function referencesIn(
  { document, submission }: Snapshot,
  subject: Subject,
  withDeclarations: boolean,
): Location[] {
  return occurrencesOf(submission, subject)
    .filter(({ role }) => withDeclarations || role === 'reference')
    .map(({ name }) => ({ uri: document.uri, range: toRange(document, name) }));
}
