import type { Translation } from '../../protocol/translation.ts';

/** The messages of the one language that the client has put into the program, by its tag: `es`. */
export function translationsInProgram(language: string): Translation['messages'] | undefined {
  const { microCredentialTranslation: given } = globalThis as { microCredentialTranslation?: Translation };
  return given?.language === language ? given.messages : undefined;
}
