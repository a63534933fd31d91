import type { Submission } from '../../submission/submission.ts';
import { portalBlocks } from './blocks.ts';
import { htmlOf } from './html.ts';
import { plainOf } from './plain.ts';
import type { PortalSection } from './sections.ts';

/** A section as it goes into a portal's field. */
export interface PortalText {
  readonly plain: string;
  /** The same with its headings, lists, tables and emphasis; safe to be shown as it is. */
  readonly html: string;
  /** Of the plain text, as a portal's field counts: characters, not UTF-16 units. */
  readonly characters: number;
}

export interface PortalOptions {
  /** Whether the plain text has straight quotes in place of curly ones. */
  readonly straightQuotes: boolean;
}

export function portalText(
  submission: Submission,
  section: PortalSection,
  { straightQuotes }: PortalOptions,
): PortalText {
  const blocks = portalBlocks(section, { submission });
  const plain = plainOf(blocks, straightQuotes);
  return { plain, html: htmlOf(blocks), characters: [...plain].length };
}
