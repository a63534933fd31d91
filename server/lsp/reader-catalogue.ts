import { englishCatalogue, type MessageCatalogue } from '../core/index.ts';
import { figureLocale } from '../protocol/figure-locale.ts';

/** The messages of a language by its tag (`es`), without a region; nothing where there are none but the English ones. */
export type Translations = (language: string) => MessageCatalogue['messages'] | undefined;

/** The messages in the language of whoever reads them: the client names it when it introduces itself; English till then. */
export class ReaderCatalogue implements MessageCatalogue {
  #chosen = englishCatalogue;

  get locale(): string {
    return this.#chosen.locale;
  }

  get messages(): MessageCatalogue['messages'] {
    return this.#chosen.messages;
  }

  /** @param locale a BCP 47 tag or what a client takes for one: `es`, `es-MX`, `es_MX` */
  choose(locale: string | undefined, translations: Translations): void {
    const tag = wellFormed(locale);
    const language = tag?.split('-')[0];
    const messages = language && translations(language);
    if (messages) this.#chosen = { locale: figureLocale(tag), messages };
  }
}

function wellFormed(locale = ''): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
