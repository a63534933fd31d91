import assert from 'node:assert/strict';
import manifest from '../../package.json' with { type: 'json' };
import spanish from '../../package.nls.es.json' with { type: 'json' };
import english from '../../package.nls.json' with { type: 'json' };
import { eachIsTranslated } from '../support/translated.ts';

/** What VS Code shows to people of what a manifest says. */
const shown = [
  'altText',
  'category',
  'contents',
  'contextualTitle',
  'deprecationMessage',
  'description',
  'detail',
  'displayName',
  'enumDescriptions',
  'enumItemLabels',
  'label',
  'markdownDeprecationMessage',
  'markdownDescription',
  'markdownEnumDescriptions',
  'name',
  'placeholder',
  'shortTitle',
  'title',
];

interface Text {
  readonly place: string;
  readonly text: string;
}

function shownTexts(value: unknown, place: string, isShown = false): Text[] {
  if (typeof value === 'string') return isShown ? [{ place, text: value }] : [];
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => shownTexts(each, `${place}[${index}]`, isShown));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    shownTexts(each, `${place}.${key}`, shown.includes(key)),
  );
}

describe('What package.json shows', () => {
  const { displayName, description, capabilities, contributes } = manifest;
  const texts = shownTexts({ displayName, description, capabilities, contributes }, 'package.json');

  for (const { place, text } of texts) {
    it(`is found by a key: ${place}`, () => {
      const [, key = ''] = /^%([\w.]+)%$/.exec(text) ?? [];
      assert.ok(key, `“${text}” stands there as it is`);
      assert.ok(key in english, `package.nls.json has no ${key}`);
    });
  }

  it('is all that package.nls.json has', () => {
    const used = texts.map(({ text }) => text.replaceAll('%', ''));
    assert.deepEqual(
      Object.keys(english).filter((key) => !used.includes(key)),
      [],
    );
  });
});

describe('The Spanish of the manifest', () => {
  eachIsTranslated(english, spanish, ['displayName']);
});
