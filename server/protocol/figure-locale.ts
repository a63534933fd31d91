/** How numbers are written where a language names no region: as in the schools whose credentials these are. */
const regions: Readonly<Record<string, string>> = { es: 'es-US' };

/** The locale in which figures stand among words of a language, so that views and problems write them alike; BCP 47 tags. */
export function figureLocale(language: string): string {
  return regions[language] ?? language;
}
