import type { CredentialDefinition } from '../credential/definition.ts';
import { folderNameFor } from './file-names.ts';
import { partHeading } from './names.ts';

/** What somebody who chooses among credentials wants to know of one. */
export interface CredentialSummary {
  readonly id: string;
  readonly title: string;
  readonly issuer?: string;
  readonly outcomes: number;
  readonly details: number;
  readonly parts: readonly {
    readonly title: string;
    readonly words: { readonly minimum?: number; readonly maximum?: number };
  }[];
  /** Of the video that it asks for, in seconds; absent where it asks for none. */
  readonly video?: { readonly minimum?: number; readonly maximum?: number };
  /** A name for the folder of a submission for it. */
  readonly folderName: string;
}

export function summaryOf(definition: CredentialDefinition): CredentialSummary {
  const { id, title, issuer, outcomes, parts, artifacts } = definition;
  const video = artifacts.find(({ kind, minimum = 0 }) => kind === 'video' && minimum > 0);
  return {
    id,
    title,
    ...(issuer !== undefined && { issuer }),
    outcomes: outcomes.length,
    details: outcomes.reduce((sum, { details }) => sum + details.length, 0),
    parts: parts.map((part) => ({ title: partHeading(part), words: part.words })),
    ...(video && { video: video.duration }),
    folderName: folderNameFor(title),
  };
}
