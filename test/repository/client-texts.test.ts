import assert from 'node:assert/strict';
import spanish from '../../l10n/bundle.l10n.es.json' with { type: 'json' };
import { clientTexts, type Literal, textsIn, translatable } from '../../scripts/generate/client-texts.ts';
import { root } from '../architecture/imports.ts';
import { eachIsTranslated } from '../support/translated.ts';

/** Properties whose values VS Code shows. */
const shown =
  /^name:(?:accessibleLabel|ariaLabel|buttons?|description|detail|error|hint|label|message|placeholder|placeHolder|prompt|text|title|tooltip)$/;
/** Functions that show what they are given. */
const showing = /^call:(?:.*\.)?(?:show\w+Message|setStatusBarMessage|tell|confirm)$/;

/** No language: names of the program and of what it is made of, and what only a log shows. */
const names = [
  'Micro-Credential',
  'Micro-Credential Writer',
  'No program is called ',
  'micro-credential-chip micro-credential-link',
];

/** Whether somebody may read the literal as a text. */
function isForPeople({ text, givenTo = '' }: Literal): boolean {
  const words = withoutMarkup(text);
  if (!/\p{L}/u.test(words) || names.includes(text)) return false;
  return shown.test(givenTo) || showing.test(givenTo) || /\p{L} +\p{L}|^\p{Lu}\p{Ll}/u.test(words);
}

/** Tags, of which a template may hold a half only, and a page's policy. */
function withoutMarkup(text: string): string {
  return /\b(?:src|nonce)\b/.test(text) ? '' : text.replace(/<[^>]*>?|^[^<]*">/g, '');
}

describe('A text of the client', () => {
  for (const { file, translated, literals } of clientTexts(root)) {
    it(`is looked up in the language of VS Code: ${file}`, () => {
      assert.deepEqual(literals.filter(isForPeople), []);
      for (const { message } of translated) assert.ok(message !== undefined, 'l10n.t needs the text itself');
    });
  }

  it('is noticed where it is not looked up', () => {
    const source = `
      window.showErrorMessage('oops');
      item.tooltip = full ? 'a' : \`\${count} left\`;
      const choice = { label: 'yes', icon: 'check', kind: 'sound recording' };
      window.showInformationMessage(l10n.t('Looked up: {0}', name));
      if (kind === 'two words') log.info('kind');`;
    assert.deepEqual(
      textsIn(source, 'made-up.ts')
        .literals.filter(isForPeople)
        .map(({ text }) => text),
      ['oops', 'a', ' left', 'yes', 'sound recording'],
    );
  });
});

describe('The Spanish of the client', () => {
  const alike = ['1 error', 'Video', 'video', '{0}, {1}', '{0}: {1}. {2}.'];
  eachIsTranslated(translatable(clientTexts(root)), spanish, alike);
});
