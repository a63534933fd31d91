import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allowedLicences, shippedParts } from '../../../scripts/package/notices.ts';
import { root } from '../../architecture/imports.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { version?: string; resolved?: string; integrity?: string; link?: boolean }>
  >;
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const manifest = read('package.json') as Manifest;
const lock = read('package-lock.json') as Lock;

describe('The packages', () => {
  it('are named in one exact version each, the one that is locked', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
      assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name);
    }
  });

  it('are locked with a checksum', () => {
    for (const [name, { integrity, link }] of Object.entries(lock.packages)) {
      if (name !== '' && !link) assert.match(integrity ?? '', /^sha512-/, name);
    }
  });

  it('may be shipped under their licences', async function () {
    this.timeout(120_000);
    const parts = await shippedParts();
    assert.ok(parts.length > 30);
    for (const { name, licence, text, source } of parts) {
      assert.ok(licence in allowedLicences, `${name}: ${licence}`);
      assert.ok(text.length > 200, name);
      assert.match(source, /^https:\/\//, name);
    }
  });
});
