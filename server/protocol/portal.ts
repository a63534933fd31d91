import type { PortalText } from '../core/assist/portal/portal-text.ts';
import type { PortalLimits } from '../core/assist/portal/sections.ts';
import type { Position, Range } from '../core/text/lines.ts';

/* What a client asks for when a section of a submission goes into a portal's field. */

/** Asks which sections of a submission can be copied into a portal. The answer is a list of `PortalSectionInfo`. */
export const PortalSectionsRequest = {
  method: 'microCredential/portalSections',
} as const;

export interface PortalSectionsParams {
  readonly textDocument: { readonly uri: string };
  /** Where the cursor stands. */
  readonly position: Position;
}

export interface PortalSectionInfo {
  /** Names the section in the request below, for as long as the text's headings stay. */
  readonly key: string;
  readonly title: string;
  /** Words that count. */
  readonly words: number;
  readonly limits: PortalLimits;
  /** How many other sections it stands in. */
  readonly depth: number;
  readonly range: Range;
  /** Of the sections in which the cursor stands, how many lie within this one; absent for the others. */
  readonly aroundCursor?: number;
}

/** Asks for a section as it goes into a portal's field. The answer is `PortalCopy`; `null` where there is none. */
export const PortalTextRequest = {
  method: 'microCredential/portalText',
} as const;

export interface PortalTextParams {
  readonly textDocument: { readonly uri: string };
  readonly section: string;
  readonly straightQuotes: boolean;
}

export interface PortalCopy extends PortalText {
  readonly title: string;
  readonly words: number;
  readonly limits: PortalLimits;
}
