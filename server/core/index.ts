/**
 * The core: text → submission → findings and coverage. Pure: it knows neither files nor protocol nor clock, and the
 * same text and facts always give the same answer. This is its door; help while writing has one of its own, `assist/index.ts`,
 * because nobody waits at a server's start for what is asked later.
 */
export type { ArtifactFacts, ContentFacts, FactsOf } from './artifacts/facts.ts';
export type { FileFormat } from './artifacts/formats.ts';
export { whereaboutsOf } from './artifacts/whereabouts.ts';
export { addressBeside } from './assist/navigation/address.ts';
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
export { declaredFiles } from './front-matter/front-matter.ts';
export { isSubmission } from './front-matter/read.ts';
export type { Locator } from './locators/locator.ts';
export { writeLocator } from './locators/write-locator.ts';
export { englishCatalogue, format, type MessageCatalogue, messageOf } from './messages/format.ts';
export { type Saying, say, saying } from './messages/saying.ts';
export { partHeading, weekName } from './scaffold/names.ts';
export { readSubmission } from './submission/read.ts';
export { headingSpan, type PartSection, type Submission } from './submission/submission.ts';
export { ChunkedText } from './text/chunked-text.ts';
export { type Edit, merged } from './text/edit.ts';
export { LineIndex, type Position, type Range } from './text/lines.ts';
export type { Located, Span } from './text/span.ts';
export type { Text } from './text/text.ts';
export { visible } from './text/visible.ts';
