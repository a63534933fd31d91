import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import type { Credentials, MessageCatalogue } from '../../core/index.ts';
import type { Connection } from '../connection/connection.ts';
import type { Host } from '../host.ts';
import type { CheckedDocument, Snapshot } from '../session.ts';
import type { Settings } from '../settings.ts';
import type { Extension } from '../workspace-definitions.ts';

/** What a feature works with. */
export interface FeatureContext {
  readonly connection: Connection;
  readonly host: Host;
  readonly catalogue: MessageCatalogue;
  /** The credentials that a document can name, those of its workspace among them. */
  credentialsFor(uri: string): Credentials;
  /** Waits until the definitions in the workspace are known. */
  definitionsSettled(): Promise<void>;
  /** The file in the workspace that defines a credential for a document; nothing for a built-in one. */
  definitionAddress(uri: string, credential: string): string | undefined;
  /** What an open definition file builds on. */
  extensionOf(uri: string): Extension;
  /** What the client can do; known from `initialize` on, so it is asked while a request is answered. */
  client(): ClientCapabilities;
  /** The open submission with this address as its text is now; `undefined` for anything else. */
  snapshotOf(uri: string): Snapshot | undefined;
  /** The same once all of its artifacts' files have been looked at. */
  informedOf(uri: string): Promise<Snapshot | undefined>;
  /** The open submission or definition file with what is found in it as its text is now. */
  checkedOf(uri: string): CheckedDocument | undefined;
  /** Every open submission as its text is now. */
  snapshots(): readonly Snapshot[];
  /** Waits until the definitions that a document, open or not, may name are known. */
  definitionsFor(uri: string): Promise<void>;
  /** The user's settings for an open document as far as they are known. */
  settingsOf(uri: string): Settings;
  /** The user's settings for a document that need not be open. */
  askForSettings(uri: string): Promise<Settings>;
  onSettingsChanged(listener: () => void): void;
}

/** One language feature; `offers.ts` tells clients which there are. */
export interface Feature {
  /** Registers the handlers. An unknown document or a place outside of the text is answered with nothing. */
  serve(context: FeatureContext): void;
}
