/**
 * What English and Spanish are written with: Latin-1, general punctuation, signs of currency, arrows and signs of
 * mathematics and technology. There, a category of letters is a handful of ranges instead of hundreds.
 */
const uncommon = /[^\0-\xff\u2000-\u206f\u20a0-\u20cf\u2122\u2190-\u23ff]/;

/** The characters of Unicode's categories among those (Unicode Character Database, `DerivedGeneralCategory`). */
const common: Readonly<Record<string, string>> = {
  L: 'A-Za-zªµºÀ-ÖØ-öø-ÿ',
  Lu: 'A-ZÀ-ÖØ-Þ',
  Ll: 'a-zµß-öø-ÿ',
  M: '',
  N: '0-9²³¹¼-¾',
};

/**
 * A pattern that speaks of letters, `\p{L}` and the like, with the flag `u`. Such patterns are costly the first time that
 * they are used, up to ten milliseconds each; for a text in the characters that nearly every text is written with, a
 * pattern in plain ranges finds exactly the same.
 */
export class LetterPattern {
  readonly #pattern: RegExp;
  #plain: RegExp | undefined;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  /** The pattern for use on this text alone. */
  on(text: string): RegExp {
    if (uncommon.test(text)) return this.#pattern;
    this.#plain ??= inPlainRanges(this.#pattern);
    this.#plain.lastIndex = 0;
    return this.#plain;
  }

  test(text: string): boolean {
    return this.on(text).test(text);
  }
}

/** The same pattern for texts in common characters; the pattern itself where it uses a category that is not listed. */
export function inPlainRanges(pattern: RegExp): RegExp {
  let inClass = false;
  let isKnown = true;
  const plain = pattern.source.replace(/\\p\{(\w+)\}|\\.|[[\]]/gu, (token, category: string | undefined) => {
    if (token === '[') inClass = true;
    else if (token === ']') inClass = false;
    if (category === undefined) return token;
    const ranges = common[category];
    isKnown &&= ranges !== undefined;
    return inClass ? `${ranges}` : `[${ranges}]`;
  });
  return isKnown ? new RegExp(plain, pattern.flags.replace('u', '')) : pattern;
}

const capital = new LetterPattern(/^\p{Lu}/u);

/** Whether a text begins with a capital letter. */
export function beginsWithCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 128 ? unit >= 65 && unit <= 90 : capital.test(text);
}
