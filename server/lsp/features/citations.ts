import { type CitedText, citedTexts } from '../../core/assist/index.ts';
import { messageOf } from '../../core/index.ts';
import {
  type CitationsParams,
  type CitationsReport,
  CitationsRequest,
  type Place,
} from '../../protocol/messages.ts';
import type { Feature } from './feature.ts';

/** What each citation means, for a preview that shows it in the citation's place. */
export const citations: Feature = {
  serve({ connection, catalogue, snapshotOf }) {
    connection.onRequest(
      CitationsRequest,
      ({ textDocument: { uri } }: CitationsParams): CitationsReport | null => {
        const snapshot = snapshotOf(uri);
        if (!snapshot) return null;
        const { submission, findings, version } = snapshot;
        const told = ({ problem, ...place }: CitedText['places'][number]): Place => {
          if (!problem) return place;
          const { about, finding } = problem;
          const message = finding && messageOf(finding, catalogue);
          return { ...place, problem: { about, ...(message !== undefined && { message }) } };
        };
        const texts = citedTexts(submission, findings);
        return { version, citations: texts.map((cited) => ({ ...cited, places: cited.places.map(told) })) };
      },
    );
  },
};
