import assert from 'node:assert/strict';
import { isCode } from '../../server/core/index.ts';
import { english } from '../../server/core/messages/en.ts';
import { spanish } from '../../server/core/messages/es.ts';
import { eachIsTranslated } from '../support/translated.ts';

describe('The Spanish of the messages', () => {
  // Nothing but placeholders and marks.
  const alike = Object.entries(english)
    .filter(([, text]) => !/\p{L}/u.test(text.replace(/\{\w+\}/g, '')))
    .map(([key]) => key);
  eachIsTranslated(english, spanish, alike);

  it('is sentences: a capital, a question or a quotation first, a full stop or a quotation last', () => {
    for (const [key, message] of Object.entries(spanish)) {
      if (!isCode(key.replace(/\/.*/, ''))) continue;
      assert.match(message, /^(?:[A-ZÁÉÍÓÚ¿“{<]|<<)/, key);
      assert.match(message, /(?:[.”?]|\}|\{line\})$/, key);
      assert.doesNotMatch(message, / {2}|\n|"[a-z]+"$/, key);
    }
  });

  it('opens each question', () => {
    for (const [key, message] of Object.entries(spanish)) {
      assert.equal(message.split('¿').length, message.split('?').length, key);
    }
  });
});
