import { detailDefinitionFile, readDetailList, writeDetailDefinition } from '../../core/assist/index.ts';
import { say } from '../../core/index.ts';
import {
  type OutcomeDetails,
  type OutcomeDetailsParams,
  OutcomeDetailsRequest,
} from '../../protocol/outcome-details.ts';
import type { Feature } from './feature.ts';

/** What a list of details from a portal says, and the definition file that it makes. */
export const outcomeDetails: Feature = {
  serve({ connection, catalogue, snapshotOf }) {
    connection.onRequest(
      OutcomeDetailsRequest,
      ({ textDocument, text }: OutcomeDetailsParams): OutcomeDetails | null => {
        const definition = snapshotOf(textDocument.uri)?.submission.definition;
        if (!definition) return null;
        const { outcomes, notUnderstood } = readDetailList(text, definition);
        return {
          credential: definition.id,
          title: definition.title,
          abbreviation: definition.outcome.abbreviation,
          outcomes,
          notUnderstood: notUnderstood.map(({ line, text: written, reason }) => ({
            line,
            text: written,
            reason: say([reason], catalogue),
          })),
          definition: writeDetailDefinition(definition, outcomes),
          fileName: detailDefinitionFile(definition.id),
        };
      },
    );
  },
};
