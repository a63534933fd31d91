import { isDefinitionFile } from '../core/index.ts';
import type { OpenDocuments } from './connection/open-documents.ts';
import type { OpenDocument } from './open-document.ts';
import type { CheckedDocument } from './session.ts';
import type { Severities } from './settings.ts';
import type { WorkspaceDefinitions } from './workspace-definitions.ts';

interface Kept {
  readonly revision: number;
  readonly severities: Severities;
  readonly checked: CheckedDocument;
}

/** The definition files that are open in the editor, with what is wrong with each. */
export class OpenDefinitions {
  readonly #documents: OpenDocuments;
  readonly #definitions: WorkspaceDefinitions;
  readonly #kept = new WeakMap<OpenDocument, Kept>();

  constructor(documents: OpenDocuments, definitions: WorkspaceDefinitions) {
    this.#documents = documents;
    this.#definitions = definitions;
  }

  uris(): string[] {
    return this.#documents.uris().filter(isDefinitionFile);
  }

  /** The same object for as long as nothing changes; nothing for a document that is no open definition. */
  check(uri: string, severities: Severities): CheckedDocument | undefined {
    const document = isDefinitionFile(uri) ? this.#documents.get(uri) : undefined;
    if (!document) return undefined;
    const { version } = document;
    const { revision } = this.#definitions;
    const kept = this.#kept.get(document);
    if (kept?.revision === revision && kept.severities === severities && kept.checked.version === version) {
      return kept.checked;
    }
    const findings = this.#definitions.problemsOf(uri).flatMap((finding) => {
      const chosen = severities[finding.code];
      if (chosen === 'off') return [];
      return [chosen === undefined ? finding : { ...finding, severity: chosen }];
    });
    const checked = { document, version, findings };
    this.#kept.set(document, { revision, severities, checked });
    return checked;
  }
}
