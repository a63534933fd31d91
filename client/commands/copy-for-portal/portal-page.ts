import { l10n } from 'vscode';
import type { PortalCopy } from '../../../server/protocol/portal.ts';
import { wordCount } from '../../coverage/words.ts';
import { figure } from '../../figure.ts';

/** Where the page's own files are, and what its policy lets in. */
export interface PageFiles {
  readonly style: string;
  readonly script: string;
  /** The source of styles for the content policy. */
  readonly styleSource: string;
  readonly nonce: string;
  /** BCP 47 tag of the language in which the page speaks. */
  readonly language: string;
}

/** The page that shows a section as a portal gets it. The server has made its HTML safe; all other texts are escaped. */
export function portalPage(copy: PortalCopy, files: PageFiles): string {
  const policy = `default-src 'none'; style-src ${files.styleSource}; script-src 'nonce-${files.nonce}'`;
  const counts = countsOf(copy).map(
    ({ text, isOver }) => `<li${isOver ? ' class="over"' : ''}>${escaped(text)}</li>`,
  );
  return `<!DOCTYPE html>
<html lang="${escaped(files.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${escaped(files.style)}">
  <title>${escaped(titleOf(copy))}</title>
</head>
<body>
  <main>
    <h1>${escaped(copy.title)}</h1>
    <ul class="counts">${counts.join('')}</ul>
    <div class="actions">
      <button id="formatted" type="button">${escaped(l10n.t('Copy with formatting'))}</button>
      <button id="plain" type="button" class="secondary">${escaped(l10n.t('Copy plain text'))}</button>
    </div>
    <p id="said" class="said" role="status">${escaped(l10n.t('The plain text is on the clipboard.'))}</p>
    <article aria-label="${escaped(l10n.t('What is copied'))}" tabindex="0">
${copy.html}
    </article>
  </main>
  <div id="texts" hidden data-plain="${escaped(copy.plain)}"
    data-said-formatted="${escaped(l10n.t('The text is on the clipboard with its formatting.'))}"
    data-said-plain="${escaped(l10n.t('The plain text is on the clipboard.'))}"
    data-said-failed="${escaped(l10n.t('The text could not be copied. Select it below and copy it by hand.'))}"></div>
  <script nonce="${files.nonce}" src="${escaped(files.script)}"></script>
</body>
</html>`;
}

export function titleOf({ title }: PortalCopy): string {
  return l10n.t('For the portal: {0}', title);
}

/** Words and characters, with the limits where there are some. */
export function countsOf({ words, characters, limits }: PortalCopy): { text: string; isOver: boolean }[] {
  const { minimumWords, maximumWords, maximumCharacters } = limits;
  const isOffWords =
    (minimumWords !== undefined && words < minimumWords) ||
    (maximumWords !== undefined && words > maximumWords);
  return [
    { text: wordsText(words, minimumWords, maximumWords), isOver: isOffWords },
    maximumCharacters === undefined
      ? { text: l10n.t('{0} characters', figure(characters)), isOver: false }
      : {
          text: l10n.t('{0} of at most {1} characters', figure(characters), figure(maximumCharacters)),
          isOver: characters > maximumCharacters,
        },
  ];
}

function wordsText(words: number, minimum: number | undefined, maximum: number | undefined): string {
  if (minimum !== undefined && maximum !== undefined) {
    return l10n.t('{0} words, {1} to {2} wanted', figure(words), figure(minimum), figure(maximum));
  }
  if (minimum !== undefined) return l10n.t('{0} of at least {1} words', figure(words), figure(minimum));
  if (maximum !== undefined) return l10n.t('{0} of at most {1} words', figure(words), figure(maximum));
  return wordCount(words);
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
