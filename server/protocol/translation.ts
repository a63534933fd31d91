/**
 * In a browser the server has no files. The client puts the messages of its user's language in front of the server's
 * program, as a script that sets `microCredentialTranslation` to this; English ones are in the program itself.
 */
export interface Translation {
  /** BCP 47 tag without a region: `es`. */
  readonly language: string;
  /** As `dist/messages/es.json` has them. */
  readonly messages: Readonly<Record<string, string>>;
}

/** The script that hands a translation to the program behind it. */
export function translationScript(translation: Translation): string {
  return `globalThis.microCredentialTranslation = ${JSON.stringify(translation)};\n`;
}
