import type { Position } from 'vscode-languageserver-protocol';
import { isDefinitionFile } from '../../core/index.ts';
import { toOffset } from '../conversions.ts';
import type { CheckedDocument } from '../session.ts';
import type { FeatureContext } from './feature.ts';

export interface DefinitionPlace {
  readonly document: CheckedDocument['document'];
  readonly text: string;
  readonly offset: number;
}

/** A place in an open definition file; nothing in any other document, or outside of the text. */
export function definitionPlace(
  { checkedOf }: Pick<FeatureContext, 'checkedOf'>,
  uri: string,
  position: Position,
): DefinitionPlace | undefined {
  const document = isDefinitionFile(uri) ? checkedOf(uri)?.document : undefined;
  const offset = document && toOffset(document, position);
  return document && offset !== undefined ? { document, text: document.getText(), offset } : undefined;
}
