import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
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
});
