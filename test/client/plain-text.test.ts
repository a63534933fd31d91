import assert from 'node:assert/strict';
import { plainText } from '../../client/plain-text.ts';

/** What VS Code makes links of in messages and prompts, and icons of in lists and the status bar. */
const link = /\[[^\]]*\]\([^)]*\)/;
const icon = /\$\(/;

describe('Text from files in messages and lists', () => {
  for (const text of [
    '[press here](command:workbench.action.quit)',
    '“[a](https://evil.example "b")” is a folder.',
    '$(sync~spin) $(check) all good',
    '$$((a)',
    'photo\u202Egpj.exe',
  ]) {
    it(`is neither link nor icon: ${JSON.stringify(text)}`, () => {
      const shown = plainText(text);
      assert.doesNotMatch(shown, link);
      assert.doesNotMatch(shown, icon);
      assert.doesNotMatch(shown, /\u202E/);
    });
  }

  it('stays as it is where it is plain', () => {
    for (const text of ['[@video, 03:15–04:02]', 'a [b] (c) $5', 'two\nlines'])
      assert.equal(plainText(text), text);
  });
});
