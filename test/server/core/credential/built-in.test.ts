import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { phraseText } from '../../../../server/core/credential/phrase.ts';
import { phrasesIn, readPhrases } from '../../../../server/core/credential/phrase-list.ts';
import { createCredentials } from '../../../../server/core/credential/registry.ts';

const folder = new URL('../../../../credentials/', import.meta.url);
const ending = '.credential.yaml';
const files = readdirSync(folder, { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => file.endsWith(ending));

describe('The definitions that ship', () => {
  const credentials = createCredentials(
    files.map((file) => ({
      file,
      text: () => readFileSync(new URL(file, folder), 'utf8'),
      builtInId: file.slice(0, -ending.length),
    })),
  );
  for (const file of files) {
    it(`${file} is read without a problem`, () => {
      assert.deepEqual(credentials.problemsOf(file), []);
      assert.equal(credentials.find(file.slice(0, -ending.length))?.id, file.slice(0, -ending.length));
    });
  }

  it('have colleagues avoid advice in its contracted forms too', () => {
    const { avoid = [] } = credentials.find('collaborative-coaching')?.language ?? {};
    const list = readPhrases(avoid.map(({ phrase }) => phrase));
    for (const said of [
      'You should have waited.',
      'You should’ve waited.',
      "I'd never wait.",
      'I’d never wait.',
    ]) {
      assert.equal(phrasesIn(list, phraseText(said)).length, 1, said);
    }
    assert.deepEqual(phrasesIn(list, phraseText('We should have waited. I’d ask.')), []);
  });
});
