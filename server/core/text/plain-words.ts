/**
 * The words of a text in the form in which two texts are compared: lower case, without punctuation, quotes or
 * accents of form, "&" read as "and". "Part 3 – Reflection & Application" gives `part 3 reflection and application`.
 */
export function plainWords(text: string): string[] {
  // Most texts, and many are single words, need none of the costly steps.
  if (/^[A-Za-z0-9]+$/.test(text)) return [text.toLowerCase()];
  if (usual.test(text)) {
    const lower = text.toLowerCase();
    const joined = /[&'’‘`]/.test(lower) ? lower.replace(/&/g, ' and ').replace(/['’‘`]/g, '') : lower;
    return joined.match(/[a-z0-9ß-öø-ÿ]+/g) ?? [];
  }
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/&/g, ' and ')
      // Apostrophes belong to their word, whichever way they are typed.
      .replace(/['’‘`´]/g, '')
      .replace(/\p{Cf}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Letters of English and Spanish with the marks of print, which all stay what they are when they are normalised. */
const usual = /^[\x20-\x7eÀ-ÖØ-öø-ÿ‘’“”–—]*$/;

/** `plainWords` joined by single spaces. */
export function plainText(text: string): string {
  return plainWords(text).join(' ');
}
