import type { CredentialDefinition } from '../credential/definition.ts';
import { folderNameFor } from './file-names.ts';
import { partHeading } from './names.ts';

/** What somebody who chooses among credentials wants to know of one. */
export interface CredentialSummary {
  readonly id: string;
  readonly title: string;
  readonly issuer?: string;
  /** How it calls its outcomes: "Essential Outcome". */
  readonly outcomeLabel: string;
  readonly outcomes: number;
  readonly details: number;
  /** Whether the issuer itself states the details in these words. */
  readonly statesDetails: boolean;
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
  const { id, title, issuer, outcome, outcomes, parts, artifacts } = definition;
  const details = outcomes.flatMap((each) => each.details);
  const video = artifacts.find(({ kind, minimum = 0 }) => kind === 'video' && minimum > 0);
  return {
    id,
    title,
    ...(issuer !== undefined && { issuer }),
    outcomeLabel: outcome.label,
    outcomes: outcomes.length,
    details: details.length,
    statesDetails: details.every(({ origin }) => origin === 'issuer'),
    parts: parts.map((part) => ({ title: partHeading(part), words: part.words })),
    ...(video && { video: video.duration }),
    folderName: folderNameFor(title),
  };
}
