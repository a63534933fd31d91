import assert from 'node:assert/strict';
import {
  detailDefinitionFile,
  readDetailList,
  writeDetailDefinition,
} from '../../../../../server/core/assist/index.ts';
import { type CredentialSource, createCredentials } from '../../../../../server/core/index.ts';
import { builtInDefinitions } from '../../../../../server/host/built-in-credentials.ts';
import { credentials } from '../../../../support/brief.ts';
import { forSeeds } from '../../../../support/random.ts';

const id = 'eln/collaborative-leadership-coaching';
const builtIn = builtInDefinitions();
const original = createCredentials(builtIn).find(id);
assert.ok(original);

const file = 'collaborative-leadership-coaching.credential.yaml';

/** The credentials of a workspace that holds a definition file beside the built-in ones. */
function withFile(text: string) {
  const source: CredentialSource = { file, text: () => text };
  return createCredentials([source, ...builtIn]);
}

describe('A definition file for the portal’s details', () => {
  it('takes the built-in one’s place under the same id', () => {
    assert.ok(original);
    const { outcomes } = readDetailList('1.1 Builds trust\n1.2 Says “no”: #1\n3.1 Gives feedback', original);
    const known = withFile(writeDetailDefinition(original, outcomes));
    assert.deepEqual(known.problemsOf(file), []);
    assert.equal(known.fileOf(id), file);
    const found = known.find(id);
    assert.deepEqual(found?.outcomes[0]?.details, [
      { id: '1.1', statement: 'Builds trust', origin: 'issuer' },
      { id: '1.2', statement: 'Says “no”: #1', origin: 'issuer' },
    ]);
    // What the list does not speak of stays, and so does all the rest.
    assert.deepEqual(found?.outcomes[1], original.outcomes[1]);
    assert.deepEqual(found?.outcomes[0]?.statement, original.outcomes[0]?.statement);
    assert.deepEqual(found?.parts, original.parts);
  });

  it('says exactly what was pasted, whatever that is', () => {
    const alphabet = [
      ...'abcXYZ0189 .,;:!?#&*-_=+|<>[]{}()@%`~^$/\\\'"“”‘’–—…éñ漢🙂\u00A0\u200B\u2028\u0007\uD800\uFFFE',
      ': ',
      ' #',
      '- ',
      '---',
      '%YAML 1.1',
      '{{',
      '<<',
    ];
    forSeeds(300, (random) => {
      assert.ok(original);
      const line = (): string => `x${random.several(1, 20, () => random.pick(alphabet)).join('')}`;
      const list = random
        .several(1, 8, () => `${1 + random.below(4)}.${1 + random.below(9)} ${line()}`)
        .join('\n');
      const { outcomes } = readDetailList(list, original);
      const known = withFile(writeDetailDefinition(original, outcomes));
      assert.deepEqual(known.problemsOf(file), []);
      for (const { id: outcome, details } of outcomes) {
        const found = known.find(id)?.outcomes.find((each) => each.id === outcome)?.details;
        assert.deepEqual(
          found?.map(({ id: number, statement }) => ({ id: number, statement })),
          details,
        );
        assert.ok(found?.every(({ origin }) => origin === 'issuer'));
      }
    });
  });

  it('has a name that every file system takes', () => {
    assert.equal(detailDefinitionFile(id), file);
    assert.equal(detailDefinitionFile('brief'), 'brief.credential.yaml');
    assert.equal(detailDefinitionFile('a/CON'), 'details.credential.yaml');
    assert.equal(detailDefinitionFile('a/com1.x'), 'details.credential.yaml');
    assert.equal(detailDefinitionFile('a/..'), 'details.credential.yaml');
    assert.equal(detailDefinitionFile('a/.hidden'), 'hidden.credential.yaml');
  });

  it('of another workspace definition extends that one', () => {
    const brief = credentials.find('test/brief');
    assert.ok(brief);
    assert.match(writeDetailDefinition(brief, []), /^extends: "test\/brief"$/m);
  });
});
