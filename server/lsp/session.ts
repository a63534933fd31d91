import {
  addressBeside,
  type CheckResult,
  type CoverageSignature,
  type Credentials,
  check,
  coverageOf,
  coverageSignature,
  declaredFiles,
  type FactsOf,
  type Finding,
  readSubmission,
  type Submission,
} from '../core/index.ts';
import type { CoverageReport } from '../protocol/messages.ts';
import { ArtifactWatch } from './artifact-watch.ts';
import { toRange } from './conversions.ts';
import type { Host } from './host.ts';
import type { OpenDocument } from './open-document.ts';
import type { Settings } from './settings.ts';
import type { WorkspaceDefinitions } from './workspace-definitions.ts';

/** One version of a document with what is found in it. */
export interface CheckedDocument {
  readonly document: OpenDocument;
  readonly version: number;
  readonly findings: readonly Finding[];
}

/** What is known of one version of a submission. */
export class Snapshot implements CheckResult, CheckedDocument {
  readonly document: OpenDocument;
  readonly version: number;
  readonly submission: Submission;
  readonly factsOf: FactsOf;
  readonly findings: readonly Finding[];
  readonly #result: CheckResult;

  constructor(document: OpenDocument, submission: Submission, factsOf: FactsOf, result: CheckResult) {
    this.document = document;
    this.version = document.version;
    this.submission = submission;
    this.factsOf = factsOf;
    this.findings = result.findings;
    this.#result = result;
  }

  get assessment(): CheckResult['assessment'] {
    return this.#result.assessment;
  }
}

/** One open document. Whatever is asked of it is worked out once for each version, and from the version before. */
export class Session {
  readonly #document: OpenDocument;
  readonly #settings: () => Settings;
  readonly #definitions: WorkspaceDefinitions;
  readonly #artifacts: ArtifactWatch;
  readonly #onWork: (uri: string) => void;
  #submission: Submission | undefined;
  #readVersion: number | undefined;
  /** The credentials that were known when the document was read. */
  #readWith: Credentials | undefined;
  #snapshot: Snapshot | undefined;
  /** Of the artifacts' facts, when the snapshot was taken. */
  #factsRevision = 0;
  /** The revision of the facts that somebody was told of last. */
  #informedOf = 0;
  #coverage: { readonly of: Snapshot; readonly report: CoverageReport } | undefined;

  constructor(
    document: OpenDocument,
    host: Host,
    settings: () => Settings,
    watchesFiles: () => boolean,
    onInspected: () => void,
    definitions: WorkspaceDefinitions,
    onWork: (uri: string) => void,
  ) {
    this.#document = document;
    this.#settings = settings;
    this.#definitions = definitions;
    this.#onWork = onWork;
    // What clients watch are the workspace's folders.
    const isTold = (): boolean => watchesFiles() && definitions.isInWorkspace(document.uri);
    this.#artifacts = new ArtifactWatch(host, document.uri, isTold, onInspected);
  }

  get uri(): string {
    return this.#document.uri;
  }

  /** The document as it is now; `undefined` while it is no submission. */
  current(): Snapshot | undefined {
    const submission = this.#read();
    if (!submission) return undefined;
    const { factsOf, revision } = this.#artifacts;
    if (this.#snapshot?.submission !== submission || this.#factsRevision !== revision) {
      const credentials = this.#definitions.credentialsFor(this.uri);
      const { severities, privateNames } = this.#settings();
      const knownCredentials = credentials.ids;
      const result = check(submission, { factsOf, knownCredentials, severities, privateNames });
      this.#snapshot = new Snapshot(this.#document, submission, factsOf, result);
      this.#factsRevision = revision;
    }
    return this.#snapshot;
  }

  /** What the report is drawn up from: as long as it is the same, so is the report. Absent where there is none. */
  signature(): CoverageSignature | undefined {
    const snapshot = this.current();
    if (!snapshot) return undefined;
    const { submission, findings, factsOf, document } = snapshot;
    return coverageSignature(submission, findings, factsOf, (offset) => document.positionAt(offset));
  }

  /** What a client shows of the submission; the same object for as long as nothing changed. */
  report(): CoverageReport | undefined {
    const snapshot = this.current();
    if (!snapshot) return undefined;
    if (this.#coverage?.of !== snapshot) {
      const { submission, assessment, findings, document, version } = snapshot;
      const rangeOf = (span: { start: number; end: number }) => toRange(document, span);
      const coverage = coverageOf(submission, assessment, findings, this.#artifacts.factsOf, rangeOf);
      const extents = submission.parts.map(({ definition, span }) => ({
        part: definition.id,
        range: rangeOf(span),
      }));
      const files = coverage.artifacts.map(({ file, exists }) =>
        exists === true ? (addressBeside(document.uri, file) ?? null) : null,
      );
      const report = { uri: document.uri, version, coverage, extents, files };
      this.#coverage = { of: snapshot, report };
    }
    return this.#coverage.report;
  }

  /** Whether every artifact's file has been looked at, so that `current` is the whole truth. */
  get isInformed(): boolean {
    return this.#artifacts.knows(this.#artifactFiles()) && !this.#awaitsDefinition();
  }

  /** Looks at the artifacts' files where that is due; tells, once, whether `current` is now another. */
  async inform(): Promise<boolean> {
    if (this.#awaitsDefinition()) await this.#definitions.settled();
    await this.#artifacts.look(this.#artifactFiles());
    const { revision } = this.#artifacts;
    const changed = this.#informedOf !== revision;
    this.#informedOf = revision;
    return changed;
  }

  /** Files may have changed: look again when next informed. */
  expireFiles(): void {
    this.#artifacts.expire();
  }

  /** The settings changed. */
  forgetFindings(): void {
    this.#snapshot = undefined;
  }

  #read(): Submission | undefined {
    this.#onWork(this.uri);
    const { version } = this.#document;
    const credentials = this.#definitions.credentialsFor(this.uri);
    if (this.#readVersion !== version || this.#readWith !== credentials) {
      const edit = this.#readVersion === undefined ? undefined : this.#document.editSince(this.#readVersion);
      this.#submission = readSubmission(this.#document.text, credentials, this.#submission, edit);
      this.#readVersion = version;
      this.#readWith = credentials;
    }
    return this.#submission;
  }

  /** Nobody is told that a credential is unknown while its definition may yet be found. */
  #awaitsDefinition(): boolean {
    if (!this.#definitions.isLooking) return false;
    const submission = this.#read();
    return submission?.frontMatter.credential !== undefined && submission.definition === undefined;
  }

  #artifactFiles(): string[] {
    const submission = this.#read();
    return submission ? declaredFiles(submission.frontMatter) : [];
  }
}
