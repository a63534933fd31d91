import { freeFileName, safeFileName, scaffold, summaryOf } from '../../core/assist/index.ts';
import {
  type CredentialsAnswer,
  type CredentialsParams,
  CredentialsRequest,
  type FileNameAnswer,
  type FileNameParams,
  FileNameRequest,
  type ScaffoldAnswer,
  type ScaffoldParams,
  ScaffoldRequest,
} from '../../protocol/messages.ts';
import type { Feature } from './feature.ts';

/** What a client needs to begin a submission; the client writes the files. */
export const newSubmission: Feature = {
  serve({ connection, credentialsFor, definitionsSettled }) {
    connection.onRequest(
      CredentialsRequest,
      async ({ folder = '' }: CredentialsParams): Promise<CredentialsAnswer> => {
        await definitionsSettled();
        const credentials = credentialsFor(insideOf(folder));
        // A definition that cannot be used has problems of its own, which its file shows.
        return credentials.ids.flatMap((id) => {
          const definition = credentials.find(id);
          return definition ? [summaryOf(definition)] : [];
        });
      },
    );
    connection.onRequest(
      ScaffoldRequest,
      async ({ folder, credential, title }: ScaffoldParams): Promise<ScaffoldAnswer> => {
        await definitionsSettled();
        const definition = credentialsFor(insideOf(folder)).find(credential);
        return definition ? scaffold(definition, title.trim() === '' ? {} : { title }) : null;
      },
    );
    connection.onRequest(
      FileNameRequest,
      ({ text, taken }: FileNameParams): FileNameAnswer => ({
        name: freeFileName(safeFileName(text), taken),
      }),
    );
  },
};

/** An address in a folder: a document's address decides which definitions count. */
function insideOf(folder: string): string {
  return `${folder.replace(/\/+$/, '')}/`;
}
