import { portalSections, portalSectionsAt, portalText } from '../../core/assist/index.ts';
import { visible } from '../../core/index.ts';
import {
  type PortalCopy,
  type PortalSectionInfo,
  type PortalSectionsParams,
  PortalSectionsRequest,
  type PortalTextParams,
  PortalTextRequest,
} from '../../protocol/portal.ts';
import { toOffset, toRange } from '../conversions.ts';
import type { Feature } from './feature.ts';

/** Sections of a submission as text for a portal's fields. */
export const portal: Feature = {
  serve({ connection, snapshotOf }) {
    connection.onRequest(
      PortalSectionsRequest,
      ({ textDocument, position }: PortalSectionsParams): PortalSectionInfo[] => {
        const snapshot = snapshotOf(textDocument.uri);
        if (!snapshot) return [];
        const { document, submission } = snapshot;
        const sections = portalSections(submission);
        const around = portalSectionsAt(sections, toOffset(document, position) ?? -1);
        return sections.map((section) => {
          const { key, title, words, limits, depth, span } = section;
          const index = around.indexOf(section);
          const range = toRange(document, span);
          return {
            key,
            title: visible(title),
            words,
            limits,
            depth,
            range,
            ...(index >= 0 && { aroundCursor: index }),
          };
        });
      },
    );
    connection.onRequest(
      PortalTextRequest,
      ({ textDocument, section: key, straightQuotes }: PortalTextParams): PortalCopy | null => {
        const submission = snapshotOf(textDocument.uri)?.submission;
        const section = submission && portalSections(submission).find((each) => each.key === key);
        if (!section) return null;
        const { title, words, limits } = section;
        return {
          ...portalText(submission, section, { straightQuotes }),
          title: visible(title),
          words,
          limits,
        };
      },
    );
  },
};
