/**
 * The core: text → submission → findings and coverage. Pure: it knows neither files nor protocol nor clock, and the
 * same text and facts always give the same answer. This is its only door.
 */
export type { ArtifactFacts, ContentFacts, FactsOf } from './artifacts/facts.ts';
export type { FileFormat } from './artifacts/formats.ts';
export { whereaboutsOf } from './artifacts/whereabouts.ts';
export { type Action, actionsAt, fixAll } from './assist/actions/actions.ts';
export { declareLinked } from './assist/actions/declare.ts';
export { type Rewrite, rewritesAt } from './assist/actions/rewrite.ts';
export { citeFiles, type FileCitation } from './assist/artifacts/citing.ts';
export { type Declaration, declarationsEdit } from './assist/artifacts/declaration.ts';
export {
  type ArtifactProposal,
  type ConsentQuestion,
  consentQuestion,
  proposeArtifacts,
} from './assist/artifacts/proposal.ts';
export { type Confirmation, confirmItems } from './assist/checklist/confirm.ts';
export { completionsAt } from './assist/completion/complete.ts';
export { type Completion, type CompletionSources, MOST_OFFERS } from './assist/completion/completion.ts';
export { type Hint, titleHints } from './assist/decorations/hints.ts';
export { type Lens, lensesOf } from './assist/decorations/lenses.ts';
export { type Token, tokensOf } from './assist/decorations/tokens.ts';
export { completeDefinition } from './assist/definition-file/complete.ts';
export { hoverDefinition } from './assist/definition-file/hover.ts';
export { definitionOutline } from './assist/definition-file/outline.ts';
export { credentialAt, extendsAt } from './assist/definition-file/tree.ts';
export { type EvidenceChoices, evidenceChoices } from './assist/evidence/choices.ts';
export { insertEvidence } from './assist/evidence/insertion.ts';
export { readPlace } from './assist/evidence/place.ts';
export type { Hover } from './assist/hover/hover.ts';
export { hoverAt } from './assist/hover/hover-at.ts';
export { addressBeside } from './assist/navigation/address.ts';
export { type FileLink, fileLinksOf } from './assist/navigation/links.ts';
export { declarationsOf, type Occurrence, occurrencesOf } from './assist/navigation/occurrences.ts';
export { type Subject, type SubjectAtPlace, subjectAt } from './assist/navigation/subject.ts';
export { contentOfValue } from './assist/navigation/values.ts';
export {
  type ListReading,
  readDetailList,
  type StatedOutcome,
} from './assist/outcome-details/read-list.ts';
export { detailDefinitionFile, writeDetailDefinition } from './assist/outcome-details/write-definition.ts';
export { foldsOf } from './assist/outline/folding.ts';
export { type OutlineItem, type OutlineKind, outlineItems } from './assist/outline/outline.ts';
export { selectionsAt } from './assist/outline/selection.ts';
export { type PortalText, portalText } from './assist/portal/portal-text.ts';
export {
  type PortalLimits,
  type PortalSection,
  portalSections,
  portalSectionsAt,
} from './assist/portal/sections.ts';
export { type CitedText, citedTexts } from './assist/preview/cited-places.ts';
export { editsForMoves, type Move } from './assist/rename/moved-files.ts';
export { type Refusal, renameArtifact, renameableAt } from './assist/rename/rename-artifact.ts';
export { wordsIn } from './assist/words/words-in.ts';
export { type CheckOptions, type CheckResult, check } from './check.ts';
export type * from './coverage/coverage.ts';
export { coverageOf } from './coverage/coverage-of.ts';
export { type CoverageSignature, coverageSignature, sameSignature } from './coverage/signature.ts';
export { extensionOf } from './credential/artifact-kinds.ts';
export type { CredentialDefinition, SeverityName } from './credential/definition.ts';
export { isDefinitionFile, isPassedOver } from './credential/definition-file.ts';
export { byPrecedence } from './credential/precedence.ts';
export { type CredentialSource, type Credentials, createCredentials } from './credential/registry.ts';
export { type Code, codes, isCode } from './findings/codes.ts';
export type { Finding, Fix, Severity, TextEdit } from './findings/finding.ts';
export { helpAddress } from './findings/help.ts';
export { isSubmission } from './front-matter/read.ts';
export type { Locator } from './locators/locator.ts';
export { writeLocator } from './locators/write-locator.ts';
export { englishCatalogue, format, type MessageCatalogue, messageOf } from './messages/format.ts';
export { type Saying, say, saying } from './messages/saying.ts';
export { freeFileName, safeFileName } from './scaffold/file-names.ts';
export { type Scaffold, type ScaffoldOptions, scaffold } from './scaffold/scaffold.ts';
export { type CredentialSummary, summaryOf } from './scaffold/summary.ts';
export { readSubmission } from './submission/read.ts';
export { headingSpan, type PartSection, type Submission } from './submission/submission.ts';
export { LineIndex, type Position, type Range } from './text/lines.ts';
export type { Located, Span } from './text/span.ts';
export { visible } from './text/visible.ts';
export { type Cue, readTranscript } from './transcripts/transcript.ts';
