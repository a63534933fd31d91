import assert from 'node:assert/strict';
import { runInThisContext } from 'node:vm';
import { translationsInProgram } from '../../../server/host/client/translations.ts';
import { translationScript } from '../../../server/protocol/translation.ts';

describe('The messages that a client puts in front of a program in a browser', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'microCredentialTranslation'));

  it('are found by their language, with whatever characters they have', () => {
    const messages = { 'artifact-missing': 'El archivo “{file}” no está. </script>\u2028' };
    runInThisContext(translationScript({ language: 'es', messages }));
    assert.deepEqual(translationsInProgram('es'), messages);
    assert.equal(translationsInProgram('fr'), undefined);
  });

  it('are none where the client speaks English', () => {
    assert.equal(translationsInProgram('es'), undefined);
  });
});
