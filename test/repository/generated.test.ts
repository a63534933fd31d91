import assert from 'node:assert/strict';
import { currentText, generatedFiles } from '../../scripts/generate/generate.ts';

describe('Generated files', () => {
  for (const [file, text] of Object.entries(generatedFiles())) {
    it(`${file} is what npm run generate writes`, () => {
      assert.equal(currentText(file), text);
    });
  }
});
