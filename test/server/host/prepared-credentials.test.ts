import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareCredentials } from '../../../scripts/prepare-credentials.ts';
import { type CredentialDefinition, createCredentials } from '../../../server/core/index.ts';
import {
  builtInCredentials,
  builtInDefinitions,
  preparedName,
} from '../../../server/host/built-in-credentials.ts';

describe('Definitions that the build has worked out', () => {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'micro-credential-'));
  before(() => prepareCredentials(folder));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const read = (id: string): CredentialDefinition =>
    JSON.parse(readFileSync(path.join(folder, preparedName(id)), 'utf8'));

  it('are what the YAML gives', () => {
    const credentials = builtInCredentials();
    for (const id of credentials.ids) assert.deepEqual(read(id), credentials.find(id));
  });

  it('are taken without reading the YAML', () => {
    const sources = builtInDefinitions().map((source) => ({
      ...source,
      text: () => assert.fail(`${source.file} is read`),
      prepared: () => read(source.builtInId ?? ''),
    }));
    const credentials = createCredentials(sources);
    for (const id of credentials.ids) assert.deepEqual(credentials.find(id), read(id));
  });

  it('are not taken where a workspace has put a definition of its own in the place of one', () => {
    const sources = builtInDefinitions().map((source) => ({
      ...source,
      prepared: () => read(source.builtInId ?? ''),
    }));
    const own = 'extends: collaborative-coaching\ntitle: Our own coaching\n';
    const credentials = createCredentials([...sources, { file: 'own.credential.yaml', text: () => own }]);
    assert.equal(credentials.find('collaborative-coaching')?.title, 'Our own coaching');
    assert.notDeepEqual(credentials.find('collaborative-coaching'), read('collaborative-coaching'));
  });
});
