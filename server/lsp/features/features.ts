import { artifacts } from './artifacts.ts';
import { checkText } from './check-text.ts';
import { checklist } from './checklist.ts';
import { citations } from './citations.ts';
import { codeActions } from './code-actions.ts';
import { codeLenses } from './code-lenses.ts';
import { completion } from './completion.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { evidence } from './evidence.ts';
import type { Feature } from './feature.ts';
import { fileRenames } from './file-renames.ts';
import { foldingRanges } from './folding-ranges.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { definition, documentHighlights, references } from './navigation.ts';
import { newSubmission } from './new-submission.ts';
import { outcomeDetails } from './outcome-details.ts';
import { portal } from './portal.ts';
import { rename } from './rename.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { words } from './words.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** Every feature beyond diagnostics and coverage. Loaded when something is asked that those do not answer. */
export const features: readonly Feature[] = [
  codeActions,
  completion,
  hover,
  documentSymbols,
  workspaceSymbols,
  foldingRanges,
  selectionRanges,
  documentLinks,
  definition,
  references,
  documentHighlights,
  rename,
  fileRenames,
  codeLenses,
  inlayHints,
  semanticTokens,
  newSubmission,
  artifacts,
  evidence,
  citations,
  words,
  portal,
  checklist,
  outcomeDetails,
  checkText,
];
