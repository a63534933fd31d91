import assert from 'node:assert/strict';
import { currentText, generatedFiles } from '../../scripts/generate/generate.ts';

describe('Generated files', () => {
  for (const [file, make] of Object.entries(generatedFiles)) {
    it(`${file} is what npm run generate writes`, async function () {
      // Some are made from the bundles.
      this.timeout(120_000);
      assert.equal(currentText(file), await make());
    });
  }
});
