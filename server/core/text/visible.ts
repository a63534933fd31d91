/** Steers what shows it, turns the direction of writing or shows nothing. Joiners stay: emoji are made with them. */
const hidden =
  /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Letters, figures and marks of which none is hidden: nearly every text holds nothing else. */
const nothingHidden = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/**
 * A text from somebody's file as it can be shown to a person: what cannot be seen stands there by its code point, so that
 * no name looks like another and none turns around what stands beside it. Line ends and tabs stay.
 */
export function visible(text: string): string {
  return nothingHidden.test(text) ? text : text.replace(hidden, codePointName);
}

function codePointName(character: string): string {
  const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `<U+${hexadecimal.padStart(4, '0')}>`;
}
