import type { CredentialDefinition, CredentialSource } from '../../core/index.ts';

/** The definitions that ship, as the build puts them into the program: here are no files that could be read. */
declare const BUILT_IN_DEFINITIONS: readonly {
  readonly file: string;
  readonly builtInId: string;
  readonly text: string;
  /** As JSON, which is read faster than the definition it comes from, and not before somebody asks. */
  readonly prepared: string;
}[];

export function builtInDefinitions(): readonly CredentialSource[] {
  return BUILT_IN_DEFINITIONS.map(({ file, builtInId, text, prepared }) => ({
    file,
    builtInId,
    text: () => text,
    prepared: () => JSON.parse(prepared) as CredentialDefinition,
  }));
}
