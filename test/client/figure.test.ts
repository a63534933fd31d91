import '../support/vscode.ts';
import assert from 'node:assert/strict';

const { figure } = await import('../../client/figure.ts');
/** What VS Code would tell of its language: the texts of a bundle stand in for the English ones. */
const spoken = (await import('vscode')) as unknown as {
  env: { language: string };
  l10n: { bundle?: Record<string, string> };
};

describe('Figures', () => {
  afterEach(() => {
    spoken.env.language = 'en';
    delete spoken.l10n.bundle;
  });

  it('are English among English words', () => {
    assert.equal(figure(1234), '1,234');
    assert.equal(figure(2.5), '2.5');
  });

  it('are English where VS Code speaks a language into which nothing is translated', () => {
    spoken.env.language = 'de';
    assert.equal(figure(1234), '1,234');
  });

  it('are written among Spanish words as the problems write them', () => {
    spoken.env.language = 'es';
    spoken.l10n.bundle = { words: 'palabras' };
    assert.equal(figure(12_345), '12,345');
  });
});
