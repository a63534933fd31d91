/** The door to help while writing: all that a submission need not be checked for. As pure as the core is. */

export { freeFileName, safeFileName } from '../scaffold/file-names.ts';
export { type Scaffold, type ScaffoldOptions, scaffold } from '../scaffold/scaffold.ts';
export { type CredentialSummary, summaryOf } from '../scaffold/summary.ts';
export { type Cue, readTranscript } from '../transcripts/transcript.ts';
export { type Action, actionsAt, fixAll } from './actions/actions.ts';
export { declareLinked } from './actions/declare.ts';
export { type Rewrite, rewritesAt } from './actions/rewrite.ts';
export { citeFiles, type FileCitation } from './artifacts/citing.ts';
export { type Declaration, declarationsEdit } from './artifacts/declaration.ts';
export {
  type ArtifactProposal,
  type ConsentQuestion,
  consentQuestion,
  proposeArtifacts,
} from './artifacts/proposal.ts';
export { type Confirmation, confirmItems } from './checklist/confirm.ts';
export { completionsAt } from './completion/complete.ts';
export { type Completion, type CompletionSources, MOST_OFFERS } from './completion/completion.ts';
export { type Hint, titleHints } from './decorations/hints.ts';
export { type Lens, lensesOf } from './decorations/lenses.ts';
export { type Token, tokensOf } from './decorations/tokens.ts';
export { completeDefinition } from './definition-file/complete.ts';
export { hoverDefinition } from './definition-file/hover.ts';
export { definitionOutline } from './definition-file/outline.ts';
export { credentialAt, extendsAt } from './definition-file/tree.ts';
export { type EvidenceChoices, evidenceChoices } from './evidence/choices.ts';
export { insertEvidence } from './evidence/insertion.ts';
export { readPlace } from './evidence/place.ts';
export type { Hover } from './hover/hover.ts';
export { hoverAt } from './hover/hover-at.ts';
export { type FileLink, fileLinksOf } from './navigation/links.ts';
export { declarationsOf, type Occurrence, occurrencesOf } from './navigation/occurrences.ts';
export { type Subject, type SubjectAtPlace, subjectAt } from './navigation/subject.ts';
export { contentOfValue } from './navigation/values.ts';
export {
  type ListReading,
  readDetailList,
  type StatedOutcome,
} from './outcome-details/read-list.ts';
export { detailDefinitionFile, writeDetailDefinition } from './outcome-details/write-definition.ts';
export { foldsOf } from './outline/folding.ts';
export { type OutlineItem, type OutlineKind, outlineItems } from './outline/outline.ts';
export { selectionsAt } from './outline/selection.ts';
export { type PortalText, portalText } from './portal/portal-text.ts';
export {
  type PortalLimits,
  type PortalSection,
  portalSections,
  portalSectionsAt,
} from './portal/sections.ts';
export { type CitedText, citedTexts } from './preview/cited-places.ts';
export { editsForMoves, type Move } from './rename/moved-files.ts';
export { type Refusal, renameArtifact, renameableAt } from './rename/rename-artifact.ts';
export { wordsIn } from './words/words-in.ts';
