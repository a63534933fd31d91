/**
 * Asks for the text of a document as it is in the client now. Sent by the server when a change does not fit the text that
 * it knows; the answer is `null` where the document is not open any more. A client that answers this says so with
 * `experimental: { text: true }` in its capabilities.
 */
export const TextRequest = { method: 'microCredential/text' } as const;

export interface TextParams {
  readonly textDocument: { readonly uri: string };
}

export type TextAnswer = { readonly version: number; readonly text: string } | null;
