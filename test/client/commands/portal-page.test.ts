import '../../support/vscode.ts';
import assert from 'node:assert/strict';
import type { PortalCopy } from '../../../server/protocol/portal.ts';

const { countsOf, portalPage } = await import('../../../client/commands/copy-for-portal/portal-page.ts');

const copy: PortalCopy = {
  title: 'Question 1',
  plain: 'Plain "text"\n<b>',
  html: '<p>Plain</p>',
  words: 1200,
  characters: 7000,
  limits: {},
};
const files = { style: 'style:', script: 'script:', styleSource: 'source', nonce: 'abc', language: 'en' };

describe('The page of a section for a portal', () => {
  it('lets in its own script and style alone', () => {
    const page = portalPage(copy, files);
    assert.match(
      page,
      /content="default-src &#39;none&#39;; style-src source; script-src &#39;nonce-abc&#39;"/,
    );
    assert.deepEqual(page.match(/<script[^>]*>/g), ['<script nonce="abc" src="script:">']);
  });

  it('holds all that the writer wrote as text', () => {
    const hostile = '"><script>alert(1)</script>';
    const page = portalPage({ ...copy, title: hostile, plain: hostile }, { ...files, language: hostile });
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.ok(page.includes('data-plain="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"'));
  });

  it('keeps the plain text’s lines', () => {
    assert.ok(portalPage(copy, files).includes('data-plain="Plain &quot;text&quot;\n&lt;b&gt;"'));
  });

  const counts: readonly (readonly [PortalCopy['limits'], string, boolean])[] = [
    [{}, '1,200 words', false],
    [{ minimumWords: 1500 }, '1,200 of at least 1,500 words', true],
    [{ minimumWords: 1000 }, '1,200 of at least 1,000 words', false],
    [{ maximumWords: 1000 }, '1,200 of at most 1,000 words', true],
    [{ minimumWords: 1000, maximumWords: 1500 }, '1,200 words, 1,000 to 1,500 wanted', false],
  ];
  for (const [limits, text, isOver] of counts) {
    it(`tells ${text}`, () => {
      assert.deepEqual(countsOf({ ...copy, limits })[0], { text, isOver });
    });
  }

  it('tells too many characters', () => {
    const [, characters] = countsOf({ ...copy, limits: { maximumCharacters: 6999 } });
    assert.deepEqual(characters, { text: '7,000 of at most 6,999 characters', isOver: true });
  });
});
